package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;

/** What departments do to a workbook before they send it back. */
class ReturnedWorkbookTest {
  private static final WorkbookContents SENT = Samples.contents(12, 21, MoneyUnit.THOUSAND);

  @Test
  void rowsAndColumnsInAnotherOrderAndSheetsRenamedSayTheSame() throws Exception {
    List<SheetValues> sheets = new ArrayList<>();
    for (SheetValues sheet : sent()) {
      boolean list = sheet.name().startsWith("点検一覧") || sheet.name().equals("台帳");
      sheets.add(list ? renamed(shuffled(sheet)) : renamed(sheet));
    }
    Collections.reverse(sheets);
    WorkbookReading read = WorkbookAssembly.of(sheets, "");
    assertThat(read.problems()).isEmpty();
    for (Dossier expected : SENT.dossiers()) {
      assertThat(dossier(read, expected.id()).answers()).isEqualTo(expected.answers());
    }
  }

  @Test
  void aDeletedRowIsNotReturnedAndDeletesNothing() throws Exception {
    ProgramId gone = SENT.dossiers().getFirst().id();
    WorkbookReading read =
        WorkbookAssembly.of(
            edited("点検一覧", row -> row.text(0).equals(gone.value()) ? List.of() : row.texts()), "");
    assertThat(read.statements())
        .noneMatch(s -> s.program().equals(gone) && s.source().stageId().equals("section"));
    assertThat(dossier(read, gone).program().name()).isNotBlank();
  }

  @Test
  void aDeletedColumnIsNotReturnedWhileABlankCellIs() throws Exception {
    Field reason = new Field.Of(Item.REASON);
    WorkbookReading all = WorkbookAssembly.of(sent(), "");
    assertThat(all.statements()).anyMatch(s -> s.field().equals(reason) && s.value().isEmpty());
    WorkbookReading without =
        WorkbookAssembly.of(
            edited(
                "点検一覧",
                row -> {
                  List<String> texts = new ArrayList<>(row.texts());
                  Collections.replaceAll(texts, "理由", "");
                  return texts;
                }),
            "");
    assertThat(without.statements())
        .noneMatch(s -> s.field().equals(reason) && s.source().stageId().equals("section"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "視点1 評価 | Ｃ | grade.v1 | C",
        "視点1 評価 | 見直しの余地あり | grade.v1 | C",
        "視点1 評価 | - | grade.v1 | －",
        "視点1 評価 | Z | grade.v1 | Z",
        "今後の方向性 | 縮 小 | direction | reduce",
        "令和9年度(2027) 歳出削減 | 1，234.5 | effect.2027.EXPENDITURE_CUT | 1234500",
        "令和9年度(2027) 国庫の増減 | ▲12千円 | effect.2027.NATIONAL_CHANGE | -12000",
        "令和9年度(2027) 国庫の増減 | 3百万円 | effect.2027.NATIONAL_CHANGE | 3000000",
        "状態の日付 | 2026/8/3 | statusOn | 2026-08-03"
      })
  void whatPeopleTypeIsUnderstood(String heading, String typed, String key, String value)
      throws Exception {
    assertThat(statement(heading, typed, key).value()).isEqualTo(value);
  }

  @Test
  void anAmountThatIsNoNumberIsAProblemWithItsCellAndNeverZero() throws Exception {
    WorkbookReading read = typed("令和9年度(2027) 歳出削減", "約5百万");
    Field cut = new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT);
    assertThat(read.statements())
        .noneMatch(s -> s.field().equals(cut) && s.source().stageId().equals("section"));
    assertThat(read.problems())
        .hasSize(SENT.dossiers().size())
        .allMatch(p -> p.what().key().equals("exchange.review.notANumber"))
        .allMatch(p -> p.where().row() > 6 && p.where().column() > 6);
  }

  @Test
  void aNegativeCutIsKeptAndToldWithItsCellAsTheRulesTellItInTheWindow() throws Exception {
    WorkbookReading read = typed("令和9年度(2027) 歳出削減", "▲5");
    Field cut = new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT);
    assertThat(read.statements())
        .filteredOn(s -> s.field().equals(cut) && s.source().stageId().equals("section"))
        .hasSize(SENT.dossiers().size())
        .allMatch(s -> s.value().equals("-5000"));
    assertThat(read.problems())
        .hasSize(SENT.dossiers().size())
        .allMatch(p -> p.what().key().equals("exchange.review.negative"))
        .allMatch(p -> p.where().row() > 6 && p.where().column() > 6);
    assertThat(typed("令和9年度(2027) 国庫の増減", "▲5").problems()).isEmpty();
  }

  @Test
  void anInventoryIsRefusedWithAPointerToImport() {
    SheetValues inventory =
        new SheetValues(
            "台帳.xlsx",
            "Sheet1",
            List.of(new SheetValues.Row(1, List.of("事業ID", "事業名", "予算額"), Set.of())));
    assertThatThrownBy(() -> WorkbookAssembly.of(List.of(inventory), ""))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("exchange.notOurs"));
  }

  private static Statement statement(String heading, String typed, String key) throws Refusal {
    return typed(heading, typed).statements().stream()
        .filter(s -> s.field().key().equals(key) && s.source().stageId().equals("section"))
        .findFirst()
        .orElseThrow();
  }

  /** The workbook with the same text typed into every cell of a column of 点検一覧. */
  private static WorkbookReading typed(String heading, String text) throws Refusal {
    int[] column = {-1};
    return WorkbookAssembly.of(
        edited(
            "点検一覧",
            row -> {
              List<String> texts = new ArrayList<>(row.texts());
              if (column[0] >= 0 && column[0] < texts.size()) {
                texts.set(column[0], text);
              }
              for (int c = 0; c < texts.size(); c++) {
                if (texts.get(c).replace("\n", " ").equals(heading)) {
                  column[0] = c;
                }
              }
              return texts;
            }),
        "");
  }

  private static List<SheetValues> sent() {
    return RoundTrip.inMemory(SENT, WorkbookKind.SUBMISSION);
  }

  private static List<SheetValues> edited(
      String name, java.util.function.Function<SheetValues.Row, List<String>> edit) {
    UnaryOperator<SheetValues> change =
        sheet ->
            new SheetValues(
                sheet.file(),
                sheet.name(),
                sheet.rows().stream()
                    .map(r -> new SheetValues.Row(r.number(), edit.apply(r), Set.of()))
                    .toList());
    return sent().stream().map(s -> s.name().equals(name) ? change.apply(s) : s).toList();
  }

  private static SheetValues renamed(SheetValues sheet) {
    return new SheetValues(sheet.file(), "Sheet" + sheet.name().hashCode(), sheet.rows());
  }

  /** Columns and entries of a list in another order, with a row and a column of someone's own. */
  private static SheetValues shuffled(SheetValues sheet) {
    Random random = new Random(5);
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < sheet.rows().get(5).texts().size(); c++) {
      order.add(c);
    }
    Collections.shuffle(order, random);
    List<SheetValues.Row> entries = new ArrayList<>(sheet.rows().subList(6, sheet.rows().size()));
    Collections.shuffle(entries, random);
    List<SheetValues.Row> rows = new ArrayList<>(sheet.rows().subList(0, 5));
    rows.add(reordered(sheet.rows().get(5), order, rows.size() + 1));
    for (SheetValues.Row entry : entries) {
      rows.add(reordered(entry, order, rows.size() + 2));
    }
    return new SheetValues(sheet.file(), sheet.name(), rows);
  }

  private static SheetValues.Row reordered(SheetValues.Row row, List<Integer> order, int number) {
    List<String> texts = new ArrayList<>(List.of("メモ欄"));
    order.forEach(c -> texts.add(row.text(c)));
    return new SheetValues.Row(number, texts, Set.of());
  }

  private static Dossier dossier(WorkbookReading read, ProgramId id) {
    return read.dossiers().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }
}
