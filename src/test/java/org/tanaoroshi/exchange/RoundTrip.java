package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Program;

/** What must be the same on both ends of a workbook. */
final class RoundTrip {
  private RoundTrip() {}

  /** What a reader would see of a workbook, without a file. */
  static List<SheetValues> inMemory(WorkbookContents contents, WorkbookKind kind) {
    List<SheetValues> sheets = new ArrayList<>();
    for (SheetPlan plan : WorkbookLayout.sheets(contents, kind)) {
      List<SheetValues.Row> rows = new ArrayList<>();
      for (SheetPlan.Row row : plan.rows()) {
        List<String> texts = row.cells().stream().map((Cell c) -> c.value().asText()).toList();
        rows.add(new SheetValues.Row(rows.size() + 1, texts, Set.of()));
      }
      sheets.add(new SheetValues("memory.xlsx", plan.name(), rows));
    }
    return sheets;
  }

  static void assertSame(WorkbookReading read, WorkbookContents written) {
    assertThat(read.problems())
        .allMatch(p -> p.what().key().equals("exchange.review.negative"))
        .hasSize(negatives(written));
    assertThat(read.framework()).isEqualTo(written.framework());
    assertThat(read.cover().round()).isEqualTo(written.round());
    assertThat(read.cover().stageId()).isEqualTo(written.stageId());
    assertThat(read.cover().sender()).isEqualTo(written.sender());
    assertThat(read.cover().when()).isEqualTo(written.when());
    assertThat(read.cover().programs()).isEqualTo(written.dossiers().size());
    assertThat(read.dossiers()).hasSameSizeAs(written.dossiers());
    for (int i = 0; i < written.dossiers().size(); i++) {
      Dossier expected = written.dossiers().get(i);
      Dossier actual = read.dossiers().get(i);
      assertThat(actual.answers()).isEqualTo(expected.answers());
      assertThat(comparable(actual.program())).isEqualTo(comparable(expected.program()));
    }
  }

  /** Cuts and increases that a random book holds below zero, each of which is told. */
  private static int negatives(WorkbookContents written) {
    return (int)
        written.dossiers().stream()
            .flatMap(d -> d.answers().byStage().values().stream())
            .flatMap(fields -> fields.entrySet().stream())
            .filter(
                e ->
                    e.getKey() instanceof Field.EffectIn(FiscalYear year, EffectMeasure measure)
                        && measure.isNeverNegative()
                        && Long.parseLong(e.getValue()) < 0)
            .count();
  }

  /**
   * A program without what a workbook does not say: where an amount stood and how it was written,
   * the order of amounts and further columns, and blank ones.
   */
  private static Program comparable(Program program) {
    List<Amount> amounts =
        program.amounts().stream()
            .map(
                a ->
                    new Amount(
                        a.year(),
                        a.kind(),
                        a.funding(),
                        a.yen(),
                        a.yen().isPresent() ? "" : a.raw(),
                        Locator.NONE))
            .sorted(
                Comparator.comparing(Amount::year)
                    .thenComparing(Amount::kind)
                    .thenComparing(Amount::funding))
            .toList();
    List<ExtraColumn> extras =
        program.extras().stream()
            .filter(e -> !e.text().isEmpty())
            .sorted(Comparator.comparing(ExtraColumn::header))
            .toList();
    Locator origin = program.locator().file().equals("台帳.xlsx") ? program.locator() : Locator.NONE;
    return new Program(
        program.id(),
        program.code(),
        program.name(),
        program.organisation(),
        program.facts(),
        amounts,
        program.indicators(),
        extras,
        origin);
  }
}
