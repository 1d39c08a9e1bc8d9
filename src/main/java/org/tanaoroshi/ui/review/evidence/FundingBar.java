package org.tanaoroshi.ui.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.tanaoroshi.evidence.EvidenceFact;
import org.tanaoroshi.evidence.EvidenceFact.FundingPart;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/**
 * Where the money comes from, as one thin bar; the figures stand beneath as facts, each with the
 * colour of its part.
 */
final class FundingBar extends GridPane {
  private FundingBar(List<FundingPart> parts, Words words) {
    getStyleClass().add("funding-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        parts.stream()
            .map(
                s ->
                    words.say(
                        "evidence.funding.accessible",
                        words.say("evidence.funding." + s.funding().name()),
                        Figures.percent(s.share())))
            .collect(Collectors.joining(words.say("evidence.between"))));
    int column = 0;
    for (FundingPart part : parts) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(part.share().doubleValue() * 100);
      getColumnConstraints().add(width);
      add(coloured(part.funding()), column++, 0);
    }
  }

  /** Of what is known in shares; nothing where a single source tells all by itself. */
  static Optional<FundingBar> of(List<EvidenceFact> facts, Words words) {
    List<FundingPart> parts = new ArrayList<>();
    for (EvidenceFact fact : facts) {
      if (fact.value() instanceof FundingPart part && part.share().signum() > 0) {
        parts.add(part);
      }
    }
    return parts.size() < 2 ? Optional.empty() : Optional.of(new FundingBar(parts, words));
  }

  /** A region in the colour of a source of money. */
  static Region coloured(Funding funding) {
    Region region = new Region();
    region.getStyleClass().add("funding-" + funding.name().toLowerCase(Locale.ROOT));
    return region;
  }
}
