package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsTest {
  private static final String INSERT = "INSERT INTO t VALUES (?)";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeTable() throws SQLException {
    file = folder.resolve("a.sqlite");
    try (Connection db = Schema.connect(file, false)) {
      Sql.execute(db, "CREATE TABLE t (a INTEGER UNIQUE)");
    }
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenOnceItCan() throws Exception {
    Path journal = folder.resolve("a.sqlite-journal");
    try (Connection db = Schema.connect(file, false)) {
      Statements statements = new Statements(db);
      insert(statements, 1);
      Files.createDirectory(journal); // SQLite cannot make its journal there.
      assertThatThrownBy(() -> insert(statements, 2)).isInstanceOf(SQLException.class);
      Files.delete(journal);
      insert(statements, 2);
      assertThat(Sql.number(db, "SELECT COUNT(*) FROM t")).isEqualTo(2);
    }
  }

  @Test
  void aTransactionThatFailsInTheMiddleLeavesNothingAndTheNextGoesOn() throws Exception {
    try (Connection db = Schema.connect(file, false)) {
      Statements statements = new Statements(db);
      assertThatThrownBy(
              () ->
                  statements.transaction(
                      () -> {
                        statements.run(INSERT, 1);
                        statements.run(INSERT, 1);
                        return 1;
                      }))
          .isInstanceOf(SQLException.class);
      insert(statements, 1);
      assertThat(statements.first("SELECT COUNT(*) FROM t WHERE a > ?", 0)).hasValue("1");
    }
  }

  private static void insert(Statements statements, int value) throws SQLException {
    statements.transaction(
        () -> {
          statements.run(INSERT, value);
          return value;
        });
  }
}
