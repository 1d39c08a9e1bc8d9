package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Backups;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/** The clock was set back since the book was last written: order is kept by number, not by time. */
class ClockSetBackTest {
  private static final Field COMMENT = new Field.CommentOn("v1");
  private static final String TOMORROW = "2099-01-01T00:00:00Z";

  @TempDir Path folder;
  private Path book;

  @BeforeEach
  void aBookOfTomorrow() throws Exception {
    book = folder.resolve("b.tanaoroshi");
    try (Book made = Book.create(book, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("a", "t", List.of(Samples.plain("A", "甲")));
    }
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "明日");
    }
    sql("UPDATE step SET at = '" + TOMORROW + "'");
  }

  private void sql(String statement) throws Exception {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + book);
        Statement sql = db.createStatement()) {
      sql.execute(statement);
    }
  }

  private static void answer(Desk desk, String text) throws Exception {
    answer(desk, Reviewer.FIELD, text);
  }

  private static void answer(Desk desk, Field field, String text) throws Exception {
    Desk.waitFor(
        desk.answer("a", "t", List.of(new Edit(Reviewer.PROGRAM, "section", field, text))));
  }

  private static String reason(Desk desk) {
    return read(desk, Reviewer.FIELD);
  }

  private static String read(Desk desk, Field field) {
    return desk.dossier(Reviewer.PROGRAM).orElseThrow().answers().get("section", field);
  }

  @Test
  void undoAndHistoryGoByTheOrderInWhichThingsWereDone() throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "今日");
      List<Step> steps = Desk.waitFor(desk.steps());
      assertThat(steps.getLast().when()).isBefore(steps.getFirst().when());
      Desk.waitFor(desk.undo("a"));
      assertThat(reason(desk)).isEqualTo("明日");
      Desk.waitFor(desk.redo("a"));
      assertThat(reason(desk)).isEqualTo("今日");
    }
    assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
  }

  @Test
  void whatIsSubmittedLaterReplacesWhatWasSubmittedTomorrow() throws Exception {
    Path sent = folder.resolve("配布用.xlsx");
    run("export", book, sent, "--kind", "distribution");
    Path theirs = folder.resolve("局.tanaoroshi");
    run("new", theirs, sent);
    for (String text : List.of("明日の回答", "今日の回答")) {
      try (Desk desk = Desk.open(theirs, false)) {
        answer(desk, COMMENT, text);
      }
      Path back = folder.resolve(text + ".xlsx");
      run("export", theirs, back, "--kind", "submission");
      run("merge", book, back);
      sql("UPDATE source SET received = '" + TOMORROW + "', written = '" + TOMORROW + "'");
      sql("UPDATE step SET at = '" + TOMORROW + "'");
    }
    try (Desk desk = Desk.open(book, true)) {
      assertThat(read(desk, COMMENT)).isEqualTo("今日の回答");
    }
  }

  private static void run(Object... command) {
    Command.Said said = Command.run(command);
    assertThat(said.exit()).as(said.text()).isIn(0, 1);
  }

  @Test
  void backupsOfOneSecondAndOfTomorrowStandBesideOneAnother() throws Exception {
    Path tomorrows = folder.resolve("b.20990101-000000.backup.tanaoroshi");
    Files.copy(book, tomorrows);
    Path written;
    try (Book open = Book.open(book, false)) {
      written = open.backup();
      assertThat(open.backup()).isNotEqualTo(written);
    }
    assertThat(Backups.of(book)).hasSize(3).contains(tomorrows, written);
  }
}
