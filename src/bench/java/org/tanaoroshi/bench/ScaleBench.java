package org.tanaoroshi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tanaoroshi.exchange.WorkbookContents;
import org.tanaoroshi.exchange.WorkbookWriter;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.sample.SampleCity;

/**
 * The whole country: a book of 500,000 programs, to which each of the 1,741 municipalities returns
 * a workbook of its own 287, planned, applied and taken back with a heap of 2 GB, and fewer of them
 * beside it, so that it can be read that memory does not grow with their number. {@code
 * -Dsizes=58,174} does it with other numbers of submissions. The full one takes half an hour and 10
 * GB of disk.
 */
@Memory("2g")
public final class ScaleBench {
  private static final int EACH = 287;

  /** So many municipalities differ in what they answer; the others answer like one of them. */
  private static final int PATTERNS = 10;

  private static final Pattern ID = Pattern.compile("P(\\d{7})");
  private static final String SIZES = "174,580,1741";
  private static final String TABLE =
      """
      | submissions | programs | values | read s | planned s | applied s | taken back s | live heap MB | resident MB | book MB |
      |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private final Bench bench = new Bench("Scale");
  private final Path folder;
  private final Framework framework = FrameworkJson.shipped(FrameworkJson.STANDARD);
  private final List<Dossier> models = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private ScaleBench(Path folder) {
    this.folder = folder;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Bench.FOLDER), "scale-");
    try {
      new ScaleBench(folder).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws Exception {
    int[] sizes =
        Arrays.stream(System.getProperty("sizes", SIZES).split(","))
            .mapToInt(Integer::parseInt)
            .sorted()
            .toArray();
    Path sample = folder.resolve("sample.tanaoroshi");
    SampleCity.find().makeBook(sample, Progress.NONE);
    try (Desk city = Desk.open(sample, true)) {
      models.addAll(city.dossiers());
    }
    Path book = folder.resolve("book.tanaoroshi");
    makeBook(book);
    StringBuilder table = new StringBuilder(TABLE);
    int made = 0;
    for (int size : sizes) {
      long start = System.nanoTime();
      make(book, made, size);
      made = size;
      System.err.printf(Locale.ROOT, "Scale: %d made in %.0f s%n", size, seconds(start));
      table.append(merged(book, size));
    }
    bench.say(table.toString().strip());
    bench.write();
  }

  /** A book of the first municipality. */
  private void makeBook(Path book) throws Exception {
    NewBook.fromInventory(
        book,
        programs(0),
        new NewBook.Details(
            "全国",
            "",
            new FiscalYear(2026),
            MoneyUnit.THOUSAND,
            framework,
            Optional.empty(),
            "R2026-scale"),
        "bench",
        Progress.NONE);
  }

  private static String unit(int municipality) {
    return String.format(Locale.ROOT, "第%04d市", municipality + 1);
  }

  private static String id(int municipality, int program) {
    return String.format(Locale.ROOT, "P%07d", municipality * EACH + program);
  }

  /** The programs of a municipality: as many of the sample city as there are patterns, in turn. */
  private List<Program> programs(int municipality) {
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Program p = models.get(municipality % PATTERNS * EACH + i).program();
      String id = id(municipality, i);
      programs.add(
          new Program(
              new ProgramId(id),
              id,
              p.name(),
              new Organisation(unit(municipality), "", "課", ""),
              p.facts(),
              p.amounts(),
              p.indicators(),
              p.extras(),
              p.locator()));
    }
    return programs;
  }

  /** Municipalities from one up to another: into the book, and a workbook each that comes back. */
  private void make(Path book, int from, int to) throws Exception {
    try (OpenBook open = OpenBook.open(book, false)) {
      for (int m = from; m < to; m++) {
        List<Program> programs = programs(m);
        OpenBook.waitFor(open.change(b -> b.importPrograms("bench", "取込", programs)));
        Path file = folder.resolve(unit(m) + ".xlsx");
        if (m < PATTERNS) {
          writeReturned(file, open.round(), m, programs);
        } else {
          writeAlike(file, m);
        }
        files.add(file);
      }
    }
  }

  private void writeReturned(Path file, Round round, int municipality, List<Program> programs)
      throws Exception {
    Returning returning = new Returning(framework, round, municipality);
    WorkbookWriter.writeOne(
        file,
        new WorkbookContents(
            round,
            framework,
            framework.firstStage().id(),
            programs.stream().map(p -> new Dossier(p, returning.answers())).toList(),
            programs,
            new Sender("book-" + municipality, unit(municipality), 1, 0, "点検者", ""),
            List.of(),
            Instant.now()),
        WorkbookKind.SUBMISSION,
        Progress.NONE);
  }

  /** The workbook of the first municipality of the same pattern, with other ids and sender. */
  private void writeAlike(Path file, int municipality) throws IOException {
    int like = municipality % PATTERNS;
    int further = (municipality - like) * EACH;
    try (ZipFile from = new ZipFile(files.get(like).toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry part : from.stream().toList()) {
        byte[] bytes;
        try (InputStream in = from.getInputStream(part)) {
          bytes = in.readAllBytes();
        }
        if (part.getName().endsWith(".xml")) {
          String text =
              new String(bytes, StandardCharsets.UTF_8).replace(unit(like), unit(municipality));
          bytes =
              ID.matcher(text)
                  .replaceAll(found -> id(0, Integer.parseInt(found.group(1)) + further))
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(bytes);
      }
    }
  }

  /** Merges the first files into a copy of the book and says what that took. */
  private String merged(Path issued, int size) throws Exception {
    Path book = Files.copy(issued, folder.resolve("merged-" + size + ".tanaoroshi"));
    List<Path> given = files.subList(0, size);
    try (HeapWatch heap = new HeapWatch();
        OpenBook open = OpenBook.open(book, false)) {
      long start = System.nanoTime();
      Merge merge = Merge.into(open);
      Merge.Applied applied;
      double read;
      double planned;
      double applying;
      try (merge) {
        merge.addAll(given, "", Progress.NONE);
        read = seconds(start);
        start = System.nanoTime();
        MergePlan plan = merge.plan(Progress.NONE);
        planned = seconds(start);
        start = System.nanoTime();
        applied = merge.apply("bench", plan, MergePlan.Choices.NONE, Progress.NONE);
        applying = seconds(start);
        check(applied, plan, size);
      }
      Files.delete(applied.backup());
      long bytes = Files.size(book);
      start = System.nanoTime();
      OpenBook.waitFor(open.change(b -> b.undo("bench")));
      return String.format(
          Locale.ROOT,
          "| %d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
          size,
          size * EACH,
          applied.changed(),
          read,
          planned,
          applying,
          seconds(start),
          heap.peakHeap() / 1e6,
          HeapWatch.peakResident() / 1e6,
          bytes / 1e6);
    } finally {
      Files.delete(book);
    }
  }

  private static void check(Merge.Applied applied, MergePlan plan, int size) {
    if (applied.changed() != plan.taken()
        || applied.changed() < 10 * size * EACH
        || plan.files().size() != size
        || plan.units().size() != size
        || !plan.conflicts().isEmpty()
        || !plan.added().isEmpty()
        || !plan.changedFacts().isEmpty()) {
      throw new IllegalStateException("merged " + applied.changed() + " of " + plan.taken());
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
