package org.tanaoroshi.ui.review.bulk;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/** The card with which one answer is entered for many programs, with what it would change. */
public final class BulkCard extends VBox {
  private static final int TEXT_ROWS = 3;

  private final BulkViewModel model;
  private final Words words;
  private final ComboBox<BulkViewModel.Subject> subject;
  private final ComboBox<BulkViewModel.Choice> choice;
  private final TextArea text = new TextArea();
  private final Label textLabel = Labels.line("", "form-label");
  private final TableView<BulkViewModel.Line> table = new TableView<>();
  private final Label summary = Labels.wrapped("", "strong");
  private final Button enter = new Button();

  /** The card over that model; {@code close} takes it away. */
  public BulkCard(BulkViewModel model, Runnable close) {
    this.model = model;
    this.words = model.words();
    getStyleClass().addAll("card", "bulk-card");
    subject = combo("bulk-subject", model.subjects(), BulkViewModel.Subject::label);
    subject.valueProperty().bindBidirectional(model.subjectProperty());
    choice = combo("bulk-choice", List.of(), BulkViewModel.Choice::label);
    choice.valueProperty().bindBidirectional(model.choiceProperty());
    choice.setPromptText(words.say("review.together.choose"));
    text.setId("bulk-text");
    text.setWrapText(true);
    text.setPrefRowCount(TEXT_ROWS);
    text.textProperty().bindBidirectional(model.textProperty());
    textLabel.setLabelFor(text);
    CheckBox replace = new CheckBox(words.say("review.together.replace"));
    replace.setId("bulk-replace");
    replace.selectedProperty().bindBidirectional(model.replaceProperty());
    preview();
    enter.setId("bulk-enter");
    enter.getStyleClass().add("accent");
    enter.setOnAction(
        event -> {
          model.enter();
          close.run();
        });
    Button cancel = new Button(words.say("ui.cancel"));
    cancel.setOnAction(event -> close.run());
    HBox buttons = new HBox(cancel, enter);
    buttons.getStyleClass().add("card-buttons");
    getChildren()
        .addAll(
            Labels.line(words.say("review.together.title"), "headline"),
            row(words.say("review.together.subject"), subject),
            row(words.say("review.together.value"), choice),
            textLabel,
            text,
            replace,
            table,
            summary,
            buttons);
    model.subjectProperty().addListener(o -> showSubject());
    model.linesProperty().addListener(o -> showLines());
    showSubject();
    showLines();
  }

  private static <T> ComboBox<T> combo(String id, List<T> items, Function<T, String> label) {
    ComboBox<T> combo = new ComboBox<>();
    combo.setId(id);
    combo.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(combo, Priority.ALWAYS);
    combo.getItems().setAll(items);
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : label.apply(value);
          }

          @Override
          public T fromString(String shown) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    return combo;
  }

  private static Node row(String label, Node control) {
    Label said = Labels.line(label, "form-label", "bulk-label");
    said.setLabelFor(control);
    HBox row = new HBox(said, control);
    row.getStyleClass().add("form-inline");
    row.managedProperty().bind(control.managedProperty());
    row.visibleProperty().bind(control.visibleProperty());
    return row;
  }

  private void preview() {
    table.setId("bulk-preview");
    table.setPrefHeight(220);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(words.say("review.together.preview"));
    table.setPlaceholder(Labels.line(words.say("review.together.preview.none"), "muted"));
    column("review.column.section", 190, l -> l.dossier().program().organisation().path());
    column("review.column.name", 240, l -> l.dossier().program().name());
    column("review.together.now", 130, BulkViewModel.Line::now);
    column("review.together.then", 130, l -> words.say("review.together." + l.outcome().name()));
  }

  private void column(String key, double width, Function<BulkViewModel.Line, String> said) {
    TableColumn<BulkViewModel.Line, String> column = new TableColumn<>(words.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(said.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private void showSubject() {
    List<BulkViewModel.Choice> choices = model.choices();
    choice.getItems().setAll(choices);
    Labels.setShown(choice, !choices.isEmpty());
    boolean comment = model.takesText() && !choices.isEmpty();
    textLabel.setText(words.say(comment ? "review.together.comment" : "review.together.text"));
    text.setAccessibleText(textLabel.getText());
    Labels.setShown(textLabel, model.takesText());
    Labels.setShown(text, model.takesText());
  }

  private void showLines() {
    table.getItems().setAll(model.linesProperty().get());
    long changing = model.changing();
    long kept =
        model.linesProperty().get().stream()
            .filter(l -> l.outcome() == BulkViewModel.Outcome.KEPT)
            .count();
    summary.setText(words.say("review.together.summary", changing, kept));
    enter.setText(words.say("review.together.enter", changing));
    enter.setDisable(changing == 0);
  }

  /** Puts the cursor where the card begins. */
  public void focusFirst() {
    subject.requestFocus();
  }
}
