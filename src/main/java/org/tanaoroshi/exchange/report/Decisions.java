package org.tanaoroshi.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.Look;
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

  /** The headings for conflicts with at most so many sides. */
  public static List<ReportTable.Heading> headings(int sides) {
    List<ReportTable.Heading> headings = new ArrayList<>();
    headings.add(ReportTable.Heading.of(PROGRAM, 13));
    headings.add(ReportTable.Heading.of("事業名", 30));
    headings.add(ReportTable.Heading.of("所管", 20));
    headings.add(ReportTable.Heading.of("段階", 12));
    headings.add(ReportTable.Heading.of("項目", 18));
    headings.add(new ReportTable.Heading(DECISION, 30, Look.INPUT_TEXT));
    headings.add(ReportTable.Heading.of(CURRENT, 26));
    headings.add(ReportTable.Heading.of("配布・差戻し時の値", 26));
    headings.add(ReportTable.Heading.of("違うところ（長い文）", 34));
    for (int n = 1; n <= sides; n++) {
      headings.add(ReportTable.Heading.of(side(n), 30));
      headings.add(ReportTable.Heading.of(side(n) + "の出どころ", 34));
    }
    headings.add(ReportTable.Heading.of(STAGE, 10));
    headings.add(ReportTable.Heading.of(FIELD, 16));
    return headings;
  }

  /** What the column to decide in offers, for conflicts with at most so many sides. */
  public static Choice choice(int sides) {
    List<String> offered = new ArrayList<>();
    for (int n = 1; n <= sides; n++) {
      offered.add(Integer.toString(n));
    }
    offered.add(KEEP);
    int column = headings(sides).stream().map(ReportTable.Heading::text).toList().indexOf(DECISION);
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
