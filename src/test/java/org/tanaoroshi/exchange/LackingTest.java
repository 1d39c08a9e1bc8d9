package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;

/** What 点検一覧 says is lacking is what the rules of the review say. */
class LackingTest {
  private static final String STAGE = "section";
  private static final int BOOKS = 15;
  private static final int PROGRAMS = 40;

  @TempDir Path folder;

  @Test
  void everyRowOfRandomBooksLacksInExcelWhatItLacksByTheRules() throws Exception {
    int complete = 0;
    int begun = 0;
    for (long seed = 0; seed < BOOKS; seed++) {
      WorkbookContents contents = contents(new Random(seed));
      ReviewRules rules = new ReviewRules(contents.framework(), contents.round());
      Path file = folder.resolve(seed + ".xlsx");
      WorkbookWriter.writeOne(file, contents, WorkbookKind.SUBMISSION, Progress.NONE);
      try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
        Computed computed = new Computed(book);
        for (Dossier dossier : contents.dossiers()) {
          int lacking = rules.lacking(dossier.answers(), STAGE).size();
          String what = "seed " + seed + " " + dossier.id() + " " + dossier.answers().at(STAGE);
          assertThat(computed.number(dossier.id().value())).as(what).isEqualTo(lacking);
          assertThat(computed.text(dossier.id().value()).isEmpty()).isEqualTo(lacking == 0);
          computed.assertStored(dossier.id().value());
          complete += lacking == 0 ? 1 : 0;
          begun += lacking > 0 && !dossier.answers().at(STAGE).isEmpty() ? 1 : 0;
        }
        assertThat(computed.answered())
            .isEqualTo(ReviewProgress.of(contents.dossiers(), rules, STAGE).answered());
      }
    }
    assertThat(complete).isGreaterThan(BOOKS);
    assertThat(begun).isGreaterThan(BOOKS);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "視点3 評価=C                                    | 視点3所見",
        "視点3 評価=C; 視点3 所見=理由                   | ''",
        "視点3 評価=C; 視点3 所見=　                     | 視点3所見",
        "視点3 評価=Z                                    | 視点3評価",
        "視点3 評価=                                     | 視点3評価",
        "今後の方向性=民営化                             | 方向性",
        "今後の方向性=                                   | 方向性",
        "今後の方向性=廃止 | 見直しの視点・見直し内容・理由・効果額",
        "今後の方向性=統合 | 見直しの視点・見直し内容・理由・移管先・効果額",
        "今後の方向性=拡充; 令和9年度(2027) 歳出増加=5   | 理由",
        "今後の方向性=拡充; 理由=需要; 令和9年度(2027) 国庫の増減=0 | ''",
        "今後の方向性=拡充; 理由=需要; 令和10年度(2028) 歳出増加=5  | 効果額",
        "X会議=○                                        | テーマ",
        "X会議=○; X会議テーマ=施設                      | ''",
        "視点1 評価=; 今後の方向性=; 対象外の理由=人件費 | ''",
        "確認事項=なぜか                                 | ''"
      })
  void whatSomeoneTypesInExcelCountsThereAndWhenReadBackAlike(String typed, String lacking)
      throws Exception {
    Answers whole = Answers.NONE.with(STAGE, new Field.Of(Item.DIRECTION), "keep");
    for (Viewpoint viewpoint : Samples.framework().viewpoints()) {
      whole = whole.with(STAGE, new Field.GradeOf(viewpoint.id()), "A");
    }
    WorkbookContents sample = Samples.contents(1, 1, MoneyUnit.THOUSAND);
    Dossier dossier = new Dossier(sample.dossiers().getFirst().program(), whole);
    Path file = folder.resolve("sent.xlsx");
    WorkbookContents sent = RoundTripTest.with(sample, List.of(dossier));
    WorkbookWriter.writeOne(file, sent, WorkbookKind.SUBMISSION, Progress.NONE);
    Path returned = folder.resolve("returned.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile());
        OutputStream out = Files.newOutputStream(returned)) {
      Computed computed = new Computed(book);
      for (String pair : typed.split(";")) {
        String[] parts = pair.strip().split("=", 2);
        computed.type(dossier.id().value(), parts[0], parts[1].strip());
      }
      assertThat(computed.text(dossier.id().value())).isEqualTo(lacking);
      int count = lacking.isEmpty() ? 0 : lacking.split("・").length;
      assertThat(computed.number(dossier.id().value())).isEqualTo(count);
      assertThat(computed.answered()).isEqualTo(count == 0 ? 1 : 0);
      book.write(out);
    }
    WorkbookReading read = WorkbookReader.read(returned, "", Progress.NONE);
    ReviewRules rules = new ReviewRules(read.framework(), read.cover().round());
    assertThat(rules.isAnswered(read.dossiers().getFirst().answers(), STAGE))
        .isEqualTo(lacking.isEmpty());
  }

  @Test
  void aRowWhereNothingWasBegunSaysSoInOneWord() throws Exception {
    WorkbookContents contents = Samples.contents(3, 1, MoneyUnit.YEN);
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.writeOne(file, contents, WorkbookKind.DISTRIBUTION, Progress.NONE);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      Computed computed = new Computed(book);
      for (Dossier dossier : contents.dossiers()) {
        assertThat(computed.text(dossier.id().value())).isEqualTo("すべて");
        assertThat(computed.number(dossier.id().value())).isEqualTo(7);
        computed.assertStored(dossier.id().value());
      }
    }
  }

  @Test
  void cutsAndIncreasesTakeNoNegativeNumberAndChangesOfRevenueDo() throws Exception {
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.writeOne(
        file, Samples.contents(3, 1, MoneyUnit.YEN), WorkbookKind.DISTRIBUTION, Progress.NONE);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      Computed computed = new Computed(book);
      for (int year = 2027; year <= 2028; year++) {
        for (EffectMeasure measure : EffectMeasure.values()) {
          String heading = new FiscalYear(year).label() + "(" + year + ") " + measure.label();
          DataValidation rule = computed.validation(heading);
          assertThat(rule.getValidationConstraint().getFormula1())
              .isEqualTo(measure.isNeverNegative() ? "0" : "-1E+15");
          assertThat(rule.getErrorBoxText().contains("マイナスは使えません"))
              .isEqualTo(measure.isNeverNegative());
        }
      }
    }
  }

  private static WorkbookContents contents(Random random) {
    WorkbookContents sample = Samples.contents(PROGRAMS, 3, MoneyUnit.THOUSAND);
    List<Dossier> dossiers = new ArrayList<>();
    for (Dossier dossier : sample.dossiers()) {
      dossiers.add(new Dossier(dossier.program(), answers(random, sample.framework())));
    }
    return RoundTripTest.with(sample, dossiers);
  }

  private static Answers answers(Random random, Framework framework) {
    // From hardly anything to nearly all, so that complete programs occur too.
    int thoroughness = 1 + random.nextInt(40);
    Answers answers = Answers.NONE;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      answers =
          answers
              .with(
                  STAGE,
                  new Field.GradeOf(viewpoint.id()),
                  given(random, thoroughness, List.of("A", "B", "C", "D", "－", "Z"), 20))
              .with(
                  STAGE,
                  new Field.CommentOn(viewpoint.id()),
                  given(random, thoroughness, List.of("理由", "=1+1", "12", "　 \n", " "), 4));
    }
    List<String> directions =
        new ArrayList<>(framework.directions().stream().map(d -> d.id()).toList());
    directions.add("民営化");
    answers =
        answers.with(
            STAGE,
            new Field.Of(Item.DIRECTION),
            given(random, thoroughness, directions, directions.size()));
    for (Item item :
        List.of(Item.REVIEW_TEXT, Item.REASON, Item.SUCCESSOR, Item.CONFERENCE_THEME)) {
      answers =
          answers.with(
              STAGE,
              new Field.Of(item),
              given(random, thoroughness, List.of("文", "0", " ", "　"), 4));
    }
    String viewpoint = given(random, thoroughness, List.of("v1", "v4", "v6"), 3);
    answers = answers.with(STAGE, new Field.Of(Item.MAIN_VIEWPOINT), viewpoint);
    if (random.nextInt(6) == 0) {
      answers = answers.with(STAGE, new Field.Of(Item.CONFERENCE), "○");
    }
    if (random.nextInt(15) == 0) {
      answers = answers.with(STAGE, new Field.Of(Item.EXCLUSION), "人件費");
    }
    if (random.nextInt(4) > 0) {
      List<EffectMeasure> measures = List.of(EffectMeasure.values());
      EffectMeasure measure = measures.get(random.nextInt(measures.size()));
      FiscalYear year = new FiscalYear(2027 + random.nextInt(2));
      String yen = Long.toString(500L * random.nextInt(1000));
      answers = answers.with(STAGE, new Field.EffectIn(year, measure), yen);
    }
    return answers;
  }

  /** Mostly the first words; sometimes nothing. */
  private static String given(Random random, int thoroughness, List<String> words, int of) {
    return random.nextInt(thoroughness) == 0
        ? ""
        : words.get(Math.min(random.nextInt(of), random.nextInt(words.size())));
  }

  /** 点検一覧 and 表紙 as a spreadsheet computes them anew. */
  private static final class Computed {
    private final Sheet list;
    private final Sheet cover;
    private final FormulaEvaluator evaluator;
    private final Map<String, Integer> columns = new HashMap<>();

    Computed(XSSFWorkbook book) {
      list = book.getSheet("点検一覧");
      cover = book.getSheet("表紙");
      evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (Cell cell : list.getRow(5)) {
        columns.put(cell.getStringCellValue().replace("\n", " "), cell.getColumnIndex());
      }
    }

    private Cell cell(String id, String heading) {
      for (Row row : list) {
        if (row.getRowNum() > 5 && row.getCell(0).getStringCellValue().equals(id)) {
          return row.getCell(columns.get(heading));
        }
      }
      throw new AssertionError("no row " + id);
    }

    void type(String id, String heading, String text) {
      Cell cell = cell(id, heading);
      // POI would keep the inline string that was written there.
      cell.setBlank();
      if (text.matches("-?\\d+")) {
        cell.setCellValue(Double.parseDouble(text));
      } else if (!text.isEmpty()) {
        cell.setCellValue(text);
      }
      evaluator.clearAllCachedResultValues();
    }

    double number(String id) {
      return evaluator.evaluate(cell(id, "未記入")).getNumberValue();
    }

    String text(String id) {
      return evaluator.evaluate(cell(id, "不足")).getStringValue();
    }

    void assertStored(String id) {
      assertThat(cell(id, "未記入").getNumericCellValue()).isEqualTo(number(id));
      assertThat(cell(id, "不足").getStringCellValue()).isEqualTo(text(id));
    }

    double answered() {
      for (Row row : cover) {
        if (row.getCell(1) != null && row.getCell(1).toString().equals("記入済みの事業数")) {
          return evaluator.evaluate(row.getCell(2)).getNumberValue();
        }
      }
      throw new AssertionError("no such line on the cover");
    }

    DataValidation validation(String heading) {
      int column = columns.get(heading);
      return list.getDataValidations().stream()
          .filter(v -> v.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
          .findFirst()
          .orElseThrow();
    }
  }
}
