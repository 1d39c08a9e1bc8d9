package org.tanaoroshi.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Labels;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.FrameworkSheet;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;

/**
 * Reads a framework from a sheet 視点. Each table is found by the heading of its first column, ends
 * at a blank row or at the next heading, and its columns may stand in any order.
 */
public final class FrameworkReading {
  private final SheetValues sheet;
  private final List<Problem> problems;

  private FrameworkReading(SheetValues sheet, List<Problem> problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** Whether a sheet holds a framework: it has the tables of viewpoints and of grades. */
  public static boolean isFramework(SheetValues sheet) {
    return has(sheet, FrameworkSheet.VIEWPOINT_ID) && has(sheet, FrameworkSheet.GRADE_CODE);
  }

  private static boolean has(SheetValues sheet, String heading) {
    String wanted = Headers.folded(heading);
    return sheet.rows().stream()
        .anyMatch(r -> r.texts().stream().anyMatch(v -> Headers.is(v, wanted)));
  }

  /**
   * The framework of that sheet; words that are not understood are added to the problems.
   *
   * @throws Refusal where a table or an id is missing
   */
  public static Framework read(SheetValues sheet, List<Problem> problems) throws Refusal {
    return new FrameworkReading(sheet, problems).framework();
  }

  private Framework framework() throws Refusal {
    List<Entry> self = table(FrameworkSheet.FRAMEWORK_ID);
    List<Entry> viewpoints = table(FrameworkSheet.VIEWPOINT_ID);
    List<Entry> grades = table(FrameworkSheet.GRADE_CODE);
    List<Entry> directions = table(FrameworkSheet.DIRECTION_ID);
    List<Entry> stages = table(FrameworkSheet.STAGE_ID);
    for (List<Entry> table : List.of(self, viewpoints, grades, directions, stages)) {
      if (table.isEmpty()) {
        throw Refusal.of("exchange.framework.incomplete", sheet.file(), sheet.name());
      }
    }
    Entry head = self.getFirst();
    return new Framework(
        head.get(FrameworkSheet.FRAMEWORK_ID),
        head.get("版"),
        head.get("名称"),
        head.get("対象の呼び名"),
        stages.stream().map(e -> new Stage(e.get(FrameworkSheet.STAGE_ID), e.get("段階名"))).toList(),
        viewpoints.stream().map(this::viewpoint).toList(),
        grades.stream().map(FrameworkReading::grade).toList(),
        directions.stream().map(FrameworkReading::direction).toList(),
        table(FrameworkSheet.EXCLUSION).stream()
            .map(e -> e.get(FrameworkSheet.EXCLUSION))
            .filter(t -> !t.isBlank())
            .toList());
  }

  private Viewpoint viewpoint(Entry entry) {
    List<EvidenceKind> evidence = new ArrayList<>();
    for (String word : entry.numbered(FrameworkSheet.EVIDENCE)) {
      Optional<EvidenceKind> kind =
          Arrays.stream(EvidenceKind.values())
              .filter(k -> Labels.folded(FrameworkSheet.word(k)).equals(Labels.folded(word)))
              .findFirst();
      if (kind.isPresent()) {
        evidence.add(kind.get());
      } else {
        problems.add(
            new Problem(
                Message.of("exchange.framework.evidence", word), sheet.locator(entry.row(), -1)));
      }
    }
    return new Viewpoint(
        entry.get(FrameworkSheet.VIEWPOINT_ID),
        entry.get("視点"),
        entry.get("短い名前"),
        entry.numbered(FrameworkSheet.QUESTION),
        evidence);
  }

  private static Grade grade(Entry entry) {
    return new Grade(
        entry.get(FrameworkSheet.GRADE_CODE),
        entry.get("評価の意味"),
        entry.get("キー"),
        entry.yes("所見が必要"),
        entry.yes("見直しの対象"),
        entry.yes("該当なし"));
  }

  private static Direction direction(Entry entry) {
    return new Direction(
        entry.get(FrameworkSheet.DIRECTION_ID),
        entry.get("方向性"),
        entry.yes("効果額が必要"),
        entry.yes("見直しに数える"),
        entry.yes("終期到来など"),
        entry.yes("拡充"),
        entry.yes("移管先が必要"));
  }

  /** The entries of the table with that heading; those without an id are left to the problems. */
  private List<Entry> table(String key) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    int last = 0;
    for (SheetValues.Row row : sheet.rows()) {
      if (columns.isEmpty()) {
        Map<String, Integer> header = header(row);
        if (header.containsKey(Headers.folded(key))) {
          columns.putAll(header);
          last = row.number();
        }
        continue;
      }
      if (row.number() != last + 1 || row.isBlank()) {
        break;
      }
      last = row.number();
      if (row.text(columns.get(Headers.folded(key))).isBlank()) {
        problems.add(
            new Problem(Message.of("exchange.framework.noId", key), sheet.locator(row, -1)));
      } else {
        entries.add(new Entry(row, columns));
      }
    }
    return entries;
  }

  private static Map<String, Integer> header(SheetValues.Row row) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < row.texts().size(); i++) {
      columns.putIfAbsent(Headers.folded(row.text(i)), i);
    }
    return columns;
  }

  /** A row of a table. */
  private record Entry(SheetValues.Row row, Map<String, Integer> columns) {
    String get(String heading) {
      return row.text(columns.getOrDefault(Headers.folded(heading), -1));
    }

    boolean yes(String heading) {
      return !get(heading).isBlank();
    }

    /** The cells of 設問1, 設問2 … that are not blank. */
    List<String> numbered(String heading) {
      List<String> texts = new ArrayList<>();
      for (int n = 1; columns.containsKey(Headers.folded(heading + n)); n++) {
        String text = get(heading + n);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      return texts;
    }
  }
}
