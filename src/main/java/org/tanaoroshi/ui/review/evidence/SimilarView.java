package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.similar.Similar.Reason;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.review.evidence.EvidenceViewModel.Known;
import org.tanaoroshi.ui.review.evidence.EvidenceViewModel.SimilarProgram;
import org.tanaoroshi.values.Words;

/** Programs alike, each with whose it is, how much, why it is shown, and the way beside it. */
final class SimilarView extends VBox {
  /** Of a long common sentence the beginning is reason enough. */
  private static final int LONGEST_WORD = 24;

  /** More of the same kind are counted, not listed. */
  private static final int MOST_OTHERS = 30;

  private final Words words;
  private final MoneyUnit unit;
  private final Consumer<ProgramId> open;
  private final Consumer<ProgramId> compare;

  /**
   * The similar programs of that model.
   *
   * @param open takes one in hand
   * @param compare shows one beside the program in hand
   */
  SimilarView(EvidenceViewModel model, Consumer<ProgramId> open, Consumer<ProgramId> compare) {
    this.words = model.words();
    this.unit = model.round().unit();
    this.open = open;
    this.compare = compare;
    String noun = words.noun(model.framework().noun());
    getStyleClass().add("evidence-section");
    getChildren()
        .add(
            Labels.wrapped(
                words.say("evidence.kind." + EvidenceKind.SIMILAR_PROGRAMS.name(), noun),
                "section-title"));
    getChildren()
        .add(
            Labels.wrapped(
                words.say(model.hasList() ? "review.similar.inList" : "review.similar.inBook"),
                "muted",
                "small"));
    Optional<List<SimilarProgram>> found = model.similarProperty().get();
    if (found.isEmpty()) {
      getChildren().add(Labels.wrapped(words.say("review.similar.looking"), "muted"));
    } else if (found.get().isEmpty()) {
      getChildren().add(Labels.wrapped(words.say("review.similar.none", noun), "muted"));
    } else {
      found.get().forEach(s -> getChildren().add(row(s)));
    }
  }

  private Node row(SimilarProgram similar) {
    VBox row = new VBox(name(similar.found()), whose(similar.found()));
    if (similar.similar().elsewhere()) {
      row.getChildren().add(Labels.wrapped(words.say("review.similar.elsewhere"), "small"));
    }
    similar.similar().reasons().forEach(r -> row.getChildren().add(reason(r)));
    FlowPane links = new FlowPane(compareLink(similar.found()));
    links.getStyleClass().add("similar-links");
    row.getChildren().add(links);
    if (!similar.others().isEmpty()) {
      VBox others = others(similar.others());
      links.getChildren().add(othersLink(similar.others().size(), others));
      row.getChildren().add(others);
    }
    row.getStyleClass().add("similar-row");
    return row;
  }

  /** A program of the book can be opened; one of 全庁事業一覧 is another's. */
  private Node name(Known known) {
    if (known.listed()) {
      Label name = Labels.wrapped(known.name());
      Label chip = Labels.line(words.say("review.similar.listed"), "chip", "info", "small");
      chip.setMinWidth(USE_PREF_SIZE);
      return new VBox(name, chip);
    }
    Hyperlink name = new Hyperlink(known.name());
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setOnAction(event -> open.accept(known.id()));
    return name;
  }

  private Node whose(Known known) {
    String amount =
        known
            .yen()
            .map(yen -> words.amount(yen, unit))
            .orElseGet(() -> words.say("review.amount.missing"));
    return Labels.wrapped(
        known.organisation().isEmpty()
            ? amount
            : words.say("review.similar.whose", known.organisation(), amount),
        "muted",
        "small");
  }

  private Node reason(Reason reason) {
    String said =
        reason.words().stream()
            .map(w -> words.say("review.similar.word", shortened(w)))
            .collect(Collectors.joining());
    return Labels.wrapped(
        words.say("review.similar.reason." + reason.where().name(), said), "small", "reason");
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD - 1) + "…";
  }

  private Hyperlink compareLink(Known known) {
    Hyperlink beside = new Hyperlink(words.say("review.similar.compare"));
    beside.getStyleClass().addAll("small", "compare");
    beside.setAccessibleText(words.say("review.similar.compare.accessible", known.name()));
    beside.setOnAction(event -> compare.accept(known.id()));
    return beside;
  }

  private VBox others(List<Known> all) {
    VBox others = new VBox();
    others.getStyleClass().add("similar-others");
    for (Known known : all.subList(0, Math.min(MOST_OTHERS, all.size()))) {
      others.getChildren().add(new VBox(name(known), whose(known)));
    }
    if (all.size() > MOST_OTHERS) {
      others
          .getChildren()
          .add(
              Labels.wrapped(
                  words.say("review.similar.more", all.size() - MOST_OTHERS), "muted", "small"));
    }
    Labels.setShown(others, false);
    return others;
  }

  private Hyperlink othersLink(int count, Node others) {
    Hyperlink link = new Hyperlink(words.say("review.similar.others", count));
    link.getStyleClass().add("small");
    link.setWrapText(true);
    link.setOnAction(event -> Labels.setShown(others, !others.isVisible()));
    return link;
  }
}
