package org.tanaoroshi.ui.inventory;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.tanaoroshi.values.Words;

/** Small parts that the screens of the way in share. */
final class ImportTools {
  private ImportTools() {}

  /** 1 ファイル ▸ 2 確認 ▸ 3 棚卸しの設定, with the step at hand in bold. */
  static HBox steps(Words words, int current) {
    HBox steps = new HBox();
    steps.getStyleClass().add("line");
    List<String> keys = List.of("import.step.1", "import.step.2", "import.step.3");
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

  /** Says the values of a choice in words. */
  static <T> void say(ComboBox<T> combo, Function<T, String> label) {
    combo.setConverter(converter(label));
  }

  /** Values in words, never typed. */
  static <T> StringConverter<T> converter(Function<T, String> label) {
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
