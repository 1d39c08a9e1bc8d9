package org.tanaoroshi.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.TempFile;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.model.Refusal;

/**
 * A sheet that is written once and put into many workbooks as it stands, already compressed. It has
 * no drop-downs and no charts, and its texts stand in its cells, so that it needs nothing of a
 * workbook but its styles, which are made first and in the same order in each.
 */
public final class ReadySheet {
  private final SheetPlan plan;
  private final List<Styles.Key> styles;
  private final ZipArchiveEntry measures;
  private final byte[] compressed;

  private ReadySheet(
      SheetPlan plan, List<Styles.Key> styles, ZipArchiveEntry measures, byte[] compressed) {
    this.plan = plan;
    this.styles = styles;
    this.measures = measures;
    this.compressed = compressed;
  }

  /**
   * Writes the sheet.
   *
   * @throws Refusal as {@link XlsxFile#add}
   * @throws IOException where the scratch folder cannot be written
   */
  public static ReadySheet of(SheetPlan plan) throws IOException, Refusal {
    Path draft = TempFile.createTempFile("sheet", ".xlsx").toPath();
    try (XlsxFile file = new XlsxFile()) {
      // The first sheet of a workbook is marked as the one in sight.
      file.addBlank("1");
      String part = file.add(plan, row -> {});
      try (var out = Files.newOutputStream(draft)) {
        file.writeTo(out);
      }
      try (ZipFile zip = ZipFile.builder().setPath(draft).get();
          InputStream raw = zip.getRawInputStream(zip.getEntry(part))) {
        return new ReadySheet(plan, file.styles(), zip.getEntry(part), raw.readAllBytes());
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The sheet's name. */
  public String name() {
    return plan.name();
  }

  SheetPlan plan() {
    return plan;
  }

  List<Styles.Key> styles() {
    return styles;
  }

  /** What the archive of a workbook says of it under that name. */
  ZipArchiveEntry entry(String part) {
    ZipArchiveEntry entry = new ZipArchiveEntry(part);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setCrc(measures.getCrc());
    entry.setSize(measures.getSize());
    entry.setCompressedSize(measures.getCompressedSize());
    return entry;
  }

  byte[] compressed() {
    return compressed;
  }
}
