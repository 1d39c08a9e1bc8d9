package org.tanaoroshi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Intake;
import org.tanaoroshi.workbench.NewBook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * An inventory of 100,000 x 30 cells into a committed book, against fastexcel-reader and a bare
 * insert of the same cells; aim: 1.5 times that, in 512 MB.
 */
@Memory("512m")
public final class ImportBench {
  private static final String FLOOR = "fastexcel-reader + bare insert";
  private static final String OURS = "import into a committed book";

  private ImportBench() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path file = WideInventory.file();
    Path made = Bench.FOLDER.resolve("import.tanaoroshi");
    Path bare = Bench.FOLDER.resolve("import.sqlite");
    Bench bench = new Bench("Import");
    bench.add(FLOOR, () -> fastexcel(file, bare));
    bench.add("POI's event API + bare insert", () -> event(file, bare));
    bench.add("look at it (which the window shows first)", () -> propose(file));
    bench.add(OURS, () -> Files.deleteIfExists(made), () -> ours(file, made));
    bench.run(1, 5);
    bench.say(
        String.format(
            "%d x %d cells, %.1f MB; book %.1f MB. %s is %.2f times %s (aim 1.5).",
            WideInventory.ROWS,
            WideInventory.COLUMNS,
            Files.size(file) / 1e6,
            Files.size(made) / 1e6,
            OURS,
            bench.median(OURS) / bench.median(FLOOR),
            FLOOR));
    bench.say("POI's user model does not read it in 512 MB.");
    bench.write();
  }

  private static List<org.tanaoroshi.inventory.Proposal> propose(Path file) throws Refusal {
    return Intake.propose(List.of(file), ProposeOptions.find(new FiscalYear(2026)), Progress.NONE);
  }

  static void ours(Path file, Path made) throws Refusal {
    Inventory inventory = Intake.read(propose(file), Progress.NONE);
    NewBook.fromInventory(
        made,
        inventory.programs(),
        new NewBook.Details(
            "市",
            "",
            new FiscalYear(2026),
            MoneyUnit.THOUSAND,
            FrameworkJson.shipped(FrameworkJson.STANDARD),
            Optional.empty()),
        "a",
        Progress.NONE);
  }

  private static void fastexcel(Path file, Path bare) throws IOException, SQLException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        BareSqlite to = new BareSqlite(bare, WideInventory.COLUMNS);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        for (Cell cell : row) {
          if (cell != null) {
            to.cell(cell.getColumnIndex(), cell.getText());
          }
        }
        to.row();
      }
    }
  }

  private static void event(Path file, Path bare) throws Exception {
    try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
        BareSqlite to = new BareSqlite(bare, WideInventory.COLUMNS)) {
      XSSFReader reader = new XSSFReader(container);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(container, false),
              new Into(to),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
  }

  /** Rows of POI's event API into the table. */
  private record Into(BareSqlite to) implements XSSFSheetXMLHandler.SheetContentsHandler {
    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {
      try {
        to.row();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
      try {
        to.cell(new CellReference(reference).getCol(), text);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
