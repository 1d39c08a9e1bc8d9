package org.tanaoroshi.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tanaoroshi.exchange.cells.AnswerText;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.merge.Returned;

/**
 * Writes {@code returned/}: the workbooks that the sample book distributes, filled in. The sheet
 * 全庁事業一覧, four fifths of such a file, is left out of most, as mail gateways and people do.
 */
final class ReturnedWriter {
  private static final String CITY_WIDE = "全庁事業一覧";

  /** Bureaus whose files are sent back with all their sheets. */
  private static final List<String> WHOLE = List.of("01", "14");

  private final Path sample;
  private final Path target;
  private final AnswerText words =
      new AnswerText(FrameworkJson.shipped(FrameworkJson.STANDARD), MoneyUnit.THOUSAND);
  private final Map<String, Path> sent = new HashMap<>();

  /**
   * A writer.
   *
   * @param sample the folder with the rest of the sample data
   */
  ReturnedWriter(Path sample) {
    this.sample = sample;
    this.target = sample.resolve("returned");
  }

  /** Writes the files anew; what else stood in the folder goes. */
  void write(List<ReturnedFile> files) throws IOException, Refusal {
    Path work = Files.createTempDirectory("returned");
    try {
      clear(target);
      Files.createDirectories(target);
      distribute(work);
      Path last = target;
      for (ReturnedFile file : files) {
        last = write(file, last, work);
      }
    } finally {
      clear(work);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void distribute(Path work) throws IOException, Refusal {
    System.setProperty("tanaoroshi.sample", sample.toString());
    Path book = work.resolve("棚卸市.tanaoroshi");
    org.tanaoroshi.workbench.sample.SampleCity.find().makeBook(book, Progress.NONE);
    try (Desk desk = Desk.open(book, true)) {
      Export.split(
              desk,
              work.resolve("配布用"),
              Export.Split.BUREAU,
              new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
              Progress.NONE)
          .forEach(w -> sent.put(w.unit(), w.file()));
    }
  }

  private Path write(ReturnedFile file, Path last, Path work) throws IOException, Refusal {
    Path to = target.resolve(file.name());
    switch (file.make()) {
      case FILLED, SORTED, RESENT, LASTYEAR -> fill(file, sent.get(file.bureau()), to);
      case APP -> byApp(file, work, to);
      case RESAVED -> resave(file, work, to);
      case COPIED -> Files.copy(last, to);
      case DAMAGED -> {
        byte[] whole = Files.readAllBytes(last);
        Files.write(to, Arrays.copyOf(whole, whole.length * 2 / 3));
      }
      case INVENTORY -> Files.copy(sample.resolve("inventories/07-fire-water.xlsx"), to);
    }
    return to;
  }

  private void fill(ReturnedFile file, Path from, Path to) throws IOException {
    try (Returned returned = Returned.open(from)) {
      file.absent().forEach(returned::drop);
      file.answers()
          .forEach((code, answers) -> answers.forEach((f, v) -> type(returned, code, f, v)));
      file.typed().forEach(t -> returned.set(t.code(), heading(Field.parse(t.field())), t.text()));
      if (file.make() == ReturnedFile.Make.SORTED) {
        returned.sort("令和8年度予算額").swap("理由", "見直し内容").hide(unconfirmed(file));
      } else if (file.make() == ReturnedFile.Make.RESENT) {
        returned.hide(unconfirmed(file));
      }
      finish(file, returned, to);
    }
  }

  private void finish(ReturnedFile file, Returned returned, Path to) throws IOException {
    returned
        .from(file.reviewer(), file.number())
        .cover("確認者", file.confirmer())
        .cover("棚卸しファイルID", "B-tanaoroshi")
        .cover("作成日時", "2026-08-17 09:00:00 +09:00");
    if (file.make() == ReturnedFile.Make.LASTYEAR) {
      returned
          .cover("棚卸しID", "R2025-tanaoroshi-shi")
          .cover("棚卸しの名称", "令和7年度 予算事務事業の棚卸し")
          .cover("棚卸し実施年度", "令和7年度(2025)")
          .cover("反映予算年度", "令和8年度(2026)");
    }
    if (!WHOLE.contains(file.bureauCode())) {
      returned.without(CITY_WIDE);
    }
    returned.compute().save(to);
  }

  /** The rows that a filter on 状態 hides: those that nobody has confirmed. */
  private static List<String> unconfirmed(ReturnedFile file) {
    List<String> hidden = new ArrayList<>();
    file.answers()
        .forEach(
            (code, answers) -> {
              if (!"確認済（課長）".equals(answers.get("status"))) {
                hidden.add(code);
              }
            });
    return hidden;
  }

  private void type(Returned returned, String code, String key, String value) {
    Field field = Field.parse(key);
    String heading = heading(field);
    String text = words.shown(field, value);
    if (field instanceof Field.EffectIn) {
      returned.number(code, heading, Double.parseDouble(text));
    } else if (field.equals(new Field.Of(Item.STATUS_ON))) {
      returned.day(code, heading, LocalDate.parse(value));
    } else {
      returned.set(code, heading, text);
    }
  }

  /** The heading of its column, without spaces and line breaks. */
  private static String heading(Field field) {
    return switch (field) {
      case Field.GradeOf(String viewpoint) -> "視点" + viewpoint.substring(1) + "評価";
      case Field.CommentOn(String viewpoint) -> "視点" + viewpoint.substring(1) + "所見";
      case Field.Of(Item item) -> item.label();
      case Field.EffectIn(var year, var measure) ->
          year.label() + "(" + year.year() + ")" + measure.label();
    };
  }

  /** Made a book of, answered and exported for submission, as who runs the program does. */
  private void byApp(ReturnedFile file, Path work, Path to) throws IOException, Refusal {
    Path book = work.resolve(file.bureauCode() + ".tanaoroshi");
    Path workbook = work.resolve(file.bureauCode() + "_提出用.xlsx");
    NewBook.fromWorkbook(book, sent.get(file.bureau()), "", file.reviewer(), Progress.NONE);
    List<Edit> edits = new ArrayList<>();
    file.answers()
        .forEach(
            (code, answers) ->
                answers.forEach(
                    (f, v) ->
                        edits.add(new Edit(new ProgramId(code), "section", Field.parse(f), v))));
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.answer(file.reviewer(), "点検", edits));
      Export.workbook(
          desk,
          workbook,
          new Export.Request(WorkbookKind.SUBMISSION, "section", List.of(), file.reviewer()),
          Progress.NONE);
    }
    try (Returned returned = Returned.open(workbook)) {
      finish(file, returned, to);
    }
  }

  /** Filled in, then opened and saved by LibreOffice. */
  private void resave(ReturnedFile file, Path work, Path to) throws IOException {
    Path filled = work.resolve("filled.xlsx");
    fill(file, sent.get(file.bureau()), filled);
    Path resaved = Files.createDirectories(work.resolve("resaved"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + work.resolve("office").toUri(),
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                resaved.toString(),
                filled.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("office.log").toFile())
            .start();
    try {
      if (!office.waitFor(5, TimeUnit.MINUTES) || office.exitValue() != 0) {
        throw new IOException("LibreOffice did not save " + file.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    Files.move(resaved.resolve("filled.xlsx"), to, StandardCopyOption.REPLACE_EXISTING);
  }
}
