package org.tanaoroshi.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.exchange.sheets.ReferenceSheets;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.exchange.xlsx.ReadySheet;
import org.tanaoroshi.exchange.xlsx.XlsxFile;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;

/**
 * Writes workbooks of one book. The sheet 全庁事業一覧, the longest of a small department's workbook, is
 * written once and put into each.
 */
public final class WorkbookWriter {
  private static final int TELL_EVERY = 100;

  private final ReadySheet cityWide;

  /**
   * A writer of workbooks with these programs for reference, whose amounts stand in the round's
   * unit.
   *
   * @throws Refusal where a text is longer than a cell holds, or the scratch folder cannot be
   *     written
   */
  public WorkbookWriter(Round round, List<Program> cityWide) throws Refusal {
    try {
      this.cityWide = ReadySheet.of(ReferenceSheets.cityWide(round, cityWide));
    } catch (IOException e) {
      throw new Refusal(
          Message.of(
              "exchange.cannotWrite", ReferenceSheets.CITY_WIDE, String.valueOf(e.getMessage())),
          e);
    }
  }

  /**
   * Writes a single workbook, as {@link #write(Path, WorkbookContents, WorkbookKind, Progress)}.
   */
  public static void writeOne(
      Path target, WorkbookContents contents, WorkbookKind kind, Progress progress) throws Refusal {
    new WorkbookWriter(contents.round(), contents.cityWide())
        .write(target, contents, kind, progress);
  }

  /**
   * Writes a workbook beside the target and moves it there: the target is either the whole new file
   * or what it was.
   *
   * @throws Refusal where a text is longer than a cell holds, or the target cannot be written, for
   *     instance since it is open elsewhere; nothing is left behind then
   * @throws java.util.concurrent.CancellationException where the user cancelled; as above
   */
  public void write(Path target, WorkbookContents contents, WorkbookKind kind, Progress progress)
      throws Refusal {
    int programs = contents.dossiers().size();
    Draft.write(
        target,
        out -> {
          try (XlsxFile file = new XlsxFile(cityWide)) {
            for (SheetPlan sheet : WorkbookLayout.sheets(contents, kind)) {
              if (sheet.name().equals(cityWide.name())) {
                file.add(cityWide);
              } else {
                add(file, sheet, programs, progress);
              }
            }
            file.writeTo(out);
          }
        });
  }

  /**
   * Writes the report of a 取りまとめ.
   *
   * @throws Refusal as {@link #write}
   */
  public static void writeReport(Path target, List<ReportTable<?>> tables, Progress progress)
      throws Refusal {
    Draft.write(
        target,
        out -> {
          try (XlsxFile file = new XlsxFile()) {
            for (ReportTable<?> table : tables) {
              add(file, table.plan(), table.items().size(), progress);
            }
            file.writeTo(out);
          }
        });
  }

  /**
   * Writes a 提出管理表.
   *
   * @throws Refusal as {@link #write}
   */
  public static void writeTracking(Path target, TrackingSheet sheet, Progress progress)
      throws Refusal {
    Draft.write(
        target,
        out -> {
          try (XlsxFile file = new XlsxFile()) {
            add(file, sheet.plan(), sheet.units(), progress);
            file.writeTo(out);
          }
        });
  }

  private static void add(XlsxFile file, SheetPlan sheet, int rows, Progress progress)
      throws Refusal, IOException {
    Message what = Message.of("exchange.writing", sheet.name());
    file.add(
        sheet,
        row -> {
          if (row % TELL_EVERY == 1) {
            progress.at(what, Math.min(row, rows), rows);
          }
        });
  }
}
