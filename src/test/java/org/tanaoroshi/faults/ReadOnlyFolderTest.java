package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.app.Launcher;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;

/** A folder that cannot be written, from the start or all at once: a sentence, nothing changed. */
class ReadOnlyFolderTest {
  @TempDir Path folder;
  private Path place;
  private Path book;
  private List<String> unprivileged;

  @BeforeEach
  void aBookAndAWorkbookInAFolder() throws Exception {
    unprivileged = withoutTheRightToWriteEverywhere();
    place = Files.createDirectory(folder.resolve("共有"));
    book = place.resolve("b.tanaoroshi");
    try (Book made = Book.create(book, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("a", "t", List.of(Samples.plain("A", "甲"), Samples.plain("B", "乙")));
    }
    Files.writeString(place.resolve("a.csv"), "番号,事業名,予算額（円）\nC,丙,1\n");
  }

  @AfterEach
  void itCanBeTakenAway() throws Exception {
    permissions("rwxr-xr-x");
  }

  private void permissions(String permissions) throws Exception {
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
  }

  /** What a command begins with so that permissions hold for it: they do not for root. */
  private static List<String> withoutTheRightToWriteEverywhere() {
    Assumptions.assumeTrue(
        Path.of("/").getFileSystem().supportedFileAttributeViews().contains("posix"),
        "no permissions as POSIX has them");
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root without setpriv");
    String none = "-dac_override,-dac_read_search";
    return List.of("/usr/bin/setpriv", "--inh-caps=" + none, "--bounding-set=" + none);
  }

  private Child.Ended command(Path settings, Object... arguments) throws Exception {
    try (Child child = Child.start(unprivileged, List.of(), settings, Launcher.class, arguments)) {
      return child.end();
    }
  }

  private Map<String, Long> files() throws Exception {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(place)) {
      for (Path file : inside.toList()) {
        files.put(file.getFileName().toString(), Files.size(file));
      }
    }
    return files;
  }

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "full")
  void everyCommandSaysThatItCannotWriteAndThoseThatReadDo() throws Exception {
    Path csv = place.resolve("a.csv");
    List<List<Object>> refused = new ArrayList<>();
    refused.add(List.of("export", book, place.resolve("out.xlsx")));
    if (FaultScale.isFull()) {
      refused.add(List.of("import", book, csv));
      refused.add(List.of("new", place.resolve("new.tanaoroshi"), csv));
      refused.add(List.of("export", book, place.resolve("split"), "--split", "局"));
      refused.add(List.of("export", book, folder.resolve("s.xlsx"), "--kind", "submission"));
      refused.add(List.of("merge", book, submission()));
      refused.add(List.of("check", book, "--rescue", place.resolve("r.tanaoroshi")));
    }
    permissions("r-xr-xr-x");
    Map<String, Long> before = files();
    for (List<Object> command : refused) {
      Child.Ended ended = command(folder.resolve("settings"), command.toArray());
      assertThat(ended.exit()).as("%s: %s", command, ended.text()).isEqualTo(4);
      assertThat(ended.text()).as("%s", command).contains("書き込め").doesNotContain("Exception");
      assertThat(files()).as("%s", command).isEqualTo(before);
    }
    Path elsewhere = folder.resolve("out.xlsx");
    Child.Ended read = command(folder.resolve("settings"), "export", book, elsewhere);
    assertThat(read.exit()).as(read.text()).isZero();
    assertThat(elsewhere).exists();
  }

  private Path submission() throws Exception {
    Path file = folder.resolve("提出.xlsx");
    try (Desk desk = Desk.open(book, true)) {
      Export.workbook(
          desk,
          file,
          new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
          Progress.NONE);
    }
    return file;
  }

  @Test
  void aBookThatCannotBeWrittenIsRefusedInASentenceOfItsOwnWhereItIsToBe() throws Exception {
    permissions("r-xr-xr-x");
    assertThat(reviewer()).isEqualTo("book.placeReadOnly");
    permissions("rwxr-xr-x");
    Files.setPosixFilePermissions(book, PosixFilePermissions.fromString("r--r--r--"));
    Map<String, Long> before = files();
    assertThat(reviewer()).isEqualTo("book.placeReadOnly");
    assertThat(files()).isEqualTo(before);
    Files.setPosixFilePermissions(book, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(reviewer()).isEqualTo("ready");
  }

  private String reviewer() throws Exception {
    try (Child child =
        Child.start(unprivileged, List.of(), folder.resolve("s"), Reviewer.class, book)) {
      String line = child.line();
      child.kill();
      return line;
    }
  }

  @Test
  void aFolderThatIsWriteProtectedWhileTheBookIsOpenIsSaidAndTheNextSaveGoesOn() throws Exception {
    try (Child child =
        Child.start(unprivileged, List.of(), folder.resolve("s"), Reviewer.class, book)) {
      assertThat(child.line()).isEqualTo("ready");
      child.say("前");
      assertThat(child.line()).startsWith("saved");
      permissions("r-xr-xr-x");
      child.say("その間");
      assertThat(child.line()).isEqualTo("book.noPermission");
      permissions("rwxr-xr-x");
      child.say("あと");
      assertThat(child.line()).isEqualTo("saved " + book);
      child.kill();
    }
    try (Desk desk = Desk.open(book, true)) {
      assertThat(
              desk.dossier(Reviewer.PROGRAM).orElseThrow().answers().get("section", Reviewer.FIELD))
          .isEqualTo("あと");
    }
  }

  @Test
  void aSaveThatWasCutOffAndCannotBeTakenBackIsSaid() throws Exception {
    Path journal = place.resolve("b.tanaoroshi-journal");
    HotJournalTest.leaveHalfWritten(place.resolve("b.tanaoroshi"), journal);
    permissions("r-xr-xr-x");
    Map<String, Long> before = files();
    for (String command : FaultScale.isFull() ? List.of("check", "report") : List.of("check")) {
      Child.Ended ended = command(folder.resolve("settings"), command, book);
      assertThat(ended.exit()).as(ended.text()).isEqualTo(4);
      assertThat(ended.text()).contains("b.tanaoroshi-journal").doesNotContain("Exception");
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void settingsThatCannotBeWrittenAreSaid() throws Exception {
    permissions("r-xr-xr-x");
    Child.Ended ended = command(place.resolve("settings"), "report", book);
    assertThat(ended.exit()).isEqualTo(4);
    assertThat(ended.text()).contains("tanaoroshi.settings").doesNotContain("Exception");
  }
}
