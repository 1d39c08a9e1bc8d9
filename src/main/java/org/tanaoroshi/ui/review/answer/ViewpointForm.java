package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.parts.GradeChip;
import org.tanaoroshi.ui.parts.Labels;

/** One viewpoint: its questions, the grades with their keys, the comment. */
final class ViewpointForm extends VBox {
  private final AnswerViewModel model;
  private final Label number = Labels.line("", "muted", "strong");
  private final Label name = Labels.wrapped("", "headline");
  private final VBox questions = new VBox();
  private final FlowPane grades = new FlowPane();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final OtherStages otherGrades;
  private final Label commentLabel = Labels.line("", "strong");
  private final Label demand = Labels.line("", "small");
  private final TextArea comment = new TextArea();
  private final TextEntry entry;
  private final OtherStages otherComments;
  private Viewpoint asked;

  ViewpointForm(AnswerViewModel model) {
    this.model = model;
    otherGrades = new OtherStages(model);
    otherComments = new OtherStages(model);
    getStyleClass().add("answer-form");
    number.setMinWidth(USE_PREF_SIZE);
    HBox title = new HBox(number, name);
    title.getStyleClass().add("form-title");
    questions.getStyleClass().add("questions");
    grades.getStyleClass().add("grades");
    model.framework().grades().forEach(g -> grades.getChildren().add(button(g)));
    commentLabel.setText(model.words().say("review.comment"));
    commentLabel.setMinWidth(USE_PREF_SIZE);
    commentLabel.setLabelFor(comment);
    HBox heading = new HBox(commentLabel, demand);
    heading.getStyleClass().add("comment-heading");
    comment.setId("comment");
    comment.getStyleClass().add("comment");
    comment.setWrapText(true);
    comment.setPrefRowCount(4);
    entry = TextEntry.prose(comment, model);
    VBox.setVgrow(comment, Priority.ALWAYS);
    getChildren().addAll(title, questions, grades, otherGrades, heading, comment, otherComments);
  }

  private ToggleButton button(Grade grade) {
    Label key = new Label(grade.key());
    key.getStyleClass().add("kbd");
    GradeChip chip = new GradeChip();
    chip.show(model.framework(), grade.code());
    HBox codes = new HBox(key, chip);
    codes.getStyleClass().add("grade-codes");
    VBox inside = new VBox(codes, new Label(grade.label()));
    inside.getStyleClass().add("grade-inside");
    ToggleButton button = new ToggleButton();
    button.setGraphic(inside);
    button.setId("grade-" + grade.key());
    button.getStyleClass().add("grade-button");
    button.setAccessibleText(
        model.words().say("review.grade.accessible", grade.code(), grade.label(), grade.key()));
    button.setUserData(grade);
    button.setOnAction(
        event -> {
          model.grade(grade);
          refresh();
        });
    buttons.add(button);
    return button;
  }

  /** Shows the viewpoint in hand. */
  void refresh() {
    Optional<Viewpoint> shown = model.viewpoint();
    if (shown.isEmpty() || model.dossierProperty().get() == null) {
      entry.clear();
      return;
    }
    Viewpoint viewpoint = shown.get();
    number.setText(model.words().say("review.viewpoint", model.tabProperty().get() + 1));
    name.setText(viewpoint.name());
    if (!viewpoint.equals(asked)) {
      asked = viewpoint;
      questions
          .getChildren()
          .setAll(
              viewpoint.questions().stream()
                  .<Node>map(q -> Labels.wrapped(model.words().say("review.question", q)))
                  .toList());
    }
    Field.GradeOf gradeField = new Field.GradeOf(viewpoint.id());
    String code = model.value(gradeField);
    buttons.forEach(b -> b.setSelected(((Grade) b.getUserData()).code().equals(code)));
    otherGrades.show(gradeField, v -> v);
    Field.CommentOn commentField = new Field.CommentOn(viewpoint.id());
    entry.load(commentField);
    comment.setAccessibleText(model.words().say("review.comment.accessible", viewpoint.name()));
    otherComments.show(commentField, v -> v);
    showDemand(code, model.value(commentField).isBlank());
  }

  private void showDemand(String code, boolean blank) {
    boolean needed = blank && model.framework().grade(code).map(Grade::needsComment).orElse(false);
    String needing =
        model.framework().grades().stream()
            .filter(Grade::needsComment)
            .map(Grade::code)
            .collect(Collectors.joining(model.words().say("review.and")));
    boolean none = needing.isEmpty() || model.readOnly();
    demand.setText(none ? "" : model.words().say("review.comment.demand", needing));
    demand.getStyleClass().removeAll("warn", "muted");
    demand.getStyleClass().add(needed ? "warn" : "muted");
  }

  /** Puts the cursor on the grade given, else on the first. */
  void focusGrade() {
    buttons.stream()
        .filter(ToggleButton::isSelected)
        .findFirst()
        .orElse(buttons.getFirst())
        .requestFocus();
  }

  TextArea comment() {
    return comment;
  }

  void focusComment() {
    comment.requestFocus();
    comment.end();
  }

  void commit() {
    entry.commit();
  }
}
