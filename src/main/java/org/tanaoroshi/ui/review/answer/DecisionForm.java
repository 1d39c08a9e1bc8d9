package org.tanaoroshi.ui.review.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.parts.ChoiceRow;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/**
 * The decision with all its parts, the status, the query and its reply. The parts are made but not
 * yet added: what is added has to be styled, all of them together in a tenth of a second.
 */
final class DecisionForm extends VBox {
  private static final int PROSE_ROWS = 2;

  /** Parts that a window of usual height shows before the form is scrolled. */
  private static final int IN_SIGHT = 6;

  /** Lines that say what is written there, or when. */
  private static final Set<Item> PROMPTED =
      EnumSet.of(Item.TIMING, Item.SUCCESSOR, Item.STAFF_CHANGE, Item.CONFERENCE_THEME);

  private final AnswerViewModel model;
  private final DecisionViewModel decision;
  private final Words words;
  private final Map<Item, TextEntry> entries = new EnumMap<>(Item.class);
  private final Map<Item, OtherStages> others = new EnumMap<>(Item.class);
  private final Map<Item, ChoiceRow> choices = new LinkedHashMap<>();
  private final Queue<Runnable> parts = new ArrayDeque<>();
  private final EffectTable effects;
  private final StageTable stages;
  private final Label length = Labels.line("", "muted", "small");
  private final Label statusBy = Labels.line("", "muted", "small");

  DecisionForm(AnswerViewModel model) {
    this.model = model;
    this.decision = model.decision();
    this.words = model.words();
    this.effects = new EffectTable(model);
    this.stages = new StageTable(model);
    getStyleClass().add("decision-form");
    later(stages);
    Framework framework = model.framework();
    choose(Item.DIRECTION, directions(framework));
    choose(Item.MAIN_VIEWPOINT, viewpoints(framework));
    row(Item.REVIEW_TEXT, prose(Item.REVIEW_TEXT, PROSE_ROWS), length);
    row(Item.REASON, prose(Item.REASON, PROSE_ROWS));
    row(Item.IMPACT, prose(Item.IMPACT, PROSE_ROWS));
    pair(Item.TIMING, Item.SUCCESSOR);
    Label unit =
        Labels.line(
            words.say("review.effect.unit", words.unit(model.round().unit())), "muted", "small");
    section(words.say("review.effect"), unit);
    later(effects);
    decision.years().forEach(year -> parts.add(() -> effects.addYear(year)));
    choose(Item.EFFECT_NATURE, plain(Item.EFFECT_NATURE));
    pair(Item.STAFF_CHANGE, null);
    choose(Item.CONFERENCE, plain(Item.CONFERENCE));
    row(Item.CONFERENCE_THEME, line(Item.CONFERENCE_THEME));
    section(words.say("review.section.status"));
    choose(Item.STATUS, statuses());
    later(indented(statusBy));
    row(Item.EXCLUSION, exclusion(framework));
    row(Item.QUERY, prose(Item.QUERY, 1));
    row(Item.REPLY, prose(Item.REPLY, 1));
    row(Item.REPLY_DUE, day(Item.REPLY_DUE));
    row(Item.NOTE, prose(Item.NOTE, PROSE_ROWS));
  }

  /** Adds the next part to what is shown; false where all are there. */
  boolean addPart() {
    if (parts.isEmpty()) {
      return false;
    }
    parts.remove().run();
    return true;
  }

  /** Adds those with which the form begins. */
  void addPartsInSight() {
    for (int i = 0; i < IN_SIGHT; i++) {
      addPart();
    }
  }

  /** Adds all parts that are not shown yet. */
  void addParts() {
    parts.forEach(Runnable::run);
    parts.clear();
  }

  // parts

  private void later(Node part) {
    parts.add(() -> getChildren().add(part));
  }

  private List<ChoiceRow.Choice> directions(Framework framework) {
    List<ChoiceRow.Choice> found = new ArrayList<>();
    int number = 1;
    for (Direction direction : framework.directions()) {
      String key = number <= 9 ? Integer.toString(number) : "";
      found.add(new ChoiceRow.Choice(direction.id(), direction.label(), key));
      number++;
    }
    return found;
  }

  private static List<ChoiceRow.Choice> viewpoints(Framework framework) {
    List<ChoiceRow.Choice> found = new ArrayList<>();
    int number = 1;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      String key = number <= 9 ? Integer.toString(number) : "";
      found.add(new ChoiceRow.Choice(viewpoint.id(), viewpoint.shortName(), key));
      number++;
    }
    return found;
  }

  private List<ChoiceRow.Choice> plain(Item item) {
    return item.choices().stream()
        .map(
            v ->
                new ChoiceRow.Choice(
                    v, words.say("review.choice." + item.name() + item.choices().indexOf(v)), ""))
        .toList();
  }

  private List<ChoiceRow.Choice> statuses() {
    return DecisionViewModel.settable().stream()
        .map(s -> new ChoiceRow.Choice(s.label(), words.say("review.status." + s.name()), ""))
        .toList();
  }

  private void choose(Item item, List<ChoiceRow.Choice> offered) {
    ChoiceRow row =
        new ChoiceRow(
            item.key(),
            offered,
            model.readOnly(),
            value -> {
              if (item == Item.STATUS) {
                Status.ofLabel(value).ifPresent(decision::setStatus);
              } else {
                decision.give(item, value);
              }
            },
            () -> model.cursorAt(new Field.Of(item)),
            item != Item.STATUS);
    choices.put(item, row);
    row(item, row);
  }

  private TextArea prose(Item item, int rows) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    tie(item, area);
    return area;
  }

  private TextField line(Item item) {
    TextField field = new TextField();
    if (PROMPTED.contains(item)) {
      field.setPromptText(words.say("review.prompt." + item.name()));
    }
    tie(item, field);
    return field;
  }

  private void tie(Item item, TextInputControl control) {
    control.setId(item.key());
    control.setAccessibleText(label(item));
    entries.put(item, TextEntry.prose(control, model));
  }

  private Node day(Item item) {
    TextField field = new TextField();
    field.setId(item.key());
    field.setPromptText(words.say("review.day.prompt"));
    field.setAccessibleText(label(item));
    field.setMaxWidth(140);
    entries.put(
        item, TextEntry.value(field, model, f -> decision.shownDay(item), decision::typeDay));
    return field;
  }

  private Node exclusion(Framework framework) {
    TextField field = line(Item.EXCLUSION);
    field.setPromptText(words.say("review.exclusion.prompt", words.noun(framework.noun())));
    MenuButton list = new MenuButton(words.say("review.exclusion.list"));
    list.setMinWidth(USE_PREF_SIZE);
    list.setDisable(model.readOnly());
    for (String reason : framework.exclusions()) {
      MenuItem item = new MenuItem(reason);
      item.setOnAction(event -> decision.give(Item.EXCLUSION, reason));
      list.getItems().add(item);
    }
    Labels.setShown(list, !framework.exclusions().isEmpty());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox both = new HBox(field, list);
    both.getStyleClass().add("form-inline");
    return both;
  }

  // layout

  private String label(Item item) {
    return words.say("review.item." + item.name());
  }

  private void section(String title, Node... beside) {
    HBox heading = new HBox(Labels.line(title, "section-title"));
    heading.getChildren().addAll(beside);
    heading.getStyleClass().add("form-section");
    later(heading);
  }

  private void row(Item item, Node control, Node... beneath) {
    Label label = Labels.wrapped(label(item), "form-label", "form-row-label");
    label.setLabelFor(control);
    OtherStages other = new OtherStages(model);
    others.put(item, other);
    VBox right = new VBox(control);
    right.getChildren().addAll(beneath);
    right.getChildren().add(other);
    right.getStyleClass().add("form-row-control");
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox row = new HBox(label, right);
    row.getStyleClass().add("form-row");
    later(row);
  }

  private void pair(Item left, Item right) {
    row(left, line(left));
    if (right != null) {
      row(right, line(right));
    }
  }

  private static Node indented(Node node) {
    HBox row = new HBox(Labels.line("", "form-row-label"), node);
    row.getStyleClass().add("form-row");
    return row;
  }

  // showing

  /** Shows the decision of the program in hand. */
  void refresh() {
    if (model.dossierProperty().get() == null) {
      entries.values().forEach(TextEntry::clear);
      return;
    }
    entries.forEach((item, entry) -> entry.load(new Field.Of(item)));
    choices.forEach((item, row) -> row.show(chosen(item)));
    others.forEach((item, other) -> other.show(new Field.Of(item), said(item)));
    effects.refresh();
    stages.refresh();
    showLength();
    showStatusBy();
    boolean successor = decision.direction().map(Direction::needsSuccessor).orElse(false);
    entries
        .get(Item.SUCCESSOR)
        .control()
        .setDisable(!successor && decision.value(Item.SUCCESSOR).isEmpty());
    entries
        .get(Item.CONFERENCE_THEME)
        .control()
        .setDisable(
            decision.value(Item.CONFERENCE).isEmpty()
                && decision.value(Item.CONFERENCE_THEME).isEmpty());
  }

  private String chosen(Item item) {
    if (item != Item.STATUS) {
      return decision.value(item);
    }
    Status status = decision.status();
    return status == Status.UNTOUCHED ? "" : status.label();
  }

  private UnaryOperator<String> said(Item item) {
    return value ->
        switch (item) {
          case DIRECTION -> model.framework().direction(value).map(Direction::label).orElse(value);
          case MAIN_VIEWPOINT ->
              model.framework().viewpoint(value).map(Viewpoint::name).orElse(value);
          default -> value;
        };
  }

  private void showLength() {
    String text = decision.value(Item.REVIEW_TEXT);
    int characters = text.codePointCount(0, text.length());
    length.setText(words.say("review.length", characters, ReviewRules.PUBLISHED_LENGTH));
    length.getStyleClass().removeAll("warn", "muted");
    length.getStyleClass().add(characters > ReviewRules.PUBLISHED_LENGTH ? "warn" : "muted");
  }

  private void showStatusBy() {
    String by = decision.value(Item.STATUS_BY);
    String on = decision.value(Item.STATUS_ON);
    statusBy.setText(
        by.isEmpty() && on.isEmpty()
            ? words.say("review.status.automatic")
            : words.say("review.status.by", by, on));
  }

  /** Puts the cursor on a part of the decision. */
  void focus(Field field) {
    switch (field) {
      case Field.EffectIn effect -> effects.focus(effect);
      case Field.Of of when entries.containsKey(of.item()) ->
          entries.get(of.item()).control().requestFocus();
      default -> choice(field).focusChosen();
    }
  }

  private ChoiceRow choice(Field field) {
    return field instanceof Field.Of of && choices.containsKey(of.item())
        ? choices.get(of.item())
        : choices.get(Item.DIRECTION);
  }

  /** Whether that part was added already. */
  boolean shows(Field field) {
    Node part =
        switch (field) {
          case Field.EffectIn effect -> effects;
          case Field.Of of when entries.containsKey(of.item()) -> entries.get(of.item()).control();
          default -> choice(field);
        };
    return part.getScene() != null;
  }

  /** The table of effects, its headings with it. */
  Node effects() {
    return effects;
  }

  void commit() {
    entries.values().forEach(TextEntry::commit);
    effects.commit();
  }
}
