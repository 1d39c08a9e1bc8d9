package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.EvidenceFact;
import org.tanaoroshi.evidence.EvidenceSection;
import org.tanaoroshi.evidence.IndicatorTrend;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** One kind of evidence: its title and what there is to see. */
final class SectionView extends VBox {
  /** Characters of a label or a value that fit beside one another in the narrow pane. */
  private static final int SHORT = 16;

  private final Words words;
  private final MoneyUnit unit;

  SectionView(EvidenceSection section, MoneyUnit unit, Words words) {
    this.words = words;
    this.unit = unit;
    getStyleClass().add("evidence-section");
    getChildren()
        .add(
            Labels.wrapped(
                words.say("evidence.kind." + section.kind().name(), unit.label()),
                "section-title"));
    if (section.isMissing()) {
      getChildren().add(missing());
      return;
    }
    section.facts().forEach(f -> getChildren().add(fact(f)));
    section.indicators().forEach(i -> getChildren().add(indicator(i)));
    if (!section.years().isEmpty()) {
      getChildren().add(new BudgetChart(section.years(), unit, words));
    }
  }

  private Label missing() {
    return Labels.wrapped(words.say("evidence.missing"), "muted");
  }

  /** Short values stand at the end of the line of their label, others below it. */
  private Node fact(EvidenceFact fact) {
    Label label = Labels.wrapped(words.say(fact.label()), "muted", "small");
    Label value = value(fact.value());
    if (value.getText().length() > SHORT || label.getText().length() > SHORT) {
      return new VBox(label, value);
    }
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    value.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(label, value);
    line.getStyleClass().add("evidence-line");
    return line;
  }

  private Label value(EvidenceFact.Value value) {
    return switch (value) {
      case EvidenceFact.Written written -> Labels.wrapped(written.text());
      case EvidenceFact.Said said -> Labels.wrapped(words.say(said.message()));
      case EvidenceFact.Yen yen ->
          Labels.wrapped(words.say("review.amount", Figures.amount(yen.yen(), unit), unit.label()));
      case EvidenceFact.YenOfWhole part ->
          Labels.wrapped(
              words.say(
                  "evidence.part",
                  Figures.amount(part.yen(), unit),
                  unit.label(),
                  Figures.percent(part.share())));
      case EvidenceFact.Missing missing -> missing();
    };
  }

  private Node indicator(IndicatorTrend trend) {
    VBox box =
        new VBox(Labels.wrapped(words.say("evidence.indicator", trend.name(), trend.unit())));
    GridPane table = new GridPane();
    table.getStyleClass().add("fact-table");
    List<String> heads = List.of("evidence.target", "evidence.result", "evidence.achievement");
    for (int i = 0; i < heads.size(); i++) {
      table.add(right(words.say(heads.get(i)), "muted"), i + 1, 0);
    }
    int row = 1;
    for (IndicatorTrend.Year year : trend.years().reversed()) {
      table.add(Labels.line(year.year().shortLabel(), "small"), 0, row);
      table.add(right(orBlank(year.target())), 1, row);
      table.add(right(orBlank(year.result())), 2, row);
      table.add(right(year.achievement().map(Figures::percent).orElse(orBlank(""))), 3, row++);
    }
    box.getChildren().add(table);
    return box;
  }

  private String orBlank(String text) {
    return text.isBlank() ? words.say("evidence.blank") : text;
  }

  private static Label right(String text, String... styles) {
    Label label = Labels.line(text, styles);
    label.getStyleClass().add("small");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
