package org.tanaoroshi.exchange.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.Labels;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;

/** The columns of 点検一覧 at one stage, and what stands in them. */
final class ReviewColumns {
  private static final String PROGRAM_BAND = "事業";
  private static final String DECISION_BAND = "判定";
  private static final String STATUS_BAND = "確認・照会";
  private static final String QUERY_BAND = "確認事項と回答";

  private final Round round;
  private final Framework framework;
  private final String stageId;
  private final boolean sentBack;
  private final Labels directions;
  private final Labels viewpoints;
  private final Lacking lacking;
  private final List<FiscalYear> effectYears;
  private final List<Column<Dossier>> columns;
  private final Map<String, String> letters;

  ReviewColumns(
      Round round,
      Framework framework,
      String stageId,
      boolean sentBack,
      List<Dossier> dossiers,
      FrameworkSheet choices) {
    this.round = round;
    this.framework = framework;
    this.stageId = stageId;
    this.sentBack = sentBack;
    this.directions = new Labels(framework.directions(), Direction::id, Direction::label);
    this.viewpoints = new Labels(framework.viewpoints(), Viewpoint::id, Viewpoint::name);
    this.effectYears = effectYears(dossiers);
    this.columns = columns();
    this.letters = ListSheet.letters(columns);
    this.lacking = new Lacking(round, framework, stageId, choices, letters::get);
  }

  List<Column<Dossier>> all() {
    return columns;
  }

  /** The first heading of the last band. */
  String lastBand() {
    return (sentBack ? Item.STATUS_BY : Item.STATUS).label();
  }

  /** 初年度, 平年度 and further years that occur. */
  List<FiscalYear> years() {
    return effectYears;
  }

  private List<FiscalYear> effectYears(List<Dossier> dossiers) {
    TreeSet<FiscalYear> years = new TreeSet<>();
    years.add(round.budgetYear());
    years.add(round.budgetYear().plus(1));
    for (Dossier dossier : dossiers) {
      for (Field field : dossier.answers().at(stageId).keySet()) {
        if (field instanceof Field.EffectIn(FiscalYear year, EffectMeasure measure)) {
          years.add(year);
        }
      }
    }
    return List.copyOf(years);
  }

  private List<Column<Dossier>> columns() {
    List<Column<Dossier>> columns = new ArrayList<>(programColumns());
    int number = 1;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      String band = "視点" + number + "　" + viewpoint.name();
      columns.add(
          answer(
              band, Headers.grade(number), 7, Look.INPUT_CODE, new Field.GradeOf(viewpoint.id())));
      columns.add(
          answer(
              band,
              Headers.comment(number),
              32,
              Look.INPUT_TEXT,
              new Field.CommentOn(viewpoint.id())));
      number++;
    }
    columns.addAll(decisionColumns());
    effectYears.forEach(year -> columns.addAll(effectColumns(year)));
    columns.addAll(statusColumns());
    return columns;
  }

  private List<Column<Dossier>> decisionColumns() {
    List<Column<Dossier>> columns = new ArrayList<>();
    columns.add(item(DECISION_BAND, Item.DIRECTION, 16, Look.INPUT_CODE));
    columns.add(item(DECISION_BAND, Item.MAIN_VIEWPOINT, 24, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.REVIEW_TEXT, 40, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.REASON, 32, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.IMPACT, 32, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.TIMING, 14, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.SUCCESSOR, 22, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.CONFERENCE, 9, Look.INPUT_CODE));
    columns.add(item(DECISION_BAND, Item.CONFERENCE_THEME, 20, Look.INPUT_TEXT));
    columns.add(item(DECISION_BAND, Item.STAFF_CHANGE, 10, Look.INPUT_CODE));
    columns.add(item(DECISION_BAND, Item.EFFECT_NATURE, 10, Look.INPUT_CODE));
    columns.add(item(DECISION_BAND, Item.EXCLUSION, 20, Look.INPUT_TEXT));
    return columns;
  }

  private List<Column<Dossier>> statusColumns() {
    List<Column<Dossier>> columns = new ArrayList<>();
    if (!sentBack) {
      columns.add(item(STATUS_BAND, Item.STATUS, 14, Look.INPUT_CODE));
    }
    columns.add(item(STATUS_BAND, Item.STATUS_BY, 14, Look.INPUT_TEXT));
    columns.add(item(STATUS_BAND, Item.STATUS_ON, 12, Look.INPUT_DAY));
    if (!sentBack) {
      columns.add(item(STATUS_BAND, Item.QUERY, 30, Look.INPUT_TEXT));
      columns.add(item(STATUS_BAND, Item.REPLY, 30, Look.INPUT_TEXT));
      columns.add(item(STATUS_BAND, Item.REPLY_DUE, 12, Look.INPUT_DAY));
    }
    columns.add(item(STATUS_BAND, Item.NOTE, 30, Look.INPUT_TEXT));
    columns.add(
        Column.of(
            "集計用",
            Headers.GROUP,
            18,
            Look.COMPUTED_TEXT,
            d -> Value.of(d.program().organisation().bureauOrFirst())));
    return columns;
  }

  /** What a unit is asked, and where it replies: the first thing it sees of a send-back. */
  private List<Column<Dossier>> queryColumns() {
    return sentBack
        ? List.of(
            item(QUERY_BAND, Item.QUERY, 40, Look.TEXT),
            item(QUERY_BAND, Item.REPLY, 40, Look.INPUT_TEXT),
            item(QUERY_BAND, Item.REPLY_DUE, 13, Look.DAY),
            item(QUERY_BAND, Item.STATUS, 14, Look.INPUT_CODE))
        : List.of();
  }

  private List<Column<Dossier>> programColumns() {
    List<Column<Dossier>> columns = new ArrayList<>();
    columns.add(Column.of(PROGRAM_BAND, Headers.ID, 13, Look.TEXT, d -> Value.of(d.id().value())));
    columns.add(
        Column.of(PROGRAM_BAND, Headers.NAME, 34, Look.TEXT, d -> Value.of(d.program().name())));
    columns.add(
        new Column<>(
            PROGRAM_BAND,
            Headers.MISSING,
            7,
            Look.COMPUTED_COUNT,
            (d, row) -> lacking.count(d.answers(), row)));
    columns.addAll(queryColumns());
    columns.add(
        new Column<>(
            PROGRAM_BAND,
            Headers.LACKING,
            24,
            Look.COMPUTED_TEXT,
            (d, row) -> lacking.text(d.answers(), row)));
    columns.add(organisation(Headers.BUREAU, 16, Organisation::bureau));
    columns.add(organisation(Headers.DEPARTMENT, 14, Organisation::department));
    columns.add(organisation(Headers.SECTION, 18, Organisation::section));
    columns.add(organisation(Headers.UNIT, 12, Organisation::unit));
    columns.add(
        money(Headers.budget(round, false), d -> d.budget(round.reviewYear(), Funding.TOTAL)));
    columns.add(
        money(Headers.budget(round, true), d -> d.budget(round.reviewYear(), Funding.GENERAL)));
    return columns;
  }

  private static Column<Dossier> organisation(
      String header, double width, Function<Organisation, String> part) {
    return Column.of(
        PROGRAM_BAND,
        header,
        width,
        Look.TEXT,
        d -> Value.of(part.apply(d.program().organisation())));
  }

  private Column<Dossier> money(String header, Function<Program, Optional<Long>> yen) {
    return Column.of(
        PROGRAM_BAND, header, 15, Look.MONEY, d -> Money.of(yen.apply(d.program()), round.unit()));
  }

  private List<Column<Dossier>> effectColumns(FiscalYear year) {
    String when =
        year.equals(round.budgetYear())
            ? "初年度"
            : year.equals(round.budgetYear().plus(1)) ? "平年度" : "その他の年度";
    String band = "効果額 " + year.label() + "（" + when + "）減は＋";
    List<Column<Dossier>> columns = new ArrayList<>();
    for (EffectMeasure measure : EffectMeasure.values()) {
      columns.add(
          answer(
              band,
              Headers.effect(year, measure),
              14,
              Look.INPUT_MONEY,
              new Field.EffectIn(year, measure)));
    }
    for (boolean general : new boolean[] {false, true}) {
      columns.add(
          new Column<>(
              band,
              Headers.effectSum(year, general),
              15,
              Look.COMPUTED_MONEY,
              (d, row) -> effect(d, row, year, general)));
    }
    return columns;
  }

  private Column<Dossier> item(String band, Item item, double width, Look look) {
    return answer(band, item.label(), width, look, new Field.Of(item));
  }

  private Column<Dossier> answer(String band, String header, double width, Look look, Field field) {
    return Column.of(
        band, header, width, look, d -> shown(field, d.answers().get(stageId, field), look));
  }

  private Value shown(Field field, String value, Look look) {
    if (value.isEmpty()) {
      return Value.blank();
    }
    if (field instanceof Field.EffectIn) {
      return Money.of(Long.parseLong(value), round.unit());
    }
    if (look == Look.INPUT_DAY || look == Look.DAY) {
      return day(value);
    }
    if (field.equals(new Field.Of(Item.DIRECTION))) {
      return Value.of(directions.shown(value));
    }
    return Value.of(
        field.equals(new Field.Of(Item.MAIN_VIEWPOINT)) ? viewpoints.shown(value) : value);
  }

  /** A day where the text is one, else the text as it is. */
  private static Value day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1901 || day.getYear() > 9999 ? Value.of(text) : new Value.Day(day);
    } catch (DateTimeParseException e) {
      return Value.of(text);
    }
  }

  private Cell effect(Dossier dossier, int row, FiscalYear year, boolean general) {
    String first = here(Headers.effect(year, EffectMeasure.EXPENDITURE_CUT), row);
    String second = here(Headers.effect(year, EffectMeasure.EXPENDITURE_INCREASE), row);
    String third = here(Headers.effect(year, EffectMeasure.NATIONAL_CHANGE), row);
    String last = here(Headers.effect(year, EffectMeasure.OTHER_CHANGE), row);
    String sum = "SUM(" + first + ")-SUM(" + second + ")";
    String formula =
        "IF(COUNT("
            + first
            + ":"
            + last
            + ")=0,\"\","
            + Money.rounded(general ? sum + "+SUM(" + third + ":" + last + ")" : sum, round.unit())
            + ")";
    Value value =
        dossier
            .answers()
            .decision(stageId)
            .effect(year)
            .map((Effect e) -> general ? e.generalFundBase() : e.expenditureBase())
            .map(yen -> Money.of(yen, round.unit()))
            .orElse(Value.blank());
    return Cell.live(formula, value, Look.COMPUTED_MONEY);
  }

  private String here(String header, int row) {
    return letters.get(header) + row;
  }
}
