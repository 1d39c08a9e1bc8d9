package org.tanaoroshi.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The national inventory into a committed book, against FastCSV and a bare insert of the same
 * fields; aim: twice that.
 */
@Memory("512m")
public final class CsvBench {
  private static final Path FILE = Path.of("../shared/data/rs2024_programs.csv");
  private static final String FLOOR = "FastCSV + bare insert";
  private static final String OURS = "import into a committed book";

  private CsvBench() {}

  /** Runs it; says so and ends where the file is not there. */
  public static void main(String[] args) throws Exception {
    Bench bench = new Bench("Csv");
    if (!Files.exists(FILE)) {
      bench.say("Skipped: no " + FILE + ".");
      bench.write();
      return;
    }
    Files.createDirectories(Bench.FOLDER);
    Path made = Bench.FOLDER.resolve("csv.tanaoroshi");
    Path bare = Bench.FOLDER.resolve("csv.sqlite");
    int columns = columns();
    bench.add(FLOOR, () -> fastcsv(columns, bare));
    bench.add(OURS, () -> Files.deleteIfExists(made), () -> ImportBench.ours(FILE, made));
    // A run is a fifth of a second: after two, the compilers are measured more than the import.
    bench.run(20, 21);
    bench.say(
        String.format(
            "%.1f MB, %d columns; book %.1f MB. %s is %.2f times %s (aim 2). The first run of each,"
                + " before anything is compiled: %.0f and %.0f ms.",
            Files.size(FILE) / 1e6,
            columns,
            Files.size(made) / 1e6,
            OURS,
            bench.median(OURS) / bench.median(FLOOR),
            FLOOR,
            bench.first(OURS),
            bench.first(FLOOR)));
    bench.write();
  }

  private static int columns() throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(FILE)) {
      return records.iterator().next().getFieldCount();
    }
  }

  private static void fastcsv(int columns, Path bare) throws IOException, SQLException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(FILE);
        BareSqlite to = new BareSqlite(bare, columns)) {
      for (CsvRecord csv : records) {
        for (int c = 0; c < csv.getFieldCount(); c++) {
          to.cell(c, csv.getField(c));
        }
        to.row();
      }
    }
  }
}
