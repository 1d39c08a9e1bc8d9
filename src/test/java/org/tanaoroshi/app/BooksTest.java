package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

class BooksTest {
  private static final Program PROGRAM = City.programs().get(3);

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Desk> opened = new ArrayList<>();
  private SettingsStore settings;
  private Path book;
  private Books books;

  @BeforeEach
  void open() throws Exception {
    settings = SettingsStore.open(folder.resolve("settings"));
    settings.update(s -> s.withReviewer("山本"));
    book = City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), City.programs());
    books =
        new Books(
            settings,
            Words::japanese,
            dialogs,
            new Tasks(Runnable::run, Runnable::run, dialogs::error),
            new RunningTask());
  }

  @AfterEach
  void close() throws Exception {
    for (Desk desk : opened) {
      desk.close();
    }
    settings.close();
  }

  @Test
  void whatIsReadableInADamagedBookIsRescuedIntoANewOneAndOpened() throws Exception {
    byte[] damaged = damage();
    Path target = folder.resolve("rescued.tanaoroshi");
    dialogs.answer(0).answer(target);
    books.open(book, opened::add);
    assertThat(dialogs.shown)
        .containsExactly(
            "app.damaged",
            "save BOOK " + book.getFileName().toString().replace(".t", "_救出.t"),
            "app.damaged.rescued");
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().file()).isEqualTo(target);
    assertThat(opened.getFirst().dossiers()).hasSameSizeAs(City.programs());
    assertThat(dialogs.told.getLast().arguments().getLast().toString())
        .as("what could not be read as it was written")
        .contains("program", PROGRAM.id().value());
    assertThat(book).hasBinaryContent(damaged);
  }

  @Test
  void theNewestBackupOfADamagedBookIsGoneOnWithAsACopy() throws Exception {
    Path backup =
        book.resolveSibling(
            book.getFileName()
                .toString()
                .replace(".tanaoroshi", ".20260401-090000.backup.tanaoroshi"));
    Files.copy(book, backup);
    byte[] sound = Files.readAllBytes(backup);
    damage();
    Path target = folder.resolve("restored.tanaoroshi");
    dialogs.answer(1).answer(target);
    books.open(book, opened::add);
    assertThat(opened.getFirst().file()).isEqualTo(target);
    assertThat(opened.getFirst().dossiers()).hasSameSizeAs(City.programs());
    assertThat(backup).hasBinaryContent(sound);
  }

  @Test
  void whereTheUserWantsNeitherNothingIsMade() throws Exception {
    damage();
    dialogs.answer(false);
    books.open(book, opened::add);
    assertThat(dialogs.shown).containsExactly("app.damaged");
    assertThat(opened).isEmpty();
  }

  @Test
  void aBookBesideWhichNothingCanBeWrittenIsOpenedForReadingAndSaysWhy() throws Exception {
    Path inTheWay = Files.createDirectory(book.resolveSibling(book.getFileName() + ".lock"));
    books.open(book, opened::add);
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().readOnly()).isTrue();
    assertThat(opened.getFirst().dossiers()).hasSameSizeAs(City.programs());
    assertThat(dialogs.shown).containsExactly("app.placeReadOnly");
    assertThat(dialogs.told.getFirst().arguments())
        .containsExactly(book.getFileName().toString(), folder.toString());
    assertThat(inTheWay).isEmptyDirectory();
  }

  /** Alters the name of one program in the file; the bytes as they stand then. */
  private byte[] damage() throws Exception {
    byte[] bytes = Files.readAllBytes(book);
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String name =
        new String(PROGRAM.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(all).contains(name);
    for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
      bytes[at + 2] ^= 1;
    }
    Files.write(book, bytes);
    return bytes;
  }
}
