package org.tanaoroshi.app;

import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.parts.StopButton;
import org.tanaoroshi.values.Words;

/**
 * Lies over the whole window while a book is opened or made, so that nothing else can be started
 * meanwhile: says what is being done and stops it.
 */
final class WorkCover extends StackPane {
  /** Most books open sooner than this; nothing flickers for them. */
  private static final Duration UNSEEN = Duration.millis(250);

  private final RunningTask work;
  private final Supplier<Words> words;
  private final Label what = new Label();
  private final StopButton stop;
  private final FadeTransition appear = new FadeTransition(Duration.millis(100), this);
  private Node before;

  /** Follows {@code work}. */
  WorkCover(RunningTask work, Supplier<Words> words) {
    this.work = work;
    this.words = words;
    stop = new StopButton(work::cancel);
    setId("work");
    getStyleClass().add("work-cover");
    appear.setDelay(UNSEEN);
    appear.setFromValue(0);
    appear.setToValue(1);
    visibleProperty().bind(work.runningProperty());
  }

  /** Made for the first work: a start does not wait for it. */
  private Node card() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(work.fractionProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    what.getStyleClass().add("title");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.textProperty().bind(Bindings.createStringBinding(this::doing, work.whatProperty()));
    stop.setId("stop-work");
    stop.setCancelButton(true);
    HBox buttons = new HBox(stop);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(what, bar, buttons);
    card.getStyleClass().addAll("card", "work-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }

  /** Watches over the scene it lies in: keys go to the cover alone while it is shown. */
  void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.ANY, this::keep);
    work.runningProperty()
        .addListener(
            (o, was, running) -> {
              if (running) {
                cover(scene);
              } else {
                uncover(scene);
              }
            });
  }

  private void cover(Scene scene) {
    before = scene.getFocusOwner();
    if (getChildren().isEmpty()) {
      getChildren().add(card());
    }
    stop.setText(words.get().say("app.stop"));
    setOpacity(0);
    appear.playFromStart();
    stop.requestFocus();
  }

  private void uncover(Scene scene) {
    appear.stop();
    if (before != null && scene.equals(before.getScene())) {
      before.requestFocus();
    }
    before = null;
  }

  private void keep(KeyEvent event) {
    if (isVisible() && (leadsAway(event) || !isInside(event))) {
      event.consume();
    }
  }

  /** The Tab key would lead to what lies below. */
  private static boolean leadsAway(KeyEvent event) {
    return event.getCode() == KeyCode.TAB || event.getCode().isArrowKey();
  }

  private boolean isInside(Event event) {
    Node at = event.getTarget() instanceof Node node ? node : null;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at == this;
  }

  private String doing() {
    return work.whatProperty().get() == null
        ? words.get().say("app.working")
        : words.get().say(work.whatProperty().get());
  }
}
