package org.tanaoroshi.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.reading.Lists;
import org.tanaoroshi.model.Locator;

/**
 * The list of conflicts in the report, and how it is decided in a spreadsheet: a column of its own
 * takes 1, 2 … for the value of that number, 今 for what the book holds, or a text of one's own.
 */
public final class Decisions {
  /** The sheet's name. */
  public static final String NAME = "不一致";

  public static final String PROGRAM = "事業ID";
  public static final String STAGE = "段階ID";
  public static final String FIELD = "項目ID";
  public static final String CURRENT = "今の値";
  public static final String DECISION = "決定（記入してください）";

  /** What is written for keeping what the book holds. */
  public static final String KEEP = "今";

  /** One line that was decided: what stands in the column, and where. */
  public record Decided(
      String programId, String stageId, String fieldKey, String text, Locator where) {}

  private Decisions() {}

  /** The heading of a side's value, counted from 1. */
  public static String side(int number) {
    return "値" + number;
  }

  /**
   * What the column to decide in offers.
   *
   * @param column where it stands, counted from 0
   * @param sides how many a conflict has at most
   */
  public static Choice choice(int column, int sides) {
    List<String> offered = new ArrayList<>();
    for (int n = 1; n <= sides; n++) {
      offered.add(Integer.toString(n));
    }
    offered.add(KEEP);
    return new Choice(
        column,
        new Choice.Source.Suggestions(offered),
        false,
        "採る値の番号（1、2…）か「今」を選びます。どれでもないときは、採る値をそのまま書きます。空欄は未決定です。");
  }

  /** The lines of a workbook that were decided; empty where it has no such list. */
  public static Optional<List<Decided>> read(List<SheetValues> sheets) {
    return Lists.find(sheets, List.of(PROGRAM, STAGE, FIELD, DECISION))
        .map(
            list ->
                list.entries().stream()
                    .filter(row -> !list.text(row, DECISION).isBlank())
                    .map(
                        row ->
                            new Decided(
                                list.text(row, PROGRAM),
                                list.text(row, STAGE),
                                list.text(row, FIELD),
                                list.text(row, DECISION),
                                list.locator(row, DECISION)))
                    .toList());
  }
}
