package org.tanaoroshi.ui.review.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/**
 * 所管課案, 局案, 財政査定案 and 確定 side by side, read only: direction, effects and the text of the review,
 * one column per stage that says anything. Gone where only the stage in hand does.
 */
final class StageTable extends GridPane {
  /** The longest text of a review shown whole. */
  private static final int SHOWN = 100;

  private final AnswerViewModel model;
  private final Words words;

  StageTable(AnswerViewModel model) {
    this.model = model;
    this.words = model.words();
    setId("stages-side-by-side");
    getStyleClass().add("stage-table");
  }

  /** Shows the program in hand. */
  void refresh() {
    getChildren().clear();
    getColumnConstraints().clear();
    Answers answers = model.dossierProperty().get().answers();
    String inHand = model.stageProperty().get();
    List<Stage> stages =
        model.framework().stages().stream()
            .filter(s -> s.id().equals(inHand) || decided(answers, s.id()))
            .toList();
    boolean others = stages.stream().anyMatch(s -> !s.id().equals(inHand));
    if (others) {
      build(answers, stages, inHand);
    }
    setVisible(others);
    setManaged(others);
  }

  private static boolean decided(Answers answers, String stageId) {
    return !answers.get(stageId, Item.DIRECTION).isEmpty()
        || !answers.get(stageId, Item.REVIEW_TEXT).isEmpty()
        || !answers.decision(stageId).effects().isEmpty();
  }

  private void build(Answers answers, List<Stage> stages, String inHand) {
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().add(names);
    add(Labels.line(words.say("review.stages", words.unit(model.round().unit())), "strong"), 0, 0);
    for (Stage stage : stages) {
      ColumnConstraints column = new ColumnConstraints(0, 100, Double.MAX_VALUE);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
      boolean here = stage.id().equals(inHand);
      add(
          Labels.wrapped(stage.label(), here ? "strong" : "muted"),
          getColumnConstraints().size() - 1,
          0);
    }
    row(1, "review.item.DIRECTION", stages, s -> direction(answers.get(s.id(), Item.DIRECTION)));
    row(2, "review.base.expenditure", stages, s -> effects(answers, s, Effect::expenditureBase));
    row(3, "review.base.general", stages, s -> effects(answers, s, Effect::generalFundBase));
    row(4, "review.item.REVIEW_TEXT", stages, s -> text(answers.get(s.id(), Item.REVIEW_TEXT)));
  }

  private void row(int row, String key, List<Stage> stages, Function<Stage, String> said) {
    add(Labels.line(words.say(key), "muted", "small"), 0, row);
    for (int i = 0; i < stages.size(); i++) {
      Label value = Labels.wrapped(said.apply(stages.get(i)), "small");
      value.setMinHeight(USE_PREF_SIZE);
      add(value, i + 1, row);
    }
  }

  private String direction(String id) {
    return id.isEmpty()
        ? words.say("review.effect.none")
        : model.framework().direction(id).map(Direction::label).orElse(id);
  }

  /** R9 1,200 ／ R10 1,500: each year of which the stage states an effect. */
  private String effects(Answers answers, Stage stage, Function<Effect, Long> base) {
    String all =
        answers.decision(stage.id()).effects().stream()
            .map(
                e ->
                    e.year().shortLabel()
                        + " "
                        + Figures.amount(base.apply(e), model.round().unit()))
            .collect(Collectors.joining(" ／ "));
    return Optional.of(all).filter(t -> !t.isEmpty()).orElse(words.say("review.effect.none"));
  }

  private String text(String text) {
    if (text.isEmpty()) {
      return words.say("review.effect.none");
    }
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
