package org.tanaoroshi.ui.merge;

import static org.tanaoroshi.ui.merge.PlanTable.Column.code;
import static org.tanaoroshi.ui.merge.PlanTable.Column.number;
import static org.tanaoroshi.ui.merge.PlanTable.Column.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.merge.Agreement;
import org.tanaoroshi.merge.Party;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.merge.PlanTable.Column;
import org.tanaoroshi.ui.parts.FieldValues;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** Two reviewers of the same programs: how far they agree per viewpoint, and where they do not. */
final class AgreementsPane extends VBox {
  /** Of fewer programs chance alone moves κ by more than its steps mean. */
  private static final int FEW = 10;

  private record OfViewpoint(Agreement of, Agreement.OfViewpoint viewpoint) {}

  private record Differing(Agreement of, Agreement.Difference difference) {}

  private final MergeViewModel model;
  private final Words words;
  private final FieldValues values;

  AgreementsPane(MergeViewModel model, Words words, List<Agreement> agreements) {
    this.model = model;
    this.words = words;
    this.values = new FieldValues(model.framework(), model.round().unit(), words);
    getStyleClass().add("plan-list");
    List<OfViewpoint> viewpoints = new ArrayList<>();
    List<Differing> differences = new ArrayList<>();
    for (Agreement a : agreements) {
      a.viewpoints().forEach(v -> viewpoints.add(new OfViewpoint(a, v)));
      a.differences().forEach(d -> differences.add(new Differing(a, d)));
    }
    TableView<OfViewpoint> table = viewpoints();
    table.getItems().setAll(viewpoints);
    table.setPrefHeight(230);
    table.setMinHeight(120);
    TableView<Differing> list = differences();
    list.getItems().setAll(differences);
    setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(
            Labels.wrapped(words.say("merge.agreement.explained", FEW), "muted"),
            table,
            Labels.line(words.say("merge.agreement.differences", differences.size()), "strong"),
            list);
  }

  private TableView<OfViewpoint> viewpoints() {
    return PlanTable.of(
        "list-agreements",
        words.say("merge.agreement.none"),
        List.of(
            Column.name(words.say("merge.column.reviewers"), 28, r -> reviewers(r.of())),
            text(
                words.say("merge.column.viewpoint"),
                32,
                r -> viewpoint(r.viewpoint().viewpointId())),
            number(words.say("merge.column.both"), 12, r -> figure(r.viewpoint().programs())),
            number(words.say("merge.column.equal"), 10, r -> figure(r.viewpoint().equal())),
            number(
                words.say("merge.column.share"),
                10,
                r -> Figures.percent(BigDecimal.valueOf(r.viewpoint().share()))),
            number(words.say("merge.column.kappa"), 14, r -> kappa(r.viewpoint()))));
  }

  private TableView<Differing> differences() {
    return PlanTable.of(
        "list-differences",
        words.say("merge.agreement.alike"),
        List.of(
            code(words.say("merge.column.code"), 10, d -> d.difference().programId()),
            text(
                words.say("merge.column.program", words.noun(model.framework().noun(), 1)),
                30,
                d -> model.program(new ProgramId(d.difference().programId()))),
            text(
                words.say("merge.column.viewpoint"),
                26,
                d -> viewpoint(d.difference().viewpointId())),
            text(
                words.say("merge.column.left"),
                20,
                d -> graded(d.of().left(), d, d.difference().left())),
            text(
                words.say("merge.column.right"),
                20,
                d -> graded(d.of().right(), d, d.difference().right()))));
  }

  private String graded(Party party, Differing differing, String grade) {
    String shown = values.shown(new Field.GradeOf(differing.difference().viewpointId()), grade);
    return words.say("merge.agreement.graded", name(party), shown);
  }

  private String reviewers(Agreement of) {
    return words.say("merge.agreement.pair", of.left().unit(), name(of.left()), name(of.right()));
  }

  private String name(Party party) {
    return party.reviewer().isEmpty() ? words.say("merge.reviewerUnknown") : party.reviewer();
  }

  private String viewpoint(String id) {
    return model
        .framework()
        .viewpoint(id)
        .map(
            (Viewpoint v) ->
                words.say(
                    "value.viewpoint", model.framework().viewpoints().indexOf(v) + 1, v.name()))
        .orElse(id);
  }

  private String figure(int count) {
    return words.say("merge.figure", count);
  }

  /** Of few programs it says little, and it says so. */
  private String kappa(Agreement.OfViewpoint of) {
    if (Double.isNaN(of.kappa())) {
      return words.say("merge.kappa.none");
    }
    String kappa = BigDecimal.valueOf(of.kappa()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return of.programs() < FEW ? words.say("merge.kappa.few", kappa) : kappa;
  }
}
