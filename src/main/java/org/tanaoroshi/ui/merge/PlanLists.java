package org.tanaoroshi.ui.merge;

import static org.tanaoroshi.ui.merge.PlanTable.Column.number;
import static org.tanaoroshi.ui.merge.PlanTable.Column.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Submission;

/** The lists behind the figures, beside the conflicts. */
final class PlanLists {
  /** A program that has no row in the file of its unit. */
  private record NotReturned(String unit, String file, ProgramId id) {}

  private final MergeViewModel model;
  private final Words words;

  PlanLists(MergeViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  /** The list of a section. */
  Node of(Section section, MergePlan plan) {
    return switch (section) {
      case TAKEN, CONFLICTS -> files(plan, false);
      case UNCHANGED -> files(plan, true);
      case PROBLEMS -> problems(plan);
      case NOT_RETURNED -> notReturned(plan);
      case ADDED -> added(plan);
      case FACTS -> facts(plan);
      case UNITS -> units(plan);
      case AGREEMENTS -> new AgreementsPane(model, words, plan.agreements());
    };
  }

  private static <T> VBox list(TableView<T> table, List<T> rows, Node... above) {
    table.getItems().setAll(rows);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox list = new VBox(above);
    list.getStyleClass().add("plan-list");
    list.getChildren().add(table);
    return list;
  }

  private Node explained(String key) {
    return Labels.wrapped(words.say(key), "muted");
  }

  private CheckBox choice(String id, String key, BooleanProperty chosen, boolean any) {
    CheckBox box = new CheckBox(words.say(key));
    box.setId(id);
    box.setSelected(chosen.get());
    box.setDisable(!any);
    box.setOnAction(event -> chosen.set(box.isSelected()));
    return box;
  }

  private Node files(MergePlan plan, boolean unchanged) {
    List<MergePlan.OfFile> rows =
        plan.files().stream().filter(f -> !unchanged || f.unchanged() > 0).toList();
    TableView<MergePlan.OfFile> table =
        PlanTable.of(
            "list-files",
            words.say("merge.files.none"),
            List.of(
                text(words.say("merge.column.file"), 30, f -> f.submission().name()),
                text(words.say("merge.column.unit"), 14, f -> f.submission().unit()),
                text(words.say("merge.column.reviewer"), 10, f -> f.submission().reviewer()),
                text(
                    words.say("merge.column.status"),
                    12,
                    f -> words.say("merge.status." + f.status().name().toLowerCase(Locale.ROOT))),
                number(words.say("merge.tile.TAKEN"), 9, f -> figure(f.taken())),
                number(words.say("merge.tile.UNCHANGED"), 9, f -> figure(f.unchanged())),
                number(words.say("merge.tile.CONFLICTS"), 9, f -> figure(f.conflicts())),
                number(words.say("merge.status.earlier_version"), 9, f -> figure(f.superseded()))));
    return list(table, rows, explained("merge.files.explained"));
  }

  private String figure(long count) {
    return words.say("merge.figure", count);
  }

  private Node problems(MergePlan plan) {
    TableView<Problem> table =
        PlanTable.of(
            "list-problems",
            words.say("merge.problems.none"),
            List.of(
                text(words.say("merge.column.file"), 24, p -> p.where().file()),
                text(words.say("merge.column.sheet"), 10, p -> p.where().sheet()),
                text(
                    words.say("merge.column.cell"),
                    6,
                    p -> p.where().row() == 0 ? "" : p.where().cell()),
                text(words.say("merge.column.reason"), 50, p -> words.say(p.what()))));
    List<Problem> rows =
        plan.files().stream().flatMap(f -> f.submission().problems().stream()).toList();
    return list(table, rows, explained("merge.problems.explained"));
  }

  private Node notReturned(MergePlan plan) {
    TableView<NotReturned> table =
        PlanTable.of(
            "list-not-returned",
            words.say("merge.notReturned.none"),
            List.of(
                text(words.say("merge.column.unit"), 14, NotReturned::unit),
                text(words.say("merge.column.code"), 10, r -> r.id().value()),
                text(
                    words.say("merge.column.program", model.framework().noun()),
                    36,
                    r -> model.program(r.id()).map(Program::name).orElse("")),
                text(words.say("merge.column.file"), 24, NotReturned::file)));
    List<NotReturned> rows =
        plan.files().stream()
            .flatMap(
                f ->
                    f.notReturned().stream()
                        .map(
                            id ->
                                new NotReturned(f.submission().unit(), f.submission().name(), id)))
            .toList();
    return list(table, rows, explained("merge.notReturned.explained"));
  }

  private Node added(MergePlan plan) {
    TableView<MergePlan.Added> table =
        PlanTable.of(
            "list-added",
            words.say("merge.added.none"),
            List.of(
                text(words.say("merge.column.code"), 10, a -> a.id().value()),
                text(
                    words.say("merge.column.program", model.framework().noun()),
                    36,
                    MergePlan.Added::name),
                text(words.say("merge.column.owner"), 20, a -> a.organisation().path()),
                text(words.say("merge.column.file"), 24, MergePlan.Added::file)));
    return list(
        table,
        plan.added(),
        explained("merge.added.explained"),
        choice(
            "take-added", "merge.takeAdded", model.takeAddedProperty(), !plan.added().isEmpty()));
  }

  private Node facts(MergePlan plan) {
    TableView<Submission.FactChange> table =
        PlanTable.of(
            "list-facts",
            words.say("merge.facts.none"),
            List.of(
                text(words.say("merge.column.code"), 10, f -> f.id().value()),
                text(
                    words.say("merge.column.program", model.framework().noun()),
                    24,
                    f -> model.program(f.id()).map(Program::name).orElse("")),
                text(words.say("merge.column.fact"), 16, Submission.FactChange::what),
                text(words.say("merge.column.ours"), 22, Submission.FactChange::ours),
                text(words.say("merge.column.theirs"), 22, Submission.FactChange::theirs)));
    return list(
        table,
        plan.changedFacts(),
        explained("merge.facts.explained"),
        choice(
            "take-facts",
            "merge.takeFacts",
            model.takeFactsProperty(),
            !plan.changedFacts().isEmpty()));
  }

  private Node units(MergePlan plan) {
    TableView<MergePlan.OfUnit> table =
        PlanTable.of(
            "list-units",
            words.say("merge.units.none"),
            List.of(
                text(words.say("merge.column.unit"), 22, MergePlan.OfUnit::unit),
                number(words.say("merge.column.programs"), 9, u -> figure(u.programs())),
                number(words.say("merge.column.answered"), 9, u -> figure(u.answered())),
                number(words.say("merge.column.begun"), 9, u -> figure(u.begun())),
                number(words.say("merge.column.untouched"), 9, u -> figure(u.untouched())),
                number(words.say("merge.column.returned"), 9, u -> figure(u.returned())),
                text(
                    words.say("merge.column.state"),
                    20,
                    u ->
                        u.returned() == 0 && u.answered() < u.programs()
                            ? words.say("merge.unit.silent")
                            : "")));
    return list(table, plan.units(), explained("merge.units.explained"));
  }
}
