package org.tanaoroshi.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.export.Tracking;
import org.tanaoroshi.workbench.merge.MergePlan;

/** A plan as lines on a terminal. */
final class MergeText {
  private static final int SHOWN = 10;

  private final Output output;
  private final MergePlan plan;

  MergeText(Output output, MergePlan plan) {
    this.output = output;
    this.plan = plan;
  }

  /**
   * Prints it.
   *
   * @param left conflicts that stay open
   */
  void print(int left) {
    plan.files().forEach(this::file);
    output.line(
        "cli.merge.counts",
        plan.taken(),
        plan.unchanged(),
        plan.conflicts().size(),
        left,
        plan.files().stream().mapToInt(f -> f.notReturned().size()).sum(),
        plan.added().size(),
        plan.changedFacts().size());
    plan.conflicts().stream().limit(SHOWN).forEach(this::conflict);
    if (plan.conflicts().size() > SHOWN) {
      output.line("cli.merge.more", plan.conflicts().size() - SHOWN);
    }
    plan.totals().forEach(t -> totals(output, t));
    plan.contacts().forEach(this::contact);
    plan.units().stream().filter(u -> u.answered() < u.programs()).forEach(this::unit);
  }

  /** One that is not yet complete: overdue, silent so far, or begun. */
  private void unit(MergePlan.OfUnit unit) {
    boolean silent = unit.returned() == 0 && unit.receipt().isEmpty();
    output.line(
        unit.overdue() ? "cli.merge.overdue" : silent ? "cli.merge.silent" : "cli.merge.unit",
        unit.unit(),
        unit.programs(),
        unit.answered(),
        unit.begun(),
        unit.untouched(),
        unit.deadline().isEmpty() ? "－" : Days.shown(unit.deadline()),
        unit.receipt().map(r -> Days.label(day(r))).orElse("－"));
  }

  private static LocalDate day(UnitContact.Receipt receipt) {
    return receipt.at().atZone(ZoneId.systemDefault()).toLocalDate();
  }

  private void contact(Tracking.Changed changed) {
    UnitContact after = changed.after();
    output.line(
        "cli.merge.contact",
        after.unit(),
        after.person(),
        after.extension(),
        Days.shown(after.innerDue()),
        Days.shown(after.due()));
  }

  /** A line with the sums of a stage before and after. */
  static void totals(Output output, MergePlan.OfStage stage) {
    output.line(
        "cli.merge.totals",
        stage.label(),
        stage.before().effect(),
        stage.after().effect(),
        stage.before().effectGeneralFund(),
        stage.after().effectGeneralFund());
  }

  private void file(MergePlan.OfFile file) {
    String status =
        output.words().say("merge.status." + file.status().name().toLowerCase(Locale.ROOT));
    output.line(
        "cli.merge.file",
        file.submission().name(),
        status,
        file.reason().map((Message m) -> output.words().say(m)).orElse(""),
        file.taken(),
        file.conflicts(),
        file.notReturned().size());
    file.submission().problems().stream().limit(SHOWN).forEach(this::problem);
    if (file.submission().problems().size() > SHOWN) {
      output.line("cli.merge.more", file.submission().problems().size() - SHOWN);
    }
  }

  private void problem(Problem problem) {
    output.line(
        "cli.merge.problem",
        problem.where().sheet(),
        problem.where().cell(),
        output.words().say(problem.what()));
  }

  private void conflict(MergePlan.Conflict conflict) {
    output.line(
        "cli.merge.conflict",
        conflict.key().program().value(),
        conflict.name(),
        conflict.key().at().field().key(),
        String.join(" / ", conflict.sides().stream().map(s -> "「" + s.value() + "」").toList()));
  }
}
