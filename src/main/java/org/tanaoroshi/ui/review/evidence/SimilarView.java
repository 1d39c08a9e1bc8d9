package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** Programs with names alike, each with whose it is, how much, and why it is shown. */
final class SimilarView extends VBox {
  private final Words words;
  private final MoneyUnit unit;

  SimilarView(EvidenceViewModel model, Consumer<ProgramId> open) {
    this.words = model.words();
    this.unit = model.round().unit();
    getStyleClass().add("evidence-section");
    Node title =
        Labels.wrapped(
            words.say(
                "evidence.kind." + EvidenceKind.SIMILAR_PROGRAMS.name(), model.framework().noun()),
            "section-title");
    getChildren().add(title);
    Optional<List<EvidenceViewModel.SimilarProgram>> found = model.similarProperty().get();
    if (found.isEmpty()) {
      getChildren().add(Labels.wrapped(words.say("review.similar.looking"), "muted"));
    } else if (found.get().isEmpty()) {
      getChildren()
          .add(Labels.wrapped(words.say("review.similar.none", model.framework().noun()), "muted"));
    } else {
      found.get().forEach(s -> getChildren().add(row(s, open)));
    }
  }

  private Node row(EvidenceViewModel.SimilarProgram found, Consumer<ProgramId> open) {
    Hyperlink name = new Hyperlink(found.dossier().program().name());
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setOnAction(event -> open.accept(found.dossier().id()));
    String amount =
        found
            .budget()
            .map(b -> words.say("review.amount", Figures.amount(b.yen(), unit), unit.label()))
            .orElseGet(() -> words.say("review.amount.missing"));
    String whose =
        words.say("review.similar.whose", found.dossier().program().organisation().path(), amount);
    String shared =
        found.similar().shared().stream()
            .map(w -> words.say("review.similar.word", w))
            .collect(Collectors.joining());
    VBox row =
        new VBox(
            name,
            Labels.wrapped(whose, "muted", "small"),
            Labels.wrapped(words.say("review.similar.reason", shared), "small"));
    row.getStyleClass().add("similar-row");
    return row;
  }
}
