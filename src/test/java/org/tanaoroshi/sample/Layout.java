package org.tanaoroshi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanaoroshi.model.MoneyUnit;

/**
 * How one department lays out its inventory, from {@code files.txt}: {@code [file]}, settings, then
 * a {@code header = column id} line per column, a two-row header as {@code upper｜lower}.
 */
record Layout(String file, Map<String, String> settings, List<Column> columns) {
  /** A heading and the id of what stands under it. */
  record Column(String upper, String lower, String id) {
    String heading() {
      return lower.isEmpty() ? upper : lower;
    }
  }

  static List<Layout> read() {
    List<Layout> layouts = new ArrayList<>();
    for (String line : Vocabulary.lines("files.txt")) {
      if (line.startsWith("[")) {
        layouts.add(
            new Layout(line.substring(1, line.length() - 1), new TreeMap<>(), new ArrayList<>()));
      } else if (line.contains(" = ")) {
        String[] pair = line.split(" = ", 2);
        String[] heading = pair[0].replace("\\n", "\n").split("｜", 2);
        layouts
            .getLast()
            .columns()
            .add(new Column(heading[0], heading.length > 1 ? heading[1] : "", pair[1]));
      } else {
        String[] pair = line.split("=", 2);
        layouts.getLast().settings().put(pair[0], pair[1]);
      }
    }
    return layouts;
  }

  String setting(String key) {
    return settings.getOrDefault(key, "");
  }

  String form() {
    return setting("form");
  }

  String sheet() {
    return setting("sheet");
  }

  boolean takes(SampleProgram program) {
    return List.of(setting("bureaus").split(" ", -1))
        .contains(program.seed().office().bureauCode());
  }

  MoneyUnit unit() {
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit.label().equals(setting("unit"))) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit in " + file);
  }

  /** Yen to which the file's settlements are rounded: none is lost where the unit has decimals. */
  long settlementStep() {
    return unit() == MoneyUnit.THOUSAND ? 1000 : 1;
  }

  boolean isFormal() {
    return form().equals("formal");
  }

  boolean hasTwoHeaderRows() {
    return columns.stream().anyMatch(c -> !c.lower().isEmpty());
  }

  String year(int fiscalYear) {
    return switch (setting("era")) {
      case "brief" -> Years.brief(fiscalYear);
      case "western" -> Integer.toString(fiscalYear);
      default -> Years.full(fiscalYear);
    };
  }
}
