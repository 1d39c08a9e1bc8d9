package org.tanaoroshi.ui.review.evidence;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.EvidenceFact;
import org.tanaoroshi.evidence.EvidenceSection;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Message;
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
                words.say("evidence.kind." + section.kind().name(), words.unit(unit)),
                "section-title"));
    if (section.isMissing()) {
      getChildren().add(missing());
      return;
    }
    if (section.kind() == EvidenceKind.FUNDING) {
      FundingBar.of(section.facts(), words).ifPresent(getChildren()::add);
    }
    section.facts().forEach(f -> getChildren().add(fact(f)));
    section.indicators().forEach(i -> getChildren().add(new IndicatorView(i, words)));
    section.hints().forEach(h -> getChildren().add(hint(h)));
    if (!section.years().isEmpty()) {
      getChildren().add(new BudgetChart(section.years(), unit, words));
    }
  }

  /** A hint is a hint: the reviewer grades. */
  private Label hint(Message hint) {
    return Labels.wrapped(words.say("evidence.hint", hint), "hint", "small");
  }

  private Label missing() {
    return Labels.wrapped(words.say("evidence.missing"), "muted");
  }

  /** Short values stand at the end of the line of their label, others below it. */
  private Node fact(EvidenceFact fact) {
    Label label = Labels.wrapped(words.say(fact.label()), "muted", "small");
    Label value = value(fact.value());
    boolean inBar = fact.value() instanceof EvidenceFact.FundingPart;
    if (!inBar && (value.getText().length() > SHORT || label.getText().length() > SHORT)) {
      return new VBox(label, value);
    }
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    value.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(label, value);
    if (fact.value() instanceof EvidenceFact.FundingPart part) {
      Region swatch = FundingBar.coloured(part.funding());
      swatch.getStyleClass().add("swatch");
      line.getChildren().addFirst(new HBox(swatch));
    }
    line.getStyleClass().add("evidence-line");
    return line;
  }

  private Label value(EvidenceFact.Value value) {
    return switch (value) {
      case EvidenceFact.Written written -> Labels.wrapped(written.text());
      case EvidenceFact.Said said -> Labels.wrapped(words.say(said.message()));
      case EvidenceFact.Yen yen -> Labels.wrapped(words.amount(yen.yen(), unit));
      case EvidenceFact.YenOfWhole part -> Labels.wrapped(part(part.yen(), part.share()));
      case EvidenceFact.FundingPart part -> Labels.wrapped(part(part.yen(), part.share()));
      case EvidenceFact.Missing missing -> missing();
    };
  }

  private String part(long yen, BigDecimal share) {
    return words.say("evidence.part", words.amount(yen, unit), Figures.percent(share));
  }
}
