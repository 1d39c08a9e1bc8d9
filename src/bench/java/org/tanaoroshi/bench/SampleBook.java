package org.tanaoroshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Intake;
import org.tanaoroshi.workbench.NewBook;

/** A book of the sample city's inventories, about 3,000 programs. */
final class SampleBook {
  private static final Path INVENTORIES = Path.of("sample-data/inventories");

  private SampleBook() {}

  static Path make(Path file) throws IOException, Refusal {
    Files.createDirectories(Bench.FOLDER);
    Files.deleteIfExists(file);
    List<Path> files;
    try (Stream<Path> all = Files.list(INVENTORIES)) {
      files = all.sorted().toList();
    }
    Inventory inventory =
        Intake.read(
            Intake.propose(files, ProposeOptions.find(new FiscalYear(2026)), Progress.NONE),
            Progress.NONE);
    List<Program> programs = new ArrayList<>(inventory.programs());
    NewBook.fromInventory(
        file,
        programs,
        new NewBook.Details(
            "棚卸市",
            "",
            new FiscalYear(2026),
            MoneyUnit.THOUSAND,
            FrameworkJson.shipped(FrameworkJson.STANDARD),
            Optional.empty()),
        "a",
        Progress.NONE);
    return file;
  }
}
