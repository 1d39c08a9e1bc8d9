package org.tanaoroshi.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.exchange.cells.Labels;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.ReviewSheet;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Stage;

/**
 * Reads 点検一覧: which answers came back for which program, whatever the order of rows and columns.
 */
public final class ReviewReading {
  private final SheetValues sheet;
  private final HeaderRow header;
  private final AnswerReader answers;
  private final List<Problem> problems;

  private ReviewReading(
      SheetValues sheet, HeaderRow header, AnswerReader answers, List<Problem> problems) {
    this.sheet = sheet;
    this.header = header;
    this.answers = answers;
    this.problems = problems;
  }

  /**
   * One row.
   *
   * @param values every answer that the row returned, "" where its cell is blank
   * @param cells where each stood
   */
  public record Returned(
      ProgramId id,
      String name,
      Organisation organisation,
      Locator row,
      Map<Field, String> values,
      Map<Field, Locator> cells) {}

  private static Optional<HeaderRow> header(SheetValues sheet) {
    return HeaderRow.find(sheet, List.of(Headers.ID, Item.DIRECTION.label()));
  }

  /** Whether a sheet is a list of answers of ours. */
  public static boolean isReview(SheetValues sheet) {
    return header(sheet).isPresent();
  }

  /** The stage the list states; empty where it states none that the framework knows. */
  public static Optional<Stage> stage(SheetValues sheet, Framework framework) {
    return header(sheet)
        .flatMap(h -> h.labelled(sheet, ReviewSheet.STAGE))
        .flatMap(
            text ->
                framework.stages().stream()
                    .filter(s -> Labels.folded(s.label()).equals(Labels.folded(text)))
                    .findFirst());
  }

  /** The rows; what is not understood is added to the problems and not returned. */
  public static List<Returned> read(
      SheetValues sheet, Framework framework, MoneyUnit unit, List<Problem> problems) {
    HeaderRow header = header(sheet).orElseThrow();
    return new ReviewReading(
            sheet, header, new AnswerReader(framework, unit, sheet, problems), problems)
        .rows(framework);
  }

  private List<Returned> rows(Framework framework) {
    Map<Field, Integer> columns = columns(framework);
    List<Returned> rows = new ArrayList<>();
    Set<ProgramId> seen = new HashSet<>();
    for (SheetValues.Row row : header.entries(sheet)) {
      String id = header.text(row, Headers.ID).strip();
      if (id.isEmpty()) {
        problem(row, "exchange.review.noId", header.text(row, Headers.NAME));
      } else if (!seen.add(new ProgramId(id))) {
        problem(row, "exchange.review.twice", id);
      } else {
        rows.add(returned(row, new ProgramId(id), columns));
      }
    }
    return rows;
  }

  private Map<Field, Integer> columns(Framework framework) {
    Map<Field, Integer> columns = new LinkedHashMap<>();
    for (int c = 0; c < header.row().texts().size(); c++) {
      Optional<Field> field = Headers.field(header.row().text(c), framework);
      if (field.isPresent() && columns.putIfAbsent(field.get(), c) != null) {
        problems.add(
            new Problem(
                Message.of("exchange.review.columnTwice", header.row().text(c)),
                sheet.locator(header.row(), c)));
      }
    }
    return columns;
  }

  private Returned returned(SheetValues.Row row, ProgramId id, Map<Field, Integer> columns) {
    Map<Field, String> values = new LinkedHashMap<>();
    Map<Field, Locator> cells = new LinkedHashMap<>();
    columns.forEach(
        (field, column) ->
            answers
                .read(id, row, column, field)
                .ifPresent(
                    value -> {
                      values.put(field, value);
                      cells.put(field, sheet.locator(row, column));
                    }));
    return new Returned(
        id,
        header.text(row, Headers.NAME),
        organisation(header, row),
        sheet.locator(row, -1),
        values,
        cells);
  }

  static Organisation organisation(HeaderRow header, SheetValues.Row row) {
    return new Organisation(
        header.text(row, Headers.BUREAU),
        header.text(row, Headers.DEPARTMENT),
        header.text(row, Headers.SECTION),
        header.text(row, Headers.UNIT));
  }

  private void problem(SheetValues.Row row, String key, Object... arguments) {
    problems.add(new Problem(Message.of(key, arguments), sheet.locator(row, -1)));
  }
}
