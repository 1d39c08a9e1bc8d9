package org.tanaoroshi.exchange.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.exchange.cells.Labels;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.exchange.sheets.CoverSheet;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.values.Years;

/** Reads 表紙 by its labels, wherever they stand. */
public final class CoverReading {
  private final SheetValues sheet;
  private final List<Problem> problems;

  private CoverReading(SheetValues sheet, List<Problem> problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** Whether a sheet is a cover of ours. */
  public static boolean isCover(SheetValues sheet) {
    return Labelled.in(sheet.rows(), CoverSheet.ROUND_ID).filter(t -> !t.isBlank()).isPresent()
        && Labelled.in(sheet.rows(), CoverSheet.KIND).isPresent();
  }

  /**
   * The cover; what can be done without and is not understood is added to the problems.
   *
   * @throws Refusal where kind, years, unit of money or stage are missing or not understood
   */
  public static Cover read(SheetValues sheet, Framework framework, List<Problem> problems)
      throws Refusal {
    return new CoverReading(sheet, problems).cover(framework);
  }

  private Cover cover(Framework framework) throws Refusal {
    Round round =
        new Round(
            text(CoverSheet.ROUND_ID),
            text(CoverSheet.CITY),
            text(CoverSheet.TITLE),
            year(CoverSheet.REVIEW_YEAR),
            year(CoverSheet.BUDGET_YEAR),
            one(CoverSheet.BASIS, Round.Basis.values(), Round.Basis::label),
            one(CoverSheet.MONEY, MoneyUnit.values(), MoneyUnit::label),
            text(CoverSheet.DEADLINE),
            text(CoverSheet.CONTACT),
            text(CoverSheet.PREDECESSOR));
    Stage stage = one(CoverSheet.STAGE, framework.stages().toArray(Stage[]::new), Stage::label);
    return new Cover(
        one(CoverSheet.KIND, WorkbookKind.values(), WorkbookKind::label),
        round,
        text(CoverSheet.FRAMEWORK_ID),
        text(CoverSheet.FRAMEWORK_VERSION),
        stage.id(),
        new Sender(
            text(CoverSheet.BOOK),
            text(CoverSheet.UNIT),
            count(CoverSheet.SUBMISSION),
            count(CoverSheet.ISSUE),
            text(CoverSheet.REVIEWER),
            text(CoverSheet.CONFIRMER)),
        count(CoverSheet.PROGRAMS),
        count(CoverSheet.ANSWERED),
        when());
  }

  private String text(String label) {
    return Labelled.in(sheet.rows(), label).orElse("");
  }

  private FiscalYear year(String label) throws Refusal {
    String text = text(label);
    Optional<FiscalYear> year =
        Headers.year(Headers.folded(text) + label)
            .map(Headers.InYear::year)
            .or(() -> Years.read(text));
    return year.orElseThrow(() -> notUnderstood(label, text));
  }

  private <T> T one(String label, T[] all, Function<T, String> word) throws Refusal {
    String text = text(label);
    return Arrays.stream(all)
        .filter(t -> Labels.folded(word.apply(t)).equals(Labels.folded(text)))
        .findFirst()
        .orElseThrow(() -> notUnderstood(label, text));
  }

  private Refusal notUnderstood(String label, String text) {
    return Refusal.of("exchange.cover.notUnderstood", sheet.file(), sheet.name(), label, text);
  }

  private int count(String label) {
    String text = text(label);
    if (text.isBlank()) {
      return 0;
    }
    try {
      return Integer.parseInt(Headers.folded(text));
    } catch (NumberFormatException e) {
      problem("exchange.cover.number", label, text);
      return 0;
    }
  }

  private Instant when() {
    String text = text(CoverSheet.WHEN);
    try {
      return OffsetDateTime.parse(text, CoverSheet.TIME).toInstant();
    } catch (DateTimeParseException e) {
      problem("exchange.cover.time", text);
      return Instant.EPOCH;
    }
  }

  private void problem(String key, Object... arguments) {
    problems.add(
        new Problem(
            Message.of(key, arguments),
            new org.tanaoroshi.model.Locator(sheet.file(), sheet.name(), 0, 0)));
  }
}
