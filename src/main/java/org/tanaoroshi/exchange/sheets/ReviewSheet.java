package org.tanaoroshi.exchange.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Status;

/** 点検一覧: a row per program with every answer of one stage, where departments fill it in. */
public final class ReviewSheet {
  /** The sheet's name, also the beginning of the names of further stages' sheets. */
  public static final String NAME = "点検一覧";

  static final String STAGE = "段階";
  static final String MONEY = "金額の単位";

  private static final String PROGRAM_BAND = "事業";
  private static final String DECISION_BAND = "判定";
  private static final String STATUS_BAND = "確認・照会";

  private final Round round;
  private final Framework framework;
  private final Stage stage;
  private final String name;
  private final List<Dossier> dossiers;
  private final FrameworkSheet choices;
  private final Labels directions;
  private final Labels viewpoints;
  private final List<FiscalYear> effectYears;
  private final ListSheet<Dossier> list;

  /**
   * The list of one stage.
   *
   * @param current whether it is the stage the workbook is for, whose sheet has the plain name
   */
  public ReviewSheet(
      Round round,
      Framework framework,
      Stage stage,
      boolean current,
      List<Dossier> dossiers,
      FrameworkSheet choices) {
    this.round = round;
    this.framework = framework;
    this.stage = stage;
    this.name = current ? NAME : WorkbookUtil.createSafeSheetName(NAME + "_" + stage.label(), '_');
    this.dossiers = dossiers;
    this.choices = choices;
    this.directions = new Labels(framework.directions(), Direction::id, Direction::label);
    this.viewpoints = new Labels(framework.viewpoints(), Viewpoint::id, Viewpoint::name);
    this.effectYears = effectYears();
    this.list =
        new ListSheet<>(
            NAME,
            List.of(
                "黄色の列に記入してください。評価・方向性などはセルの一覧から選べます。白い列は台帳の内容、灰色の列は自動で計算されます。", "評価　" + grades()),
            List.of(STAGE, stage.label(), MONEY, round.unit().label()),
            columns());
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        name,
        list.widths(),
        list.rows(dossiers),
        new SheetPlan.Page(SheetPlan.Paper.A3, true, ListSheet.HEADER_ROW, 3, lastRow(), "B7791F"),
        dropDowns(),
        List.of());
  }

  Stage stage() {
    return stage;
  }

  List<Dossier> dossiers() {
    return dossiers;
  }

  private int lastRow() {
    return ListSheet.lastRow(dossiers.size());
  }

  /** The cells of a column, as other sheets name them. */
  String range(String header) {
    String letter = list.letter(header);
    return "'"
        + name.replace("'", "''")
        + "'!$"
        + letter
        + "$"
        + ListSheet.firstRow()
        + ":$"
        + letter
        + "$"
        + lastRow();
  }

  /** The cell of a column in a row counted from 1, as other sheets name it. */
  String cell(String header, int row) {
    return "'" + name.replace("'", "''") + "'!$" + list.letter(header) + row;
  }

  private List<FiscalYear> effectYears() {
    TreeSet<FiscalYear> years = new TreeSet<>();
    years.add(round.budgetYear());
    years.add(round.budgetYear().plus(1));
    for (Dossier dossier : dossiers) {
      for (Field field : dossier.answers().at(stage.id()).keySet()) {
        if (field instanceof Field.EffectIn(FiscalYear year, EffectMeasure measure)) {
          years.add(year);
        }
      }
    }
    return List.copyOf(years);
  }

  private String grades() {
    List<String> words = new ArrayList<>();
    for (Grade grade : framework.grades()) {
      words.add(grade.code() + " " + grade.label());
    }
    return String.join(" ／ ", words);
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
    effectYears.forEach(year -> columns.addAll(effectColumns(year)));
    columns.add(item(STATUS_BAND, Item.STATUS, 14, Look.INPUT_CODE));
    columns.add(item(STATUS_BAND, Item.STATUS_BY, 14, Look.INPUT_TEXT));
    columns.add(item(STATUS_BAND, Item.STATUS_ON, 12, Look.INPUT_DAY));
    columns.add(item(STATUS_BAND, Item.QUERY, 30, Look.INPUT_TEXT));
    columns.add(item(STATUS_BAND, Item.REPLY, 30, Look.INPUT_TEXT));
    columns.add(item(STATUS_BAND, Item.REPLY_DUE, 12, Look.INPUT_DAY));
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

  private List<Column<Dossier>> programColumns() {
    String year = round.reviewYear().label();
    return List.of(
        Column.of(PROGRAM_BAND, Headers.ID, 13, Look.TEXT, d -> Value.of(d.id().value())),
        Column.of(PROGRAM_BAND, Headers.NAME, 34, Look.TEXT, d -> Value.of(d.program().name())),
        new Column<>(
            PROGRAM_BAND, Headers.MISSING, 7, Look.COMPUTED_COUNT, (d, row) -> missing(d, row)),
        organisation(Headers.BUREAU, 16, Organisation::bureau),
        organisation(Headers.DEPARTMENT, 14, Organisation::department),
        organisation(Headers.SECTION, 18, Organisation::section),
        organisation(Headers.UNIT, 12, Organisation::unit),
        money(year + " 予算額", d -> d.budget(round.reviewYear(), Funding.TOTAL)),
        money(year + " うち一般財源", d -> d.budget(round.reviewYear(), Funding.GENERAL)));
  }

  String budgetHeader() {
    return round.reviewYear().label() + " 予算額";
  }

  String budgetGeneralHeader() {
    return round.reviewYear().label() + " うち一般財源";
  }

  /** The heading of the computed effect in a year. */
  static String effectHeader(FiscalYear year, boolean generalFund) {
    return Headers.year(year) + " " + (generalFund ? Headers.EFFECT_GENERAL : Headers.EFFECT);
  }

  private static Column<Dossier> organisation(
      String header, double width, java.util.function.Function<Organisation, String> part) {
    return Column.of(
        PROGRAM_BAND,
        header,
        width,
        Look.TEXT,
        d -> Value.of(part.apply(d.program().organisation())));
  }

  private Column<Dossier> money(
      String header, java.util.function.Function<Program, java.util.Optional<Long>> yen) {
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
              effectHeader(year, general),
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
        band, header, width, look, d -> shown(field, d.answers().get(stage.id(), field), look));
  }

  private Value shown(Field field, String value, Look look) {
    if (value.isEmpty()) {
      return Value.blank();
    }
    if (field instanceof Field.EffectIn) {
      return Money.of(Long.parseLong(value), round.unit());
    }
    if (look == Look.INPUT_DAY) {
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

  /** How many grades and directions are missing; 0 exactly where the program counts as answered. */
  private Cell missing(Dossier dossier, int row) {
    Answers answers = dossier.answers();
    StringBuilder formula =
        new StringBuilder("IF(" + here(Item.EXCLUSION.label(), row) + "<>\"\",0,");
    int missing = 0;
    for (int i = 0; i < framework.viewpoints().size(); i++) {
      formula.append('(').append(here(Headers.grade(i + 1), row)).append("=\"\")+");
      Field grade = new Field.GradeOf(framework.viewpoints().get(i).id());
      missing += answers.get(stage.id(), grade).isEmpty() ? 1 : 0;
    }
    formula.append('(').append(here(Item.DIRECTION.label(), row)).append("=\"\"))");
    missing += answers.get(stage.id(), Item.DIRECTION).isEmpty() ? 1 : 0;
    boolean excluded = !answers.get(stage.id(), Item.EXCLUSION).isEmpty();
    return Cell.live(formula.toString(), Value.of(excluded ? 0 : missing), Look.COMPUTED_COUNT);
  }

  private Cell effect(Dossier dossier, int row, FiscalYear year, boolean general) {
    String first = here(Headers.effect(year, EffectMeasure.EXPENDITURE_CUT), row);
    String second = here(Headers.effect(year, EffectMeasure.EXPENDITURE_INCREASE), row);
    String third = here(Headers.effect(year, EffectMeasure.NATIONAL_CHANGE), row);
    String last = here(Headers.effect(year, EffectMeasure.OTHER_CHANGE), row);
    String sum = "N(" + first + ")-N(" + second + ")";
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
            .decision(stage.id())
            .effect(year)
            .map((Effect e) -> general ? e.generalFundBase() : e.expenditureBase())
            .map(yen -> Money.of(yen, round.unit()))
            .orElse(Value.blank());
    return Cell.live(formula, value, Look.COMPUTED_MONEY);
  }

  private String here(String header, int row) {
    return list.letter(header) + row;
  }

  private List<Choice> dropDowns() {
    List<Choice> found = new ArrayList<>();
    for (int i = 1; i <= framework.viewpoints().size(); i++) {
      found.add(range(Headers.grade(i), choices.gradeRange(), true));
    }
    found.add(range(Item.DIRECTION.label(), choices.directionRange(), true));
    found.add(range(Item.MAIN_VIEWPOINT.label(), choices.viewpointRange(), true));
    if (!framework.exclusions().isEmpty()) {
      found.add(range(Item.EXCLUSION.label(), choices.exclusionRange(), false));
    }
    found.add(words(Item.CONFERENCE.label(), List.of("○")));
    found.add(words(Item.EFFECT_NATURE.label(), List.of("一過性", "継続")));
    found.add(
        words(Item.STATUS.label(), Arrays.stream(Status.values()).map(Status::label).toList()));
    for (FiscalYear year : effectYears) {
      for (EffectMeasure measure : EffectMeasure.values()) {
        found.add(
            new Choice(
                list.index(Headers.effect(year, measure)),
                new Choice.Source.AnyNumber(),
                true,
                ""));
      }
    }
    return found;
  }

  private Choice range(String header, String formula, boolean strict) {
    return new Choice(list.index(header), new Choice.Source.Range(formula), strict, "");
  }

  private Choice words(String header, List<String> words) {
    return new Choice(list.index(header), new Choice.Source.Words(words), false, "");
  }
}
