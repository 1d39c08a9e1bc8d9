package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.EvidenceSection;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.AfterDrawing;
import org.tanaoroshi.ui.parts.Labels;

/** Binds the evidence to its view model. */
public final class EvidenceController {
  private final EvidenceViewModel model;
  private final Consumer<ProgramId> open;
  private BiConsumer<ProgramId, ProgramId> compare = (a, b) -> {};
  private boolean extrasOpen;
  private boolean due;
  private boolean fromTop;

  private final Label title = new Label();
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane(sections);
  private final VBox root = new VBox(title, scroll);

  /**
   * The evidence of that model.
   *
   * @param open takes a similar program in hand
   */
  public EvidenceController(EvidenceViewModel model, Consumer<ProgramId> open) {
    this.model = model;
    this.open = open;
    root.getStyleClass().addAll("evidence-pane", "side-panel-right");
    title.getStyleClass().addAll("title", "evidence-title");
    sections.getStyleClass().add("evidence-sections");
    scroll.setId("evidence");
    scroll.getStyleClass().add("clear");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(model.words().say("review.evidence"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    model.sectionsProperty().addListener(o -> refreshSoon(true));
    // What a look at the whole book finds comes all at once: the costs before the programs. Told of
    // each change: a viewpoint that shows no similar programs never reads them.
    model.similarProperty().addListener((o, was, now) -> refreshSoon(false));
  }

  /** Shows the evidence once the list and the answers of a book just opened are drawn. */
  public void prepare() {
    new AfterDrawing().execute(this::refresh);
  }

  /** Whom to ask to show the program in hand beside a similar one. */
  public void setOnCompare(BiConsumer<ProgramId, ProgramId> sideBySide) {
    compare = sideBySide;
  }

  /**
   * In a turn of its own of the window's thread, once for all that changed until then: the answers,
   * where the person types, do not wait for it.
   */
  private void refreshSoon(boolean another) {
    fromTop |= another;
    if (!due) {
      due = true;
      Platform.runLater(this::refresh);
    }
  }

  private void refresh() {
    due = false;
    double at = scroll.getVvalue();
    title.setText(model.sectionsProperty().get().isEmpty() ? "" : model.title());
    sections.getChildren().clear();
    for (EvidenceSection section : model.sectionsProperty().get()) {
      sections
          .getChildren()
          .add(
              section.kind() == EvidenceKind.SIMILAR_PROGRAMS
                  ? new SimilarView(model, open, this::compare)
                  : new SectionView(
                      section.with(
                          model.costsProperty().get().getOrDefault(section.kind(), List.of())),
                      model.round().unit(),
                      model.words()));
      if (section.kind() == EvidenceKind.PREVIOUS_ROUND) {
        model.link().ifPresent(link -> sections.getChildren().add(new LinkView(model, link)));
      }
    }
    addExtras();
    scroll.setVvalue(fromTop ? 0 : at);
    fromTop = false;
  }

  private void compare(ProgramId other) {
    model.program().ifPresent(own -> compare.accept(own, other));
  }

  private void addExtras() {
    if (model.extras().isEmpty()) {
      return;
    }
    VBox rows = new VBox();
    rows.getStyleClass().add("extras");
    for (ExtraColumn extra : model.extras()) {
      rows.getChildren()
          .add(
              new VBox(
                  Labels.wrapped(extra.header(), "muted", "small"), Labels.wrapped(extra.text())));
    }
    TitledPane pane =
        new TitledPane(model.words().say("review.extras", model.extras().size()), rows);
    pane.setId("extras");
    pane.setAnimated(false);
    pane.setExpanded(extrasOpen);
    pane.expandedProperty().addListener((o, was, now) -> extrasOpen = now);
    sections.getChildren().add(pane);
  }

  /** Puts the cursor on the evidence, to scroll it by key. */
  public void focusEvidence() {
    scroll.requestFocus();
  }

  /** What is shown. */
  public Parent view() {
    return root;
  }
}
