package org.tanaoroshi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.reading.CoverReading;
import org.tanaoroshi.exchange.reading.ReferenceReading;
import org.tanaoroshi.exchange.reading.TrackingReading;
import org.tanaoroshi.exchange.report.Decisions;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.OpenOptions;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.TabularFile;

/**
 * Reads workbooks of ours back, filled in by whatever program. Sheets, rows and columns are known
 * by what stands in visible cells: they may be renamed, moved, sorted, filtered, styled anew or
 * partly deleted.
 */
public final class WorkbookReader {
  private static final int TELL_EVERY = 500;

  /** Rows in which a list of ours has its heading, with some that people put above it. */
  private static final int HEAD = 60;

  private WorkbookReader() {}

  /**
   * Reads a workbook.
   *
   * @param password "" where it is not encrypted
   * @throws Refusal where it cannot be opened, is no workbook of ours ({@code exchange.notOurs}: an
   *     inventory is imported instead), or lacks what identifies its round
   */
  public static WorkbookReading read(Path file, String password, Progress progress) throws Refusal {
    return read(file, password, sha256(file), progress);
  }

  /** The same of a file whose SHA-256 is known. */
  public static WorkbookReading read(Path file, String password, String sha256, Progress progress)
      throws Refusal {
    return WorkbookAssembly.of(sheets(file, password, progress), sha256);
  }

  /**
   * Reads the framework from the sheet 視点 of a workbook, whatever else it holds.
   *
   * @throws Refusal as {@link #read}
   */
  public static Framework readFramework(Path file, String password, Progress progress)
      throws Refusal {
    return WorkbookAssembly.framework(sheets(file, password, progress), new ArrayList<>());
  }

  /**
   * The decisions written into the report of a 取りまとめ.
   *
   * @throws Refusal where it cannot be opened or has no list of conflicts
   */
  public static List<Decisions.Decided> readDecisions(Path file, Progress progress) throws Refusal {
    return Decisions.read(sheets(file, "", progress))
        .orElseThrow(() -> Refusal.of("exchange.noDecisions", String.valueOf(file.getFileName())));
  }

  /**
   * Whether the file is a workbook of ours: whether one of its sheets is a 表紙. Reads no further
   * than that sheet, and of others only the head.
   *
   * @throws Refusal where it cannot be opened
   */
  public static boolean isOurs(Path file, String password) throws Refusal {
    try (TabularFile table = TabularFile.open(file, OpenOptions.NONE.withPassword(password))) {
      for (Sheet sheet : table.sheets()) {
        List<SheetValues.Row> rows = new ArrayList<>();
        table.read(
            sheet,
            row -> {
              rows.add(values(row));
              return rows.size() < HEAD;
            });
        if (CoverReading.isCover(
            new SheetValues(String.valueOf(file.getFileName()), sheet.name(), rows))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether rows from the head of a sheet are those of a 提出管理表. */
  public static boolean isTracking(List<Row> head) {
    List<SheetValues.Row> rows = head.stream().map(WorkbookReader::values).toList();
    return TrackingReading.of(List.of(new SheetValues("", "", rows))).isPresent();
  }

  /**
   * What was typed into a 提出管理表; empty where it is none.
   *
   * @throws Refusal where it cannot be opened
   */
  public static Optional<TrackingReading> readTracking(
      Path file, String password, Progress progress) throws Refusal {
    return TrackingReading.of(sheets(file, password, progress));
  }

  /**
   * 全庁事業一覧 of a workbook, which {@link #read} passes over; empty where it was taken out.
   *
   * @param round whose year and unit the amounts are in
   * @throws Refusal where it cannot be opened
   */
  public static List<ListedProgram> readCityWide(
      Path file, String password, Round round, Progress progress) throws Refusal {
    try (TabularFile table = TabularFile.open(file, OpenOptions.NONE.withPassword(password))) {
      for (Sheet sheet : table.sheets()) {
        progress.at(Message.of("exchange.reading", sheet.name()), 0, 0);
        List<SheetValues.Row> rows = new ArrayList<>();
        boolean[] found = {false};
        table.read(
            sheet,
            row -> {
              rows.add(values(row));
              found[0] |= rows.size() <= HEAD && ReferenceReading.isHeading(rows.getLast());
              return found[0] || rows.size() < HEAD;
            });
        if (found[0]) {
          return ReferenceReading.of(new SheetValues("", sheet.name(), rows), round);
        }
      }
    }
    return List.of();
  }

  private static List<SheetValues> sheets(Path file, String password, Progress progress)
      throws Refusal {
    List<SheetValues> sheets = new ArrayList<>();
    try (TabularFile table = TabularFile.open(file, OpenOptions.NONE.withPassword(password))) {
      for (Sheet sheet : table.sheets()) {
        Message what = Message.of("exchange.reading", sheet.name());
        List<SheetValues.Row> rows = new ArrayList<>();
        table.read(
            sheet,
            row -> {
              rows.add(values(row));
              if (rows.size() <= HEAD && ReferenceReading.isHeading(rows.getLast())) {
                return false;
              }
              if (rows.size() % TELL_EVERY == 1) {
                progress.at(what, row.number(), 0);
              }
              return true;
            });
        sheets.add(new SheetValues(String.valueOf(file.getFileName()), sheet.name(), rows));
      }
    }
    return sheets;
  }

  private static SheetValues.Row values(Row row) {
    List<String> texts = new ArrayList<>(row.lastColumn());
    Set<Integer> unknown = new HashSet<>();
    for (Cell cell : row.cells()) {
      while (texts.size() < cell.column() - 1) {
        texts.add("");
      }
      texts.add(cell.text());
      if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.FORMULA_WITHOUT_VALUE) {
        unknown.add(cell.column() - 1);
      }
    }
    return new SheetValues.Row(row.number(), texts, unknown);
  }

  /**
   * The SHA-256 of a file, in hex: by it a submission is known again under any name.
   *
   * @throws Refusal where it cannot be read
   */
  public static String sha256(Path file) throws Refusal {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (IOException e) {
      throw new Refusal(Message.of("exchange.cannotRead", String.valueOf(file.getFileName())), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
