package org.tanaoroshi.ui.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.values.Words;

/** Small parts that the screens of the way in share. */
public final class ImportTools {
  private ImportTools() {}

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

  /** What someone should look at in what was read, such as 確認が必要な値 2 件; blank for nothing. */
  public static String toSee(List<Inventory> read, Words words) {
    List<Inventory> known = read.stream().filter(Objects::nonNull).toList();
    int doubts = known.stream().mapToInt(i -> i.doubts().size()).sum();
    long differences = known.stream().mapToLong(ImportTools::differences).sum();
    List<String> parts = new ArrayList<>();
    if (doubts > 0) {
      parts.add(words.say("import.toSee.doubts", doubts));
    }
    if (differences > 0) {
      parts.add(words.say("import.toSee.totals", differences));
    }
    return parts.isEmpty()
        ? ""
        : words.say("import.toSee", String.join(words.say("import.count.between"), parts));
  }

  /** How many totals of the file are not the sums of the rows taken. */
  public static long differences(Inventory inventory) {
    return inventory.totalChecks().stream().filter(t -> !t.agrees()).count();
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
