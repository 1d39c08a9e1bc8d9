package org.tanaoroshi.exchange.xlsx;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.Choice.Source;
import org.tanaoroshi.exchange.cells.SheetPlan;

/** Everything around the cells of one sheet: panes, filter, print setup, drop-downs, charts. */
final class SheetFrame {
  /** Id and name stand on every page of a list that is several pages wide. */
  private static final int REPEATED_COLUMNS = 2;

  private final EscapingWorkbook book;
  private final SXSSFSheet sheet;
  private final XSSFSheet under;

  SheetFrame(EscapingWorkbook book, SXSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.under = book.getXSSFWorkbook().getSheet(sheet.getSheetName());
  }

  void frame(SheetPlan plan) {
    SheetPlan.Page page = plan.page();
    under.setTabColor(Styles.color(page.tabColor()));
    sheet.setDisplayGridlines(false);
    if (page.headerRow() > 0) {
      sheet.createFreezePane(page.frozenColumns(), page.headerRow());
      sheet.setAutoFilter(
          new CellRangeAddress(
              page.headerRow() - 1,
              Math.max(page.headerRow(), page.lastRow() - 1),
              0,
              plan.widths().size() - 1));
    }
    print(plan);
    for (Choice choice : plan.choices()) {
      choose(choice, page);
    }
    for (SheetPlan.BarChart chart : plan.charts()) {
      draw(chart);
    }
  }

  private void print(SheetPlan plan) {
    SheetPlan.Page page = plan.page();
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(
        page.paper() == SheetPlan.Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    switch (page.fit()) {
      case SheetPlan.Fit.OneWide(boolean landscape) -> {
        setup.setLandscape(landscape);
        fit(setup, 0);
      }
      case SheetPlan.Fit.FirstRows(int rows) -> {
        setup.setLandscape(true);
        fit(setup, 1);
        book.setPrintArea(
            book.getSheetIndex(sheet.getSheetName()), 0, plan.widths().size() - 1, 0, rows - 1);
      }
      case SheetPlan.Fit.OnePage() -> fit(setup, 1);
      case SheetPlan.Fit.Scaled(int percent, var breaks) -> {
        setup.setLandscape(true);
        setup.setScale((short) percent);
        setup.setLeftToRight(true);
        breaks.forEach(column -> sheet.setColumnBreak(column - 1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, REPEATED_COLUMNS - 1));
      }
    }
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    Footer footer = sheet.getFooter();
    footer.setLeft("&A");
    footer.setRight("&P / &N");
    if (page.headerRow() > 0 && !(page.fit() instanceof SheetPlan.Fit.FirstRows)) {
      sheet.setRepeatingRows(
          new CellRangeAddress(page.headerRow() - 1, page.headerRow() - 1, -1, -1));
    }
  }

  private void fit(PrintSetup setup, int high) {
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) high);
  }

  private void choose(Choice choice, SheetPlan.Page page) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint =
        switch (choice.source()) {
          case Source.Range(String formula) -> helper.createFormulaListConstraint(formula);
          case Source.Words(var words) ->
              helper.createExplicitListConstraint(words.toArray(String[]::new));
          case Source.Suggestions(var words) ->
              helper.createExplicitListConstraint(words.toArray(String[]::new));
          case Source.AnyNumber() ->
              helper.createDecimalConstraint(
                  DataValidationConstraint.OperatorType.BETWEEN, "-1E+15", "1E+15");
          case Source.NotNegative() ->
              helper.createDecimalConstraint(
                  DataValidationConstraint.OperatorType.BETWEEN, "0", "1E+15");
        };
    CellRangeAddressList cells =
        new CellRangeAddressList(
            page.headerRow(),
            Math.max(page.headerRow(), page.lastRow() - 1),
            choice.column(),
            choice.column());
    DataValidation validation = helper.createValidation(constraint, cells);
    validation.setErrorStyle(
        choice.strict() ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    if (!(choice.source() instanceof Source.Suggestions)) {
      validation.setShowErrorBox(true);
      validation.createErrorBox("入力の確認", refusal(choice.source()));
    }
    if (!choice.help().isEmpty()) {
      validation.setShowPromptBox(true);
      validation.createPromptBox("", choice.help());
    }
    sheet.addValidationData(validation);
  }

  private static String refusal(Source source) {
    return switch (source) {
      case Source.AnyNumber() -> "数値で入力してください。";
      case Source.NotNegative() ->
          "0以上の数値で入力してください。マイナスは使えません。歳出が減るときは「歳出削減」、増えるときは「歳出増加」の列に、プラスの数で記入します。";
      case Source.Range range -> "一覧から選んでください。";
      case Source.Words words -> "一覧から選んでください。";
      case Source.Suggestions suggestions -> "";
    };
  }

  private void draw(SheetPlan.BarChart plan) {
    var at = plan.anchor();
    XSSFChart chart =
        under
            .createDrawingPatriarch()
            .createChart(
                new XSSFClientAnchor(0, 0, 0, 0, at.get(0), at.get(1), at.get(2), at.get(3)));
    chart.setTitleText(plan.title());
    chart.setTitleOverlay(false);
    XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setNumberFormat(plan.valueFormat());
    labels.setOrientation(AxisOrientation.MAX_MIN);
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromArray(
            plan.labels().toArray(String[]::new), plan.labelRange(), 0);
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromArray(
            plan.values().toArray(Double[]::new), plan.valueRange(), 1);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(60);
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names, numbers);
    series.setTitle(plan.seriesName(), null);
    series.setFillProperties(
        new XDDFSolidFillProperties(XDDFColor.from(new byte[] {0x4A, 0x6F, (byte) 0xB5})));
    chart.plot(data);
    labels.setTickLabelPosition(AxisTickLabelPosition.LOW);
    values.setMajorTickMark(AxisTickMark.NONE);
  }
}
