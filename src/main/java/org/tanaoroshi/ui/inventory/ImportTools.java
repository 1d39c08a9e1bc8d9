package org.tanaoroshi.ui.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.values.Words;

/** Small parts that the screens of the way in share. */
public final class ImportTools {
  /** The last step where a book is made. */
  public static final String USUAL_LAST_STEP = "import.step.3";

  private ImportTools() {}

  /** 1 ファイル ▸ 2 確認 ▸ 3 棚卸しの設定, with the step at hand in bold. */
  public static HBox steps(Words words, int current) {
    return steps(words, current, USUAL_LAST_STEP);
  }

  /** The same with another last step. */
  public static HBox steps(Words words, int current, String lastStep) {
    HBox steps = new HBox();
    steps.getStyleClass().add("line");
    List<String> keys = List.of("import.step.1", "import.step.2", lastStep);
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        Label arrow = new Label("▸");
        arrow.getStyleClass().add("muted");
        steps.getChildren().add(arrow);
      }
      Label step = new Label(words.say(keys.get(i)));
      step.getStyleClass().add(i + 1 == current ? "strong" : "muted");
      steps.getChildren().add(step);
    }
    return steps;
  }

  /** Shows work under way: how far it is, and what is being done or {@code otherwise}. */
  public static void follow(
      RunningTask task, Node line, ProgressBar bar, Label doing, Words words, String otherwise) {
    line.visibleProperty().bind(task.runningProperty());
    bar.progressProperty().bind(task.fractionProperty());
    doing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    task.whatProperty().get() == null
                        ? words.say(otherwise)
                        : words.say(task.whatProperty().get()),
                task.whatProperty()));
  }

  /** Programs to take, and what other rows are, by kind. */
  static String counts(Inventory inventory, Words words) {
    List<String> others = new ArrayList<>();
    for (RowKind kind : RowKind.values()) {
      if (inventory.count(kind) > 0) {
        String name = words.say("import.kind." + kind.name());
        others.add(words.say("import.count", name, inventory.count(kind)));
      }
    }
    String programs = words.say("import.count.programs", inventory.programs().size());
    return others.isEmpty()
        ? programs
        : programs
            + words.say(
                "import.count.left", String.join(words.say("import.count.between"), others));
  }

  /** Says the values of a choice in words. */
  public static <T> void say(ComboBox<T> combo, Function<T, String> label) {
    combo.setConverter(converter(label));
  }

  /** Values in words, never typed. */
  private static <T> StringConverter<T> converter(Function<T, String> label) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : label.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed");
      }
    };
  }
}
