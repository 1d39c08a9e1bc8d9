package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Folders;

class LauncherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'',                       true",
    "--sample,                 true",
    "令和8年度.tanaoroshi,      true",
    "check,                    false",
    "--help,                   false",
    "check book.tanaoroshi,    false"
  })
  void aBookAloneOpensTheWindowAndACommandDoesNot(String line, boolean window) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    assertThat(Launcher.wantsWindow(args)).isEqualTo(window);
  }

  @Test
  void whatIsReadAheadIsThereOrSaysWhyNot() throws Exception {
    Folders folders = new Folders(folder);
    Ahead none = Ahead.begin(folders, "--sample");
    assertThat(none.book()).isEmpty();
    assertThat(Ahead.await(none.settings()).current().language()).isEqualTo("ja");
    Path noBook = Files.writeString(folder.resolve("a.tanaoroshi"), "not a book");
    Ahead.Opening opening = Ahead.begin(folders, noBook.toString()).book().orElseThrow();
    assertThat(opening.file()).isEqualTo(noBook);
    assertThat(opening.desk())
        .failsWithin(java.time.Duration.ofMinutes(1))
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(refusal -> refusal.reason().key())
        .isEqualTo("book.notOurs");
  }
}
