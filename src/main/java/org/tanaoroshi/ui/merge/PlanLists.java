package org.tanaoroshi.ui.merge;

import static org.tanaoroshi.ui.merge.PlanTable.Column.code;
import static org.tanaoroshi.ui.merge.PlanTable.Column.name;
import static org.tanaoroshi.ui.merge.PlanTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.merge.PlanTable.Column;
import org.tanaoroshi.ui.merge.conflict.ConflictWords;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;
import org.tanaoroshi.workbench.merge.Submission;

/** The lists behind the figures, beside the conflicts. */
final class PlanLists {
  /** A program that has no row in the file of its unit. */
  private record NotReturned(String unit, String file, ProgramId id) {}

  private final MergeViewModel model;
  private final ConflictWords says;
  private final Words words;

  PlanLists(MergeViewModel model, ConflictWords says) {
    this.model = model;
    this.says = says;
    this.words = says.words();
  }

  /** The list of a section. */
  Node of(Section section, MergePlan plan) {
    return switch (section) {
      case TAKEN, CONFLICTS -> taken();
      case UNCHANGED -> unchanged();
      case PROBLEMS -> problems(plan);
      case NOT_RETURNED -> notReturned(plan);
      case ADDED -> added(plan);
      case FACTS -> facts(plan);
      case UNITS -> new UnitsPane(model, words, plan.units());
      case AGREEMENTS -> new AgreementsPane(model, words, plan.agreements());
    };
  }

  /** The conflicts, filled by the pane that decides them. */
  TableView<Conflict> conflicts() {
    return PlanTable.of(
        "conflicts",
        words.say("merge.conflicts.none"),
        List.of(
            code(words.say("merge.column.code"), 10, c -> c.key().program().value()),
            name(program(), 24, Conflict::name),
            text(words.say("merge.column.field"), 15, c -> says.field(c.key().at(), false)),
            text(words.say("merge.column.left"), 20, c -> says.side(c, 0)),
            text(words.say("merge.column.right"), 20, c -> says.side(c, 1)),
            text(words.say("merge.column.more"), 6, this::more),
            text(words.say("merge.column.decision"), 16, this::decision)));
  }

  /** How many sides there are beside those two. */
  private String more(Conflict conflict) {
    int more = conflict.sides().size() - 2;
    return more > 0 ? words.say("merge.more", more) : "";
  }

  private String decision(Conflict conflict) {
    return model
        .conflicts()
        .resolutions()
        .of(conflict.key())
        .map(value -> words.say("merge.decision", says.value(conflict, value)))
        .orElse("");
  }

  /** A table with what explains it; where it is empty, it says itself that there is nothing. */
  private static <T> VBox list(TableView<T> table, List<T> rows, Node... above) {
    table.getItems().setAll(rows);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox list = new VBox();
    list.getStyleClass().add("plan-list");
    if (!rows.isEmpty()) {
      list.getChildren().addAll(above);
    }
    list.getChildren().add(table);
    return list;
  }

  /** The heading of the column of names. */
  private String program() {
    return words.say("merge.column.program", words.noun(model.framework().noun(), 1));
  }

  private Node explained(String key) {
    return Labels.wrapped(words.say(key), "muted");
  }

  private CheckBox choice(String id, String key, BooleanProperty chosen) {
    CheckBox box = new CheckBox(words.say(key));
    box.setId(id);
    box.setSelected(chosen.get());
    box.setOnAction(event -> chosen.set(box.isSelected()));
    return box;
  }

  /** The values that change: first those decided here, then those that need no decision. */
  private Node taken() {
    List<MergePlan.Value> rows = new ArrayList<>(model.conflicts().changing());
    rows.addAll(model.values().shownProperty().get());
    return values(true, rows);
  }

  private Node unchanged() {
    return values(false, model.values().shownProperty().get());
  }

  /** The values themselves: whose they are, and where each stood. */
  private Node values(boolean changing, List<MergePlan.Value> rows) {
    List<Column<MergePlan.Value>> columns = new ArrayList<>();
    columns.add(code(words.say("merge.column.code"), 10, v -> v.program().value()));
    columns.add(name(program(), 18, MergePlan.Value::name));
    columns.add(text(words.say("merge.column.field"), 13, v -> says.field(v.at(), false)));
    if (changing) {
      columns.add(text(words.say("merge.column.ours"), 11, v -> says.value(v.at(), v.old())));
    }
    columns.add(
        text(
            words.say(changing ? "merge.column.new" : "merge.column.theirs"),
            18,
            v -> says.value(v.at(), v.value())));
    columns.add(text(words.say("merge.column.who"), 15, v -> says.who(v.from())));
    columns.add(text(words.say("merge.column.place"), 22, this::place));
    return list(
        PlanTable.of("list-values", words.say("merge.values.none"), columns),
        rows,
        explained(changing ? "merge.values.changing" : "merge.values.unchanging"));
  }

  /** Where it stood, or that it was decided here. */
  private String place(MergePlan.Value value) {
    boolean decided =
        model
            .conflicts()
            .resolutions()
            .of(new MergePlan.Key(value.program(), value.at()))
            .isPresent();
    String places = says.places(value.from());
    return decided ? words.say("merge.place.decided", places).strip() : places;
  }

  private Node problems(MergePlan plan) {
    TableView<Problem> table =
        PlanTable.of(
            "list-problems",
            words.say("merge.problems.none"),
            List.of(
                code(
                    words.say("merge.column.code"),
                    10,
                    p -> p.program().map(ProgramId::value).orElse("")),
                name(program(), 16, p -> p.program().map(model::program).orElse("")),
                text(
                    words.say("merge.column.field"),
                    14,
                    p -> p.field().map(says::field).orElse("")),
                text(words.say("merge.column.reason"), 44, p -> words.say(p.what())),
                text(words.say("merge.column.sheet"), 10, p -> p.where().sheet()),
                text(
                    words.say("merge.column.cell"),
                    6,
                    p -> p.where().row() == 0 ? "" : p.where().cell()),
                name(words.say("merge.column.file"), 18, p -> p.where().file())));
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
                code(words.say("merge.column.code"), 10, r -> r.id().value()),
                name(program(), 36, r -> model.program(r.id())),
                name(words.say("merge.column.file"), 24, NotReturned::file)));
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
                code(words.say("merge.column.code"), 10, a -> a.id().value()),
                name(program(), 36, MergePlan.Added::name),
                text(words.say("merge.column.owner"), 20, a -> a.organisation().path()),
                name(words.say("merge.column.file"), 24, MergePlan.Added::file)));
    return list(
        table,
        plan.added(),
        explained("merge.added.explained"),
        choice("take-added", "merge.takeAdded", model.takeAddedProperty()));
  }

  private Node facts(MergePlan plan) {
    TableView<Submission.FactChange> table =
        PlanTable.of(
            "list-facts",
            words.say("merge.facts.none"),
            List.of(
                code(words.say("merge.column.code"), 10, f -> f.id().value()),
                name(program(), 24, f -> model.program(f.id())),
                text(words.say("merge.column.fact"), 16, Submission.FactChange::what),
                text(words.say("merge.column.ours"), 22, Submission.FactChange::ours),
                text(words.say("merge.column.theirs"), 22, Submission.FactChange::theirs)));
    return list(
        table,
        plan.changedFacts(),
        explained("merge.facts.explained"),
        choice("take-facts", "merge.takeFacts", model.takeFactsProperty()));
  }
}
