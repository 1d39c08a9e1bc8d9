package org.tanaoroshi.exchange.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.totals.GradeCounts;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;

/**
 * 集計: sums by stage, bureau, direction and viewpoint as live formulas over 点検一覧. The values that
 * stand in them are those of {@link Totals}, to the yen.
 */
public final class TotalsSheet {
  /** The sheet's name. */
  public static final String NAME = "集計";

  private static final String NOT_GIVEN = "（未記入）";
  private static final String NO_BUREAU = "（所属の記載なし）";
  private static final List<String> FIGURES =
      List.of("事業数", "うち記入済み", "予算額 事業費", "予算額 一般財源", "効果額 事業費ベース", "効果額 一般財源ベース");
  private static final int CHART_COLUMN = 8;
  private static final int CHART_WIDTH = 8;

  private final Round round;
  private final Framework framework;
  private final List<SheetPlan.Row> rows = new ArrayList<>();
  private final List<SheetPlan.BarChart> charts = new ArrayList<>();

  /**
   * The sums of the lists of all stages.
   *
   * @param reviews first the list of the stage whose groups are shown
   */
  public TotalsSheet(Round round, Framework framework, List<ReviewSheet> reviews) {
    this.round = round;
    this.framework = framework;
    ReviewSheet review = reviews.getFirst();
    Totals totals = totals(review);
    title();
    stages(reviews);
    String stage = "（" + review.stage().label() + "）";
    Map<String, Integer> bureaus =
        groups(
            "局別" + stage,
            "局",
            review,
            Headers.GROUP,
            totals.byBureau(),
            s -> s,
            NO_BUREAU,
            totals.all());
    Map<String, Integer> directions =
        groups(
            "方向性別" + stage,
            "今後の方向性",
            review,
            Item.DIRECTION.label(),
            totals.byDirection(),
            review.directions()::shown,
            NOT_GIVEN,
            totals.all());
    apart(totals, directions);
    Map<String, Integer> viewpoints =
        groups(
            "視点別" + stage + "　見直しの視点（主たるもの）による",
            "視点",
            review,
            Item.MAIN_VIEWPOINT.label(),
            totals.byViewpoint(),
            review.viewpoints()::shown,
            NOT_GIVEN,
            totals.all());
    grades("視点ごとの評価" + stage, review, totals.gradesByViewpoint());
    charts(totals, bureaus, directions, viewpoints);
  }

  private void title() {
    rows.add(new SheetPlan.Row(List.of(Cell.of(round.title() + "　集計", Look.TITLE)), 28));
    rows.add(
        SheetPlan.Row.of(
            Cell.of(
                "効果額は"
                    + round.budgetYear().label()
                    + "（初年度）、減をプラスで示します。予算額は"
                    + round.reviewYear().label()
                    + "の現額（なければ当初）です。金額の単位："
                    + round.unit().label(),
                Look.NOTE)));
  }

  private void charts(
      Totals totals,
      Map<String, Integer> bureaus,
      Map<String, Integer> directions,
      Map<String, Integer> viewpoints) {
    chart("局別の効果額（事業費ベース・" + round.unit().label() + "）", bureaus, totals.byBureau(), 3);
    chart("方向性別の事業数", directions, totals.byDirection(), 24);
    chart("視点別の効果額（事業費ベース・" + round.unit().label() + "）", viewpoints, totals.byViewpoint(), 45);
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        NAME,
        List.of(40d, 12d, 12d, 18d, 18d, 18d, 18d, 3d),
        List.copyOf(rows),
        new SheetPlan.Page(
            SheetPlan.Paper.A3, new SheetPlan.Fit.OnePage(), 0, 0, rows.size(), 0, "2E7D4F"),
        List.of(),
        charts);
  }

  private Totals totals(ReviewSheet review) {
    return Totals.of(round, framework, review.dossiers(), review.stage().id());
  }

  private void stages(List<ReviewSheet> reviews) {
    section("段階別");
    header("段階");
    for (ReviewSheet review : reviews) {
      Group all = totals(review).all();
      rows.add(whole(review.stage().label(), review, all, Look.TEXT, Look.COUNT, Look.MONEY));
    }
  }

  private SheetPlan.Row whole(
      String name, ReviewSheet review, Group all, Look text, Look count, Look money) {
    return SheetPlan.Row.of(
        Cell.of(name, text),
        Cell.live("COUNTA(" + review.range(Headers.ID) + ")", Value.of(all.programs()), count),
        Cell.live(
            "COUNTIF(" + review.range(Headers.MISSING) + ",0)", Value.of(all.answered()), count),
        money("SUM(" + amounts(review, 0) + ")", all.budget(), money),
        money("SUM(" + amounts(review, 1) + ")", all.budgetGeneralFund(), money),
        money("SUM(" + amounts(review, 2) + ")", all.effect(), money),
        money("SUM(" + amounts(review, 3) + ")", all.effectGeneralFund(), money));
  }

  /** The columns that are added up, in the order in which they are shown. */
  private String amounts(ReviewSheet review, int which) {
    return review.range(
        which < 2
            ? Headers.budget(round, which == 1)
            : Headers.effectSum(round.budgetYear(), which == 3));
  }

  private Map<String, Integer> groups(
      String title,
      String noun,
      ReviewSheet review,
      String column,
      List<Group> groups,
      UnaryOperator<String> shown,
      String notGiven,
      Group all) {
    section(title);
    header(noun);
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Group group : groups) {
      places.put(group.id(), rows.size() + 1);
      String value = shown.apply(group.id());
      String name = value.isEmpty() ? notGiven : value;
      Member member = Member.of(review.range(column), value, rows.size() + 1);
      rows.add(
          SheetPlan.Row.of(
              Cell.of(name, Look.TEXT),
              Cell.live(member.count(), Value.of(group.programs()), Look.COUNT),
              Cell.live(
                  member.countZero(review.range(Headers.MISSING)),
                  Value.of(group.answered()),
                  Look.COUNT),
              money(member.sum(amounts(review, 0)), group.budget(), Look.MONEY),
              money(member.sum(amounts(review, 1)), group.budgetGeneralFund(), Look.MONEY),
              money(member.sum(amounts(review, 2)), group.effect(), Look.MONEY),
              money(member.sum(amounts(review, 3)), group.effectGeneralFund(), Look.MONEY)));
    }
    rows.add(whole("合計", review, all, Look.TOTAL_TEXT, Look.TOTAL_COUNT, Look.TOTAL_MONEY));
    return places;
  }

  private Cell money(String formula, long yen, Look look) {
    return Cell.live(Money.rounded(formula, round.unit()), Money.of(yen, round.unit()), look);
  }

  /** What counts as 見直し, expansions and natural ends, each as a sum of rows above. */
  private void apart(Totals totals, Map<String, Integer> places) {
    section("見直し・拡充・終了（相殺せずに示します）");
    header("区分");
    apart(
        "見直し",
        totals.reviewed(),
        places,
        d -> d.countsAsReview() && !d.expansion() && !d.naturalEnd());
    apart("拡充", totals.expansion(), places, Direction::expansion);
    apart("終了（終期到来・目的達成）", totals.naturalEnd(), places, Direction::naturalEnd);
  }

  private void apart(
      String name,
      Group group,
      Map<String, Integer> places,
      java.util.function.Predicate<Direction> which) {
    List<Integer> parts =
        framework.directions().stream().filter(which).map(d -> places.get(d.id())).toList();
    rows.add(
        SheetPlan.Row.of(
            Cell.of(name, Look.TEXT),
            Cell.live(added("B", parts), Value.of(group.programs()), Look.COUNT),
            Cell.live(added("C", parts), Value.of(group.answered()), Look.COUNT),
            money(added("D", parts), group.budget(), Look.MONEY),
            money(added("E", parts), group.budgetGeneralFund(), Look.MONEY),
            money(added("F", parts), group.effect(), Look.MONEY),
            money(added("G", parts), group.effectGeneralFund(), Look.MONEY)));
  }

  private static String added(String column, List<Integer> parts) {
    return parts.isEmpty() ? "0" : String.join("+", parts.stream().map(p -> column + p).toList());
  }

  private void grades(String title, ReviewSheet review, List<GradeCounts> viewpoints) {
    section(title);
    Set<String> codes = new LinkedHashSet<>();
    viewpoints.forEach(v -> codes.addAll(v.programs().keySet()));
    codes.remove("");
    List<Cell> header = new ArrayList<>(List.of(Cell.of("視点", Look.HEADER)));
    codes.forEach(code -> header.add(Cell.of(code, Look.HEADER)));
    header.add(Cell.of("未記入", Look.HEADER));
    rows.add(new SheetPlan.Row(header, 24));
    for (int i = 0; i < viewpoints.size(); i++) {
      GradeCounts counts = viewpoints.get(i);
      String range = review.range(Headers.grade(i + 1));
      List<Cell> row = new ArrayList<>(List.of(Cell.of(counts.name(), Look.TEXT)));
      StringBuilder rest = new StringBuilder("COUNTA(" + review.range(Headers.ID) + ")");
      for (String code : codes) {
        String count = "COUNTIF(" + range + "," + Member.criterion(code) + ")";
        row.add(Cell.live(count, Value.of(counts.programs().getOrDefault(code, 0)), Look.COUNT));
        rest.append('-').append(count);
      }
      row.add(Cell.live(rest.toString(), Value.of(counts.programs().get("")), Look.COUNT));
      rows.add(new SheetPlan.Row(row, 0));
    }
  }

  private void chart(String title, Map<String, Integer> places, List<Group> groups, int row) {
    if (places.isEmpty()) {
      return;
    }
    int first = places.values().iterator().next();
    int last = first + places.size() - 1;
    boolean count = title.endsWith("事業数");
    String column = count ? "B" : "F";
    charts.add(
        new SheetPlan.BarChart(
            title,
            count ? "事業数" : "効果額",
            absolute("A", first, last),
            groups.stream().map(g -> g.name().isEmpty() ? NOT_GIVEN : g.name()).toList(),
            absolute(column, first, last),
            groups.stream()
                .map(
                    g ->
                        count
                            ? (double) g.programs()
                            : round.unit().fromYen(g.effect()).doubleValue())
                .toList(),
            "#,##0",
            List.of(CHART_COLUMN, row, CHART_COLUMN + CHART_WIDTH, row + 20)));
  }

  private static String absolute(String column, int first, int last) {
    return String.format(Locale.ROOT, "'%s'!$%s$%d:$%s$%d", NAME, column, first, column, last);
  }

  private void section(String title) {
    rows.add(SheetPlan.Row.of());
    rows.add(new SheetPlan.Row(List.of(Cell.of(title, Look.SECTION)), 24));
  }

  private void header(String noun) {
    List<Cell> header = new ArrayList<>();
    header.add(Cell.of(noun, Look.HEADER));
    FIGURES.forEach(figure -> header.add(Cell.of(figure, Look.HEADER)));
    rows.add(new SheetPlan.Row(header, 24));
  }
}
