package org.tanaoroshi.ui.review.answer;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.ui.parts.Scrolling;

/**
 * The form of the decision, scrolled. It is large and seldom the first thing shown: made when it is
 * asked for, or part by part while the person reads, so that neither a book nor the form opens
 * late.
 */
final class DecisionPane extends ScrollPane {
  /** Longer than it takes to type into the search as soon as a book is open. */
  private static final Duration READING = Duration.seconds(3);

  /** Less than it takes to see what is asked, more than it takes to draw it. */
  private static final Duration LOOKING = Duration.millis(300);

  private final AnswerViewModel model;
  private DecisionForm form;

  DecisionPane(AnswerViewModel model) {
    this.model = model;
    setFitToWidth(true);
    getStyleClass().add("clear");
    setFocusTraversable(false);
  }

  private DecisionForm form() {
    if (form == null) {
      form = new DecisionForm(model);
      setContent(form);
      Node effects = form.effects();
      effects
          .focusWithinProperty()
          .addListener(
              (o, was, within) -> {
                if (within) {
                  // After the pane has scrolled to the amount: no further than to that.
                  Platform.runLater(() -> Scrolling.revealTop(this, effects));
                }
              });
    }
    return form;
  }

  /** Makes what is missing of the form, one part in each pulse: soon where it is looked at. */
  void prepare() {
    PauseTransition reading = new PauseTransition(isVisible() ? LOOKING : READING);
    reading.setOnFinished(event -> new Preparation().start());
    reading.play();
  }

  private final class Preparation extends AnimationTimer {
    @Override
    public void handle(long now) {
      if (getScene() == null) { // The book was left meanwhile.
        stop();
      } else if (!form().addPart()) {
        stop();
        form.refresh();
      }
    }
  }

  /** Shows the decision of the program in hand; of a book just opened first what is in sight. */
  void refresh() {
    if (getScene() == null) {
      form().addPartsInSight();
    } else {
      form().addParts();
    }
    form.refresh();
  }

  /** Puts the cursor on a part of the decision. */
  void focus(Field field) {
    if (!form().shows(field)) {
      form.addParts();
    }
    form.focus(field);
  }

  void commit() {
    if (form != null) {
      form.commit();
    }
  }
}
