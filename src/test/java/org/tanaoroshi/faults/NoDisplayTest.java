package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.app.Launcher;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.values.Words;

/** The window asked for where there is none, as in a terminal without an X server. */
@EnabledOnOs(OS.LINUX)
class NoDisplayTest {
  private static final int ENVIRONMENT_FAILED = 4;

  @TempDir Path folder;

  @Test
  void itIsSaidAndTheBookIsLeftAsItWas() throws Exception {
    Path books = Files.createDirectory(folder.resolve("books"));
    Path book = books.resolve("b.tanaoroshi");
    try (Book made = Book.create(book, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("a", "t", List.of(Samples.plain("A", "甲")));
    }
    byte[] before = Files.readAllBytes(book);

    Child.Ended ended = started("DISPLAY=:60999", book);

    assertThat(ended.lines()).contains(Words.japanese().say("app.noDisplay"));
    assertThat(ended.exit()).isEqualTo(ENVIRONMENT_FAILED);
    try (Stream<Path> left = Files.list(books)) {
      assertThat(left).containsExactly(book);
    }
    assertThat(book).hasBinaryContent(before);
  }

  @Test
  void aBookThatCannotBeOpenedChangesNothingAboutIt() throws Exception {
    Path noBook = Files.writeString(folder.resolve("b.tanaoroshi"), "not a book");

    Child.Ended ended = started("DISPLAY=", noBook);

    assertThat(ended.lines()).contains(Words.japanese().say("app.noDisplay"));
    assertThat(ended.exit()).isEqualTo(ENVIRONMENT_FAILED);
    assertThat(noBook).hasContent("not a book");
  }

  private Child.Ended started(String display, Path book) throws Exception {
    try (Child child =
        Child.start(
            List.of("env", display),
            List.of("-Duser.language=ja", "-Dstderr.encoding=UTF-8"),
            folder.resolve("settings"),
            Launcher.class,
            book)) {
      return child.end();
    }
  }
}
