package org.tanaoroshi.ui.merge.conflict;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.FieldValues;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;

/** A value of one's own in place of all sides: prose, one of a choice, an amount or a date. */
final class ThirdValue extends VBox {
  private final FieldValues values;
  private final Words words;
  private final Consumer<String> decided;
  private final Runnable cancelled;
  private final TextArea prose = new TextArea();
  private final TextField line = new TextField();
  private final ComboBox<String> choice = new ComboBox<>();
  private final Label unit = new Label();
  private final Label unread = Labels.wrapped("", "bad");
  private Optional<Conflict> conflict = Optional.empty();

  ThirdValue(ConflictWords says, Consumer<String> decided, Runnable cancelled) {
    this.values = says.values();
    this.decided = decided;
    this.cancelled = cancelled;
    this.words = says.words();
    getStyleClass().add("third-value");
    // Its buttons stay in sight: the cards above give way.
    setMinHeight(USE_PREF_SIZE);
    prose.setId("third");
    prose.setWrapText(true);
    prose.setPrefRowCount(3);
    prose.setMinHeight(USE_PREF_SIZE);
    prose.setAccessibleText(words.say("merge.third"));
    line.setId("third-line");
    line.setAccessibleText(words.say("merge.third"));
    choice.setId("third-choice");
    choice.setAccessibleText(words.say("merge.third"));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String value) {
            return value == null ? "" : conflict.map(c -> says.value(c, value)).orElse("");
          }

          @Override
          public String fromString(String shown) {
            throw new UnsupportedOperationException("chosen, not typed");
          }
        });
    Button ok =
        new Button(
            words.say("merge.third.ok"), Keys.chip(KeyCombination.valueOf("Shortcut+Enter")));
    ok.setContentDisplay(ContentDisplay.RIGHT);
    ok.setId("third-ok");
    ok.getStyleClass().add("accent");
    ok.setOnAction(event -> confirm());
    Button stop =
        new Button(words.say("merge.third.cancel"), Keys.chip(KeyCombination.valueOf("Esc")));
    stop.setContentDisplay(ContentDisplay.RIGHT);
    stop.setId("third-cancel");
    stop.setOnAction(event -> cancel());
    unread.setText(words.say("merge.third.unread"));
    HBox entry = new HBox(line, unit);
    entry.getStyleClass().add("line");
    line.managedProperty().bind(line.visibleProperty());
    unit.visibleProperty().bind(line.visibleProperty());
    unit.managedProperty().bind(line.visibleProperty());
    entry.managedProperty().bind(line.visibleProperty());
    prose.managedProperty().bind(prose.visibleProperty());
    choice.managedProperty().bind(choice.visibleProperty());
    HBox buttons = new HBox(ok, stop, unread);
    buttons.getStyleClass().add("line");
    getChildren()
        .addAll(
            Labels.line(words.say("merge.third"), "strong"),
            prose,
            entry,
            new StackPane(choice),
            buttons);
  }

  /** Opens with that value to begin from. */
  void open(Conflict now, String value) {
    conflict = Optional.of(now);
    Field field = now.key().at().field();
    List<String> choices = values.choices(field);
    boolean isLine =
        field instanceof Field.EffectIn
            || (field instanceof Field.Of(Item item)
                && (item == Item.REPLY_DUE || item == Item.STATUS_ON));
    choice.setVisible(!choices.isEmpty());
    line.setVisible(choices.isEmpty() && isLine);
    prose.setVisible(choices.isEmpty() && !isLine);
    Labels.setShown(unread, false);
    unit.setText(field instanceof Field.EffectIn ? words.unit(values.unit()) : "");
    if (choice.isVisible()) {
      choice.getItems().setAll(choices);
      choice.setValue(choices.contains(value) ? value : choices.getFirst());
      choice.requestFocus();
    } else if (line.isVisible()) {
      line.setText(values.typed(field, value));
      line.requestFocus();
      line.selectAll();
    } else {
      prose.setText(value);
      prose.requestFocus();
      prose.end();
    }
  }

  /** Decides for what stands there; a number or date that is not readable is asked for again. */
  void confirm() {
    Field field = conflict.orElseThrow().key().at().field();
    Optional<String> value;
    if (choice.isVisible()) {
      value = Optional.of(choice.getValue());
    } else {
      value = values.read(field, line.isVisible() ? line.getText() : prose.getText());
    }
    Labels.setShown(unread, value.isEmpty());
    value.ifPresent(decided);
  }

  void cancel() {
    cancelled.run();
  }
}
