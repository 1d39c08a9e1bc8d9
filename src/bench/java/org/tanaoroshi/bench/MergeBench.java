package org.tanaoroshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.sample.SampleCity;

/**
 * 60 submissions with 3,000 programs of the sample city planned and applied, against merely reading
 * these workbooks with fastexcel-reader in the same run. The aim is at most 2.5 times that.
 */
public final class MergeBench {
  private static final int UNITS = 60;
  private static final int PROGRAMS = 3_000;
  private static final String READ = "read with fastexcel-reader";
  private static final String MERGE = "read, planned and applied";

  private static final String ADD = "of it: reading";
  private static final String PLAN = "of it: planning";
  private static final String APPLY = "of it: applying";

  private final Bench bench = new Bench("Merge");
  private final Path folder;
  private final Path issued;
  private final List<Path> files = new ArrayList<>();
  private Desk desk;

  private MergeBench(Path folder) {
    this.folder = folder;
    this.issued = folder.resolve("issued.tanaoroshi");
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Bench.FOLDER), "merge-");
    try {
      new MergeBench(folder).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws Exception {
    makeBook();
    makeSubmissions();
    bench.add(READ, this::readAll).add(MERGE, this::fresh, this::merge);
    bench.part(ADD).part(PLAN).part(APPLY);
    bench.run(2, Integer.getInteger("runs", 7));
    desk.close();
    bench.say(
        String.format(
            Locale.ROOT,
            "%d submissions, %d programs, %.1f MB: %.2f times the reading (aim: 2.5 at most).",
            files.size(),
            PROGRAMS,
            size() / 1e6,
            bench.median(MERGE) / bench.median(READ)));
    bench.write();
  }

  /** The sample city's programs, some of them twice, dealt out to as many bureaus. */
  private void makeBook() throws Exception {
    Path sample = folder.resolve("sample.tanaoroshi");
    SampleCity.find().makeBook(sample, Progress.NONE);
    List<Program> programs = new ArrayList<>();
    try (Desk city = Desk.open(sample, true)) {
      List<Dossier> dossiers = city.dossiers();
      for (int i = 0; i < PROGRAMS; i++) {
        Program p = dossiers.get(i % dossiers.size()).program();
        String id = String.format(Locale.ROOT, "P%05d", i);
        Organisation owner = new Organisation("第" + (1 + i * UNITS / PROGRAMS) + "局", "", "課", "");
        programs.add(
            new Program(
                new ProgramId(id),
                id,
                p.name(),
                owner,
                p.facts(),
                p.amounts(),
                p.indicators(),
                p.extras(),
                p.locator()));
      }
    }
    NewBook.fromInventory(
        issued,
        programs,
        new NewBook.Details(
            "試験市",
            "",
            new org.tanaoroshi.model.FiscalYear(2026),
            MoneyUnit.THOUSAND,
            FrameworkJson.shipped(FrameworkJson.STANDARD),
            Optional.empty(),
            "R2026-bench"),
        "bench",
        Progress.NONE);
  }

  /** What the bureaus send back: the book's copy answered throughout and split. */
  private void makeSubmissions() throws Exception {
    Path answered = Files.copy(issued, folder.resolve("answered.tanaoroshi"));
    try (Desk all = Desk.open(answered, false)) {
      String stage = all.framework().firstStage().id();
      Returning returning = new Returning(all.framework(), all.round(), 1);
      List<Edit> edits = new ArrayList<>();
      for (Dossier d : all.dossiers()) {
        returning
            .answers()
            .at(stage)
            .forEach((Field f, String v) -> edits.add(new Edit(d.id(), stage, f, v)));
      }
      Desk.waitFor(all.answer("bench", "answers", edits));
      Export.split(
              all,
              folder.resolve("returned"),
              Export.Split.BUREAU,
              new Export.Request(WorkbookKind.SUBMISSION, stage, List.of(), "点検者"),
              Progress.NONE)
          .forEach(w -> files.add(w.file()));
    }
  }

  private long size() throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private void readAll() throws IOException {
    long characters = 0;
    for (Path file : files) {
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
        for (Sheet sheet : workbook.getSheets().toList()) {
          try (Stream<Row> rows = sheet.openStream()) {
            characters += rows.mapToLong(MergeBench::characters).sum();
          }
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private static long characters(Row row) {
    long characters = 0;
    for (Cell cell : row) {
      characters += cell == null ? 0 : cell.getText().length();
    }
    return characters;
  }

  /** The book as it was sent out, open as it is when finance begins to merge. */
  private void fresh() throws Exception {
    if (desk != null) {
      desk.close();
    }
    Path book = folder.resolve("book.tanaoroshi");
    Files.copy(issued, book, StandardCopyOption.REPLACE_EXISTING);
    desk = Desk.open(book, false);
  }

  private void merge() throws Exception {
    long moment = System.nanoTime();
    try (Merge merge = Merge.into(desk)) {
      merge.addAll(files, "", Progress.NONE);
      moment = bench.took(ADD, moment);
      MergePlan plan = merge.plan(Progress.NONE);
      moment = bench.took(PLAN, moment);
      Merge.Applied applied = merge.apply("bench", plan, MergePlan.Choices.NONE, Progress.NONE);
      bench.took(APPLY, moment);
      if (applied.changed() != plan.taken() || applied.changed() < 10 * PROGRAMS) {
        throw new IllegalStateException("merged " + applied.changed() + " of " + plan.taken());
      }
      Files.delete(applied.backup());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
