package org.tanaoroshi.ui.merge.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.TextDiff;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;

/** The conflict in hand: what was issued, what the book holds, every side, and a third value. */
final class ConflictDetail extends VBox {
  /** As high as so many letters. */
  private static final int LINES = 20;

  private final ConflictsViewModel model;
  private final ConflictWords says;
  private final Words words;
  private final Label name = Labels.line("", "strong");
  private final Label field = Labels.line("", "accent-text", "strong");
  private final Label owner = Labels.line("", "muted", "small");
  private final Label asked = Labels.wrapped("", "warn");
  private final Label decision = Labels.line("", "ok");
  private final HBox cards = new Cards();
  private final ThirdValue third;

  ConflictDetail(ConflictsViewModel model, ConflictWords says, Runnable back) {
    this.model = model;
    this.says = says;
    this.words = says.words();
    this.third =
        new ThirdValue(
            says,
            value -> {
              closeThird();
              model.decide(value);
              back.run();
            },
            () -> {
              closeThird();
              back.run();
            });
    getStyleClass().add("conflict-detail");
    HBox head = new HBox(field, name, owner, decision);
    head.getStyleClass().add("line");
    field.setMinWidth(USE_PREF_SIZE);
    decision.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(owner, Priority.ALWAYS);
    owner.setMaxWidth(Double.MAX_VALUE);
    cards.getStyleClass().add("side-cards");
    // No higher than their texts, so that the buttons stand right under them.
    cards.setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(head, asked, cards, third);
    closeThird();
  }

  /** The same whatever is in hand: the list above would jump from one conflict to the next. */
  @Override
  protected double computePrefHeight(double width) {
    double entered = third.isManaged() ? third.prefHeight(width) : 0;
    return Math.max(minHeight(width), name.getFont().getSize() * LINES + entered);
  }

  /** Shows the conflict in hand as it is decided. */
  void refresh() {
    Conflict conflict = model.inHandProperty().get();
    setVisible(conflict != null);
    if (conflict == null) {
      return;
    }
    name.setText(words.say("merge.program", conflict.key().program().value(), conflict.name()));
    owner.setText(conflict.organisation().path());
    field.setText(says.field(conflict.key().at(), true));
    asked.setText(conflict.blanking() ? blanking(conflict) : "");
    Labels.setShown(asked, conflict.blanking());
    Optional<String> decided = model.resolutions().of(conflict.key());
    decision.setText(
        decided
            .map(v -> words.say("merge.decidedFor", firstLine(says.value(conflict, v))))
            .orElse(""));
    List<SideCard> shown = new ArrayList<>();
    shown.add(standing(conflict, decided));
    for (int i = 0; i < conflict.sides().size(); i++) {
      shown.add(side(conflict, i, decided));
    }
    shown.forEach(
        card -> {
          HBox.setHgrow(card, Priority.ALWAYS);
          card.setPrefWidth(200);
          card.setMaxWidth(Double.MAX_VALUE);
          card.disableWhile(writingProperty());
        });
    cards.getChildren().setAll(shown);
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 20 ? line.substring(0, line.offsetByCodePoints(0, 18)) + "…" : line;
  }

  /** What was issued and what the book holds, on one card. */
  private SideCard standing(Conflict conflict, Optional<String> decided) {
    boolean same = conflict.base().equals(conflict.current());
    SideCard card =
        new SideCard(
            words.say(same ? "merge.base" : "merge.current"),
            "",
            same
                ? List.of()
                : List.of(
                    new ConflictWords.Place(
                        words.say("merge.base.was", says.value(conflict, conflict.base())), "")),
            List.of(new TextDiff.Part(says.value(conflict, conflict.current()), false)));
    card.button("keep", words.say("merge.keep"), "0", model::keepCurrent);
    card.button("write", words.say("merge.write"), "E", this::openThird);
    card.setChosen(decided.filter(conflict.current()::equals).isPresent());
    return card;
  }

  private SideCard side(Conflict conflict, int at, Optional<String> decided) {
    Side side = conflict.sides().get(at);
    SideCard card =
        new SideCard(title(at), says.who(conflict, side), says.where(side), marked(conflict, at));
    card.button("take-" + (at + 1), take(at), key(at), () -> model.take(at));
    if (!side.statements().isEmpty()) {
      String sha256 = side.statements().getFirst().source().sha256();
      card.button(
              "all-" + (at + 1), words.say("merge.takeAll"), "", () -> model.takeAllFrom(sha256))
          .setTooltip(new Tooltip(words.say("merge.takeAll.explained")));
    }
    card.setChosen(
        decided.filter(side.value()::equals).isPresent()
            && !side.value().equals(conflict.current()));
    return card;
  }

  /** Which of the values is the blank one, so that nobody erases the other unawares. */
  private String blanking(Conflict conflict) {
    for (int i = 0; i < conflict.sides().size(); i++) {
      if (conflict.sides().get(i).value().isEmpty()) {
        // What the book holds is blank as it is: then nothing is erased, but the others are not
        // taken.
        String key = conflict.current().isEmpty() ? "merge.blanking.others" : "merge.blanking";
        return words.say(key, title(i), take(i));
      }
    }
    return "";
  }

  private String title(int at) {
    return switch (at) {
      case 0 -> words.say("merge.left");
      case 1 -> words.say("merge.right");
      default -> words.say("merge.side.nth", at + 1);
    };
  }

  private String take(int at) {
    return switch (at) {
      case 0 -> words.say("merge.take.left");
      case 1 -> words.say("merge.take.right");
      default -> words.say("merge.take.nth", at + 1);
    };
  }

  private static String key(int at) {
    return switch (at) {
      case 0 -> "Left";
      case 1 -> "Right";
      default -> Integer.toString(at + 1);
    };
  }

  private List<TextDiff.Part> marked(Conflict conflict, int at) {
    String text = says.side(conflict, at);
    String other = isProse(conflict.key().at().field()) ? compared(conflict, at) : "";
    return conflict.sides().get(at).value().isEmpty() || other.isEmpty()
        ? List.of(new TextDiff.Part(text, false))
        : TextDiff.compare(text, says.value(conflict, other)).left();
  }

  /**
   * What a side is marked against: of two the other; of more what was issued, so that each shows
   * what it changed, or, where that was blank, what most have given.
   */
  static String compared(Conflict conflict, int at) {
    List<Side> sides = conflict.sides();
    if (sides.size() == 2) {
      return sides.get(1 - at).value();
    }
    return conflict.base().isEmpty()
        ? sides.stream()
            .filter(s -> !s.value().isEmpty())
            .max(Comparator.comparingInt(s -> s.statements().size()))
            .map(Side::value)
            .orElse("")
        : conflict.base();
  }

  private boolean isProse(Field field) {
    return says.values().choices(field).isEmpty()
        && !(field instanceof Field.EffectIn)
        && !(field instanceof Field.Of(Item item) && item == Item.REPLY_DUE);
  }

  // a third value

  void openThird() {
    Conflict conflict = model.inHandProperty().get();
    if (conflict != null) {
      Labels.setShown(third, true);
      third.open(
          conflict,
          model.resolutions().of(conflict.key()).orElse(conflict.sides().getFirst().value()));
    }
  }

  private void closeThird() {
    Labels.setShown(third, false);
  }

  /** Whether a third value is being entered: another conflict is not taken in hand meanwhile. */
  ReadOnlyBooleanProperty writingProperty() {
    return third.visibleProperty();
  }

  void confirmThird() {
    third.confirm();
  }

  void cancelThird() {
    third.cancel();
  }

  /** Cards of one width, as high as they are at it: a row asks them at widths they do not have. */
  private static final class Cards extends HBox {
    @Override
    protected double computeMinHeight(double width) {
      return highest(width, Node::minHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
      return highest(width, Node::prefHeight);
    }

    private double highest(double width, ToDoubleBiFunction<Node, Double> height) {
      int cards = Math.max(1, getManagedChildren().size());
      double each = Math.floor((width - (cards - 1) * getSpacing()) / cards);
      return getManagedChildren().stream()
          .mapToDouble(card -> height.applyAsDouble(card, Math.max(0, each)))
          .max()
          .orElse(0);
    }
  }
}
