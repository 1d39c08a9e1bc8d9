package org.tanaoroshi.ui.review.answer;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/** What is missing or contradictory, each leading to its field, and the one strong button. */
final class ChecksBar extends HBox {
  private final AnswerViewModel model;
  private final Words words;
  private final Label counts = Labels.line("", "strong");
  private final Hyperlink first = new Hyperlink();
  private final MenuButton all = new MenuButton();
  private final Button next = new Button();
  private int shown = -1;

  ChecksBar(AnswerViewModel model) {
    this.model = model;
    this.words = model.words();
    getStyleClass().add("checks-bar");
    first.setId("first-check");
    first.setMinWidth(0);
    first.setTooltip(new Tooltip());
    first.setOnAction(event -> goTo(0));
    all.setId("all-checks");
    all.setMinWidth(USE_PREF_SIZE);
    // Made when they are asked for: the checks change with each answer.
    all.setOnShowing(
        event ->
            all.getItems().setAll(model.checksProperty().get().stream().map(this::item).toList()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    next.setId("next");
    next.getStyleClass().add("accent");
    next.setMinWidth(USE_PREF_SIZE);
    next.setGraphic(Keys.chip(KeyCombination.valueOf("Shortcut+Enter")));
    next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    next.setOnAction(event -> model.goOn());
    getChildren().addAll(counts, first, all, gap, next);
    model.revisionProperty().addListener(o -> refresh());
    model.nextProperty().addListener(o -> showNext());
    refresh();
  }

  /** Goes to the next of the checks, one after the other. */
  void goToNextCheck() {
    if (!model.checksProperty().get().isEmpty()) {
      goTo((shown + 1) % model.checksProperty().get().size());
    }
  }

  private void goTo(int index) {
    shown = index;
    model.goTo(model.checksProperty().get().get(index).field());
  }

  private void refresh() {
    List<Check> checks = model.checksProperty().get();
    long missing = checks.stream().filter(c -> c.kind() == Check.Kind.MISSING).count();
    long others = checks.size() - missing;
    String excluded = model.value(new Field.Of(Item.EXCLUSION));
    // An exclusion in own words may be long: it alone may be cut.
    counts.setMinWidth(checks.isEmpty() ? 0 : USE_PREF_SIZE);
    if (!checks.isEmpty()) {
      counts.setText(words.say("review.checks", missing, others));
    } else if (excluded.isEmpty()) {
      counts.setText(words.say("review.checks.none"));
    } else {
      counts.setText(words.say("review.excluded", excluded));
    }
    counts.getStyleClass().removeAll("ok", "warn");
    counts.getStyleClass().add(checks.isEmpty() ? "ok" : "warn");
    Labels.setShown(first, !checks.isEmpty());
    Labels.setShown(all, checks.size() > 1);
    if (!checks.isEmpty()) {
      first.setText(words.say(important(checks).message()));
      first.getTooltip().setText(first.getText());
      first.setOnAction(event -> goTo(checks.indexOf(important(checks))));
      all.setText(words.say("review.checks.all", checks.size()));
    }
    showNext();
  }

  /** A contradiction is said before what is simply not written yet. */
  private static Check important(List<Check> checks) {
    return checks.stream()
        .filter(c -> c.kind() == Check.Kind.CONTRADICTION)
        .findFirst()
        .orElse(checks.getFirst());
  }

  private MenuItem item(Check check) {
    MenuItem item =
        new MenuItem(
            words.say("review.check.kind." + check.kind().name(), words.say(check.message())));
    item.setOnAction(event -> goTo(model.checksProperty().get().indexOf(check)));
    return item;
  }

  private void showNext() {
    NextStep step = model.nextProperty().get();
    Labels.setShown(this, step != null);
    if (step != null) {
      next.setText(words.say(step.label()));
    }
  }
}
