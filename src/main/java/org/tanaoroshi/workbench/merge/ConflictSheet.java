package org.tanaoroshi.workbench.merge;

import static org.tanaoroshi.exchange.report.ReportTable.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.exchange.report.Decisions;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Refusal;

/**
 * The conflicts of a plan as a list in which they can be decided, and those decisions read back.
 */
final class ConflictSheet {
  /** From how many characters on it is said in what texts differ. */
  private static final int LONG = 40;

  private final MergePlan plan;
  private final ReportWords words;

  ConflictSheet(MergePlan plan, ReportWords words) {
    this.plan = plan;
    this.words = words;
  }

  /** The list, with what is decided already. */
  ReportTable<MergePlan.Conflict> table(Map<MergePlan.Key, String> resolutions) {
    int sides = plan.conflicts().stream().mapToInt(c -> c.sides().size()).max().orElse(2);
    List<Column<MergePlan.Conflict>> columns = new ArrayList<>();
    columns.add(text(Decisions.PROGRAM, 13, c -> c.key().program().value()));
    columns.add(text("事業名", 30, MergePlan.Conflict::name));
    columns.add(text("所管", 20, c -> c.organisation().path()));
    columns.add(text("段階", 12, c -> words.stage(c.key().at().stageId())));
    columns.add(text("項目", 18, c -> words.field(field(c))));
    int decided = columns.size();
    columns.add(
        Column.of(
            "", Decisions.DECISION, 30, Look.INPUT_TEXT, c -> Value.of(decision(c, resolutions))));
    columns.add(text(Decisions.CURRENT, 26, c -> words.shown(field(c), c.current())));
    columns.add(text("配布・差戻し時の値", 26, c -> words.shown(field(c), c.base())));
    columns.add(
        text("違うところ（長い文）", 34, c -> difference(c.sides().stream().map(Side::value).toList())));
    for (int n = 1; n <= sides; n++) {
      int at = n - 1;
      columns.add(
          text(Decisions.side(n), 30, c -> side(c, at).map(s -> shown(field(c), s)).orElse("")));
      columns.add(
          text(
              Decisions.side(n) + "の出どころ",
              34,
              c -> side(c, at).map(ConflictSheet::origin).orElse("")));
    }
    columns.add(text(Decisions.STAGE, 10, c -> c.key().at().stageId()));
    columns.add(text(Decisions.FIELD, 16, c -> field(c).key()));
    return new ReportTable<>(
        Decisions.NAME,
        List.of(
            "黄色の列に、採る値の番号（1、2…）か「今」（今の値のまま）を書いてください。どれでもないときは、新しい文を書いてください。",
            "空欄のままの行は決めずに残ります。書き終えたら、このファイルを取りまとめの「決定を読み込む」（--resolve）に渡します。"),
        columns,
        plan.conflicts(),
        plan.conflicts().isEmpty() ? List.of() : List.of(Decisions.choice(decided, sides)));
  }

  private static Field field(MergePlan.Conflict conflict) {
    return conflict.key().at().field();
  }

  private static Optional<Side> side(MergePlan.Conflict conflict, int at) {
    return at < conflict.sides().size() ? Optional.of(conflict.sides().get(at)) : Optional.empty();
  }

  /** What is decided already, in the words of the column. */
  private String decision(MergePlan.Conflict c, Map<MergePlan.Key, String> resolutions) {
    String decided = resolutions.get(c.key());
    if (decided == null) {
      return "";
    }
    for (int i = 0; i < c.sides().size(); i++) {
      if (c.sides().get(i).value().equals(decided)) {
        return Integer.toString(i + 1);
      }
    }
    return decided.equals(c.current()) ? Decisions.KEEP : words.shown(field(c), decided);
  }

  /** What lies between the common beginning and end of long texts; "" for short ones. */
  private static String difference(List<String> texts) {
    if (texts.stream().anyMatch(t -> t.length() < LONG)) {
      return "";
    }
    int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
    int start = 0;
    while (start < shortest && isCommon(texts, start)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start && isCommon(texts, -1 - end)) {
      end++;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      lines.add(
          (i + 1)
              + "："
              + (start > 0 ? "…" : "")
              + text.substring(start, text.length() - end)
              + (end > 0 ? "…" : ""));
    }
    return String.join("\n", lines);
  }

  /** Whether all texts have the same character there, counted from the end where negative. */
  private static boolean isCommon(List<String> texts, int at) {
    return texts.stream().mapToInt(t -> t.charAt(at < 0 ? t.length() + at : at)).distinct().count()
        == 1;
  }

  private String shown(Field field, Side side) {
    return side.value().isEmpty() ? "（空欄）" : words.shown(field, side.value());
  }

  private static String origin(Side side) {
    return side.statements().isEmpty()
        ? "この棚卸しファイルで記入"
        : String.join("\n", side.statements().stream().map(ReportWords::origin).toList());
  }

  /**
   * What the decisions of a report mean for this plan.
   *
   * @throws Refusal where one is not understood; nothing is decided then
   */
  Map<MergePlan.Key, String> resolutions(List<Decisions.Decided> decided) throws Refusal {
    Map<String, MergePlan.Conflict> conflicts = new HashMap<>();
    plan.conflicts()
        .forEach(
            c ->
                conflicts.put(
                    id(
                        c.key().program().value(),
                        c.key().at().stageId(),
                        c.key().at().field().key()),
                    c));
    Map<MergePlan.Key, String> resolutions = new HashMap<>();
    for (Decisions.Decided d : decided) {
      MergePlan.Conflict conflict = conflicts.get(id(d.programId(), d.stageId(), d.fieldKey()));
      if (conflict == null) {
        throw Refusal.of("merge.decision.unknown", d.where().sheet(), d.where().cell());
      }
      Optional<String> value = value(d.text().strip(), conflict);
      if (value.isEmpty()) {
        throw Refusal.of(
            "merge.decision.notUnderstood", d.where().sheet(), d.where().cell(), d.text());
      }
      resolutions.put(conflict.key(), value.get());
    }
    return resolutions;
  }

  private Optional<String> value(String text, MergePlan.Conflict conflict) {
    if (text.equals(Decisions.KEEP)) {
      return Optional.of(conflict.current());
    }
    if (text.matches("\\d") && Integer.parseInt(text) >= 1) {
      int number = Integer.parseInt(text);
      return number <= conflict.sides().size()
          ? Optional.of(conflict.sides().get(number - 1).value())
          : Optional.empty();
    }
    return words.value(field(conflict), text);
  }

  private static String id(String program, String stage, String field) {
    return program + "\n" + stage + "\n" + field;
  }
}
