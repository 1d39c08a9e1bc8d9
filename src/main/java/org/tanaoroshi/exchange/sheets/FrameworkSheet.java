package org.tanaoroshi.exchange.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.reading.FrameworkReading;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;

/**
 * 視点: the framework as five small tables, complete, so that the sheet can be edited in Excel and
 * read as a framework (see {@link FrameworkReading}).
 */
public final class FrameworkSheet {
  /** The sheet's name. */
  public static final String NAME = "視点";

  public static final String FRAMEWORK_ID = "枠組みID";
  public static final String VIEWPOINT_ID = "視点ID";
  public static final String GRADE_CODE = "評価の記号";
  public static final String DIRECTION_ID = "方向性ID";
  public static final String STAGE_ID = "段階ID";
  public static final String EXCLUSION = "対象外の理由";
  public static final String QUESTION = "設問";
  public static final String EVIDENCE = "判断材料";
  public static final String YES = "○";

  static final String AMOUNTS = "効果額が必要";
  static final String REVIEW = "見直しに数える";
  static final String NATURAL_END = "終期到来など";
  static final String EXPANSION = "拡充";
  static final String SUCCESSOR = "移管先が必要";

  private static final List<String> DIRECTION_HEADER =
      List.of(DIRECTION_ID, "方向性", AMOUNTS, REVIEW, NATURAL_END, EXPANSION, SUCCESSOR);
  private static final int EVIDENCE_COLUMNS = 4;

  private final List<SheetPlan.Row> rows = new ArrayList<>();
  private final int[] grades;
  private final int[] directions;
  private final int[] viewpoints;
  private final int[] exclusions;
  private final int columns;

  /** The sheet of that framework. */
  public FrameworkSheet(Framework framework) {
    int evidence = most(framework, v -> v.evidence().size(), EVIDENCE_COLUMNS);
    int questions = most(framework, v -> v.questions().size(), 1);
    columns = 3 + evidence + questions;
    rows.add(new SheetPlan.Row(List.of(Cell.of("視点", Look.TITLE)), 26));
    rows.add(
        SheetPlan.Row.of(Cell.of("この点検で使う視点・評価・方向性です。表の見出しを残せば、行を書き換えて枠組みとして読み込めます。", Look.NOTE)));
    section(
        "枠組み",
        List.of(FRAMEWORK_ID, "名称", "版", "対象の呼び名"),
        List.of(List.of(framework.id(), framework.title(), framework.version(), framework.noun())));
    viewpoints =
        section(
            "視点",
            viewpointHeader(evidence, questions),
            framework.viewpoints().stream().map(v -> viewpoint(v, evidence)).toList());
    grades =
        section(
            "評価",
            List.of(GRADE_CODE, "評価の意味", "キー", "所見が必要", "見直しの対象", "該当なし"),
            framework.grades().stream().map(FrameworkSheet::grade).toList());
    directions =
        section(
            "今後の方向性",
            DIRECTION_HEADER,
            framework.directions().stream().map(FrameworkSheet::direction).toList());
    section(
        "段階",
        List.of(STAGE_ID, "段階名"),
        framework.stages().stream().map((Stage s) -> List.of(s.id(), s.label())).toList());
    exclusions = section("点検の対象外とする理由", List.of("番号", EXCLUSION), numbered(framework.exclusions()));
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    List<Double> widths = new ArrayList<>(List.of(16d, 40d, 14d));
    for (int i = 3; i < columns; i++) {
      widths.add(i < 3 + EVIDENCE_COLUMNS ? 16d : 44d);
    }
    return new SheetPlan(
        NAME,
        widths,
        Collections.unmodifiableList(rows),
        new SheetPlan.Page(
            SheetPlan.Paper.A3, new SheetPlan.Fit.OneWide(true), 0, 0, rows.size(), 0, "6B7487"),
        List.of(),
        List.of());
  }

  /** The cells of the grade codes. */
  String gradeRange() {
    return range("A", grades);
  }

  /** The cells that say of each grade whether it wants a comment. */
  String commentFlags() {
    return range("D", grades);
  }

  /** The cells of the directions' labels. */
  String directionRange() {
    return range("B", directions);
  }

  /** The cells that say of each direction what that heading asks, {@link #YES} or nothing. */
  String directionFlags(String heading) {
    return range(
        CellReference.convertNumToColString(DIRECTION_HEADER.indexOf(heading)), directions);
  }

  /** The cells of the viewpoints' names. */
  String viewpointRange() {
    return range("B", viewpoints);
  }

  /** The cells of the reasons for exclusion. */
  String exclusionRange() {
    return range("B", exclusions);
  }

  private static int most(Framework framework, Function<Viewpoint, Integer> size, int least) {
    return Math.max(
        least, framework.viewpoints().stream().map(size).max(Integer::compare).orElse(0));
  }

  /** Adds a table; gives its first and last row of entries, counted from 1. */
  private int[] section(String title, List<String> header, List<List<String>> entries) {
    rows.add(SheetPlan.Row.of());
    rows.add(new SheetPlan.Row(List.of(Cell.of(title, Look.SECTION)), 22));
    rows.add(new SheetPlan.Row(header.stream().map(h -> Cell.of(h, Look.HEADER)).toList(), 22));
    int first = rows.size() + 1;
    for (List<String> entry : entries) {
      rows.add(
          new SheetPlan.Row(
              entry.stream().map(t -> Cell.of(t, t.equals(YES) ? Look.CODE : Look.TEXT)).toList(),
              0));
    }
    return new int[] {first, Math.max(first, rows.size())};
  }

  private static String range(String column, int[] rows) {
    return NAME + "!$" + column + "$" + rows[0] + ":$" + column + "$" + rows[1];
  }

  private static List<String> viewpointHeader(int evidence, int questions) {
    List<String> header = new ArrayList<>(List.of(VIEWPOINT_ID, "視点", "短い名前"));
    for (int i = 1; i <= evidence; i++) {
      header.add(EVIDENCE + i);
    }
    for (int i = 1; i <= questions; i++) {
      header.add(QUESTION + i);
    }
    return header;
  }

  private static List<String> viewpoint(Viewpoint viewpoint, int evidence) {
    List<String> entry =
        new ArrayList<>(List.of(viewpoint.id(), viewpoint.name(), viewpoint.shortName()));
    viewpoint.evidence().forEach(e -> entry.add(word(e)));
    while (entry.size() < 3 + evidence) {
      entry.add("");
    }
    entry.addAll(viewpoint.questions());
    return entry;
  }

  private static List<String> grade(Grade grade) {
    return List.of(
        grade.code(),
        grade.label(),
        grade.key(),
        yes(grade.needsComment()),
        yes(grade.concern()),
        yes(grade.notApplicable()));
  }

  private static List<String> direction(Direction direction) {
    return List.of(
        direction.id(),
        direction.label(),
        yes(direction.needsAmounts()),
        yes(direction.countsAsReview()),
        yes(direction.naturalEnd()),
        yes(direction.expansion()),
        yes(direction.needsSuccessor()));
  }

  private static List<List<String>> numbered(List<String> texts) {
    List<List<String>> entries = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      entries.add(List.of(Integer.toString(i + 1), texts.get(i)));
    }
    return entries;
  }

  private static String yes(boolean flag) {
    return flag ? YES : "";
  }

  /** What the sheet says for a kind of evidence. */
  public static String word(EvidenceKind kind) {
    return switch (kind) {
      case PERIOD -> "開始・経過年数";
      case ACTIVITY -> "活動指標";
      case OUTCOME -> "成果指標";
      case LEGAL_BASIS -> "根拠法令";
      case DELIVERY -> "実施形態";
      case SIMILAR_PROGRAMS -> "類似事業";
      case UNIT_COST -> "単位コスト";
      case STAFF -> "人工";
      case FUNDING -> "財源";
      case BUDGET_AND_SETTLEMENT -> "予算・決算";
      case PURPOSE -> "目的";
      case PREVIOUS_ROUND -> "前回の結果";
    };
  }
}
