package org.tanaoroshi.exchange.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.Labels;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Status;

/** 点検一覧: a row per program with every answer of one stage, where departments fill it in. */
public final class ReviewSheet {
  /** The sheet's name, also the beginning of the names of further stages' sheets. */
  public static final String NAME = "点検一覧";

  public static final String STAGE = "段階";
  public static final String MONEY = "金額の単位";

  private static final String TO_FILL =
      "黄色の列に記入してください。評価・方向性などはセルの一覧から選べます。白い列は台帳の内容、灰色の列は自動で計算されます。";

  private static final int VIEWPOINTS_ON_FIRST_PAGE = 3;

  private final Framework framework;
  private final Stage stage;
  private final String name;
  private final boolean sentBack;
  private final List<Dossier> dossiers;
  private final FrameworkSheet choices;
  private final ReviewColumns columns;
  private final Labels directions;
  private final Labels viewpoints;
  private final ListSheet<Dossier> list;

  /**
   * The list of one stage.
   *
   * @param current whether it is the stage the workbook is for, whose sheet has the plain name
   * @param sentBack whether its queries stand first, to be replied to
   */
  public ReviewSheet(
      Round round,
      Framework framework,
      Stage stage,
      boolean current,
      boolean sentBack,
      List<Dossier> dossiers,
      FrameworkSheet choices) {
    this.framework = framework;
    this.stage = stage;
    this.name = current ? NAME : WorkbookUtil.createSafeSheetName(NAME + "_" + stage.label(), '_');
    this.sentBack = sentBack;
    this.dossiers = dossiers;
    this.choices = choices;
    this.directions = new Labels(framework.directions(), Direction::id, Direction::label);
    this.viewpoints = new Labels(framework.viewpoints(), Viewpoint::id, Viewpoint::name);
    this.columns = new ReviewColumns(round, framework, stage.id(), sentBack, dossiers, choices);
    this.list =
        new ListSheet<>(
            NAME,
            List.of(sentBack ? SentBack.NOTE : TO_FILL, "評価　" + grades()),
            List.of(STAGE, stage.label(), MONEY, round.unit().label()),
            columns.all());
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        name,
        list.widths(),
        list.rows(dossiers),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            new SheetPlan.Fit.Scaled(55, pages()),
            ListSheet.HEADER_ROW,
            3,
            lastRow(),
            8,
            "B7791F"),
        dropDowns(),
        List.of());
  }

  Stage stage() {
    return stage;
  }

  List<Dossier> dossiers() {
    return dossiers;
  }

  /**
   * The fourth viewpoint, the decision, the effects and the queries each begin a page; where the
   * queries stand first, so does the first viewpoint.
   */
  private List<Integer> pages() {
    List<Integer> pages = new ArrayList<>();
    if (sentBack) {
      pages.add(list.index(Headers.grade(1)));
    }
    if (framework.viewpoints().size() > VIEWPOINTS_ON_FIRST_PAGE) {
      pages.add(list.index(Headers.grade(VIEWPOINTS_ON_FIRST_PAGE + 1)));
    }
    pages.add(list.index(Item.DIRECTION.label()));
    pages.add(
        list.index(Headers.effect(columns.years().getFirst(), EffectMeasure.EXPENDITURE_CUT)));
    pages.add(list.index(columns.lastBand()));
    return pages;
  }

  private int lastRow() {
    return ListSheet.lastRow(dossiers.size());
  }

  /** The cells of a column, as other sheets name them. */
  String range(String header) {
    String letter = list.letter(header);
    return quoted() + "!$" + letter + "$" + ListSheet.firstRow() + ":$" + letter + "$" + lastRow();
  }

  /** The value of a column in the same row as the formula, whatever rows were deleted or sorted. */
  String sameRow(String header) {
    String letter = list.letter(header);
    return "INDEX(" + quoted() + "!$" + letter + ":$" + letter + ",ROW())";
  }

  private String quoted() {
    return "'" + name.replace("'", "''") + "'";
  }

  Labels directions() {
    return directions;
  }

  Labels viewpoints() {
    return viewpoints;
  }

  private String grades() {
    List<String> words = new ArrayList<>();
    for (Grade grade : framework.grades()) {
      words.add(grade.code() + " " + grade.label());
    }
    return String.join(" ／ ", words);
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
    for (FiscalYear year : columns.years()) {
      for (EffectMeasure measure : EffectMeasure.values()) {
        Choice.Source source =
            measure.isNeverNegative()
                ? new Choice.Source.NotNegative()
                : new Choice.Source.AnyNumber();
        found.add(new Choice(list.index(Headers.effect(year, measure)), source, true, ""));
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
