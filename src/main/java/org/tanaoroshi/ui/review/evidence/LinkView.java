package org.tanaoroshi.ui.review.evidence;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Previous.Link;
import org.tanaoroshi.ui.parts.Labels;

/**
 * Asks whether the program proposed by its name is the one of last round, or says what was said of
 * it and takes that back.
 */
final class LinkView extends VBox {
  private final EvidenceViewModel model;

  LinkView(EvidenceViewModel model, Previous previous) {
    this.model = model;
    setId("link");
    getStyleClass().add("evidence-link");
    if (previous.link() == Link.PROPOSED) {
      getChildren()
          .addAll(
              Labels.wrapped(model.words().say("evidence.link.ask")),
              choices(
                  deciding(new Button(), "same", Link.CONFIRMED),
                  deciding(new Button(), "other", Link.REJECTED)));
    } else {
      getChildren()
          .addAll(
              Labels.wrapped(
                  model.words().say("evidence.link." + previous.link().name(), previous.name()),
                  "muted",
                  "small"),
              choices(deciding(new Hyperlink(), "undo", Link.PROPOSED)));
    }
  }

  private FlowPane choices(ButtonBase... buttons) {
    FlowPane choices = new FlowPane(buttons);
    choices.getStyleClass().add("filters");
    return choices;
  }

  private ButtonBase deciding(ButtonBase button, String name, Link link) {
    button.setId("link-" + name);
    button.setText(model.words().say("evidence.link." + name));
    button.setDisable(!model.mayDecide());
    button.setOnAction(event -> model.decide(link));
    return button;
  }
}
