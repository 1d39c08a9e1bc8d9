package org.tanaoroshi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.merge.Agreement;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.export.Tracking;
import org.tanaoroshi.workbench.merge.MergePlan;

/** A plan as JSON, under the stable keys of the command line. */
final class MergeJson {
  private final Words words;
  private final MergePlan plan;
  private final MergePlan.Choices choices;

  MergeJson(Words words, MergePlan plan, MergePlan.Choices choices) {
    this.words = words;
    this.plan = plan;
    this.choices = choices;
  }

  Map<String, Object> object() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("submissions", plan.files().stream().map(this::file).toList());
    json.put("taken", plan.taken());
    json.put("unchanged", plan.unchanged());
    json.put("conflicts", plan.conflicts().stream().map(this::conflict).toList());
    json.put(
        "notReturned",
        plan.files().stream()
            .flatMap(
                f ->
                    f.notReturned().stream()
                        .map(id -> Map.of("file", f.submission().name(), "program", id.value())))
            .toList());
    json.put(
        "added",
        plan.added().stream()
            .map(a -> Map.of("program", a.id().value(), "name", a.name(), "file", a.file()))
            .toList());
    json.put(
        "changedFacts",
        plan.changedFacts().stream()
            .map(
                f ->
                    Map.of(
                        "program", f.id().value(),
                        "fact", f.what(),
                        "ours", f.ours(),
                        "theirs", f.theirs()))
            .toList());
    json.put(
        "rejected",
        plan.files().stream()
            .flatMap(f -> f.submission().problems().stream())
            .map(this::problem)
            .toList());
    json.put("contacts", plan.contacts().stream().map(MergeJson::contact).toList());
    json.put("units", plan.units().stream().map(MergeJson::unit).toList());
    json.put("totals", plan.totals().stream().map(MergeJson::stage).toList());
    json.put("agreements", plan.agreements().stream().map(MergeJson::agreement).toList());
    return json;
  }

  private Map<String, Object> file(MergePlan.OfFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.submission().name());
    json.put("status", status(file.status()));
    json.put("reason", file.reason().map((Message m) -> words.say(m)).orElse(""));
    json.put("sha256", file.submission().sha256());
    json.put("unit", file.submission().unit());
    json.put("number", file.submission().number());
    json.put("taken", file.taken());
    json.put("unchanged", file.unchanged());
    json.put("conflicts", file.conflicts());
    json.put("superseded", file.superseded());
    return json;
  }

  /** taken, unchanged, earlierVersion, known or refused. */
  private static String status(MergePlan.FileStatus status) {
    return status == MergePlan.FileStatus.EARLIER_VERSION
        ? "earlierVersion"
        : status.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> conflict(MergePlan.Conflict conflict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("program", conflict.key().program().value());
    json.put("stage", conflict.key().at().stageId());
    json.put("field", conflict.key().at().field().key());
    json.put("base", conflict.base());
    json.put("current", conflict.current());
    json.put("values", conflict.sides().stream().map(MergeJson::side).toList());
    json.put("resolved", choices.resolutions().get(conflict.key()));
    return json;
  }

  private static Map<String, Object> side(Side side) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", side.value());
    json.put(
        "from",
        side.statements().stream()
            .map(
                s ->
                    Map.of(
                        "unit", s.source().unit(),
                        "reviewer", s.source().reviewer(),
                        "number", s.source().submission(),
                        "at", s.locator().place()))
            .toList());
    return json;
  }

  private Map<String, Object> problem(Problem problem) {
    return Map.of(
        "file", problem.where().file(),
        "sheet", problem.where().sheet(),
        "cell", problem.where().cell(),
        "reason", words.say(problem.what()));
  }

  private static Map<String, Object> unit(MergePlan.OfUnit unit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", unit.unit());
    json.put("programs", unit.programs());
    json.put("answered", unit.answered());
    json.put("begun", unit.begun());
    json.put("untouched", unit.untouched());
    json.put("returned", unit.returned());
    json.put("deadline", unit.deadline());
    json.put("received", unit.receipt().map(r -> r.at().toString()).orElse(""));
    json.put("number", unit.receipt().map(UnitContact.Receipt::submission).orElse(0));
    json.put("overdue", unit.overdue());
    return json;
  }

  private static Map<String, Object> contact(Tracking.Changed changed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", changed.after().unit());
    json.put("before", contact(changed.before()));
    json.put("after", contact(changed.after()));
    return json;
  }

  private static Map<String, String> contact(UnitContact contact) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("person", contact.person());
    json.put("extension", contact.extension());
    json.put("innerDue", contact.innerDue());
    json.put("due", contact.due());
    return json;
  }

  private static Map<String, Object> stage(MergePlan.OfStage stage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stage", stage.label());
    json.put("before", sums(stage.before()));
    json.put("after", sums(stage.after()));
    return json;
  }

  private static Map<String, Object> sums(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("answered", group.answered());
    json.put("effect", group.effect());
    json.put("effectGeneralFund", group.effectGeneralFund());
    return json;
  }

  private static Map<String, Object> agreement(Agreement agreement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", agreement.left().unit());
    json.put("reviewers", List.of(agreement.left().reviewer(), agreement.right().reviewer()));
    json.put(
        "viewpoints",
        agreement.viewpoints().stream()
            .map(
                v ->
                    Map.of(
                        "viewpoint", v.viewpointId(),
                        "programs", v.programs(),
                        "equal", v.equal(),
                        // JSON has no NaN: where chance explains all, there is no kappa.
                        "kappa", Double.isNaN(v.kappa()) ? "" : v.kappa()))
            .toList());
    json.put("differences", agreement.differences().size());
    return json;
  }
}
