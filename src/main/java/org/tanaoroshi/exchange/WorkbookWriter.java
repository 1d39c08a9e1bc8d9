package org.tanaoroshi.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.sheets.ReferenceSheets;
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
    Path draft = null;
    try {
      draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".tanaoroshi-", ".tmp");
      fill(draft, WorkbookLayout.sheets(contents, kind), contents.dossiers().size(), progress);
      move(draft, target);
    } catch (IOException e) {
      throw new Refusal(reason(target, e), e);
    } finally {
      remove(draft);
    }
  }

  private void fill(Path draft, List<SheetPlan> sheets, int programs, Progress progress)
      throws IOException, Refusal {
    try (XlsxFile file = new XlsxFile(cityWide);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      for (SheetPlan sheet : sheets) {
        if (sheet.name().equals(cityWide.name())) {
          file.add(cityWide);
          continue;
        }
        Message what = Message.of("exchange.writing", sheet.name());
        file.add(
            sheet,
            row -> {
              if (row % TELL_EVERY == 1) {
                progress.at(what, Math.min(row, programs), programs);
              }
            });
      }
      file.writeTo(out);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    // A file that someone holds open or has write-protected stays: a rename alone would replace it.
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    try {
      Files.move(
          draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Message reason(Path target, IOException e) {
    String file = String.valueOf(target.getFileName());
    if (e instanceof NoSuchFileException) {
      return Message.of("exchange.noFolder", target.toAbsolutePath().getParent().toString());
    }
    return e instanceof AccessDeniedException
        ? Message.of("exchange.targetLocked", file)
        : Message.of("exchange.cannotWrite", file, String.valueOf(e.getMessage()));
  }

  private static void remove(Path draft) throws Refusal {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Refusal(Message.of("exchange.draftLeft", draft.toString()), e);
    }
  }
}
