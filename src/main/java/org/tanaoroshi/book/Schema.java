package org.tanaoroshi.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.tanaoroshi.model.Program;

/** The tables of a book: made, brought up to date by numbered migrations, and told from others. */
final class Schema {
  /** "TANA": marks the file as ours. */
  static final int APPLICATION_ID = 0x54414E41;

  /** The version of the newest migration. */
  static final int VERSION = 6;

  /** What all migrations make, so that a book of the newest version need not wait for them. */
  static final Set<String> NEWEST =
      Set.of(
          "table round",
          "table program",
          "table content",
          "table answer",
          "table effect",
          "table previous",
          "table previous_answer",
          "table step",
          "table change",
          "table program_change",
          "table source",
          "table statement",
          "index statement_by_program",
          "table blank",
          "table returned",
          "table decided",
          "table issue",
          "table issued",
          "table unit",
          "table unit_change",
          "table figure",
          "table figure_change",
          "table listed");

  private static final String OBJECTS =
      "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

  private static boolean sortsInScratch;

  private Schema() {}

  /** A connection with the settings that every book has: durable, checked, untrusted schema. */
  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(5_000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // Else the driver asks for a key after each insertion and leaves that question open, which no
    // VACUUM INTO may be run beside: no backup could be made while the statement is kept.
    config.setGetGeneratedKeys(false);
    Connection db = connect(url(file), config);
    try {
      Sql.execute(db, "PRAGMA trusted_schema = OFF");
      Sql.execute(db, "PRAGMA cell_size_check = ON");
      // What does not fit the cache is sorted in files: a merge of a whole country is gigabytes.
      Sql.execute(db, "PRAGMA temp_store = FILE");
      sortInScratch(db);
      // 64 MB: a merge that does not fit the cache is synced to the disk page by page on its way.
      Sql.execute(db, "PRAGMA cache_size = -65536");
      if (!readOnly) {
        // Books live on shares and sticks: a rollback journal, and the folder synced after each
        // commit.
        Sql.execute(db, "PRAGMA journal_mode = DELETE");
        // Of a new book: a program is some 2,000 bytes, of which the usual page holds one.
        Sql.execute(db, "PRAGMA page_size = 8192");
        Sql.execute(db, "PRAGMA synchronous = EXTRA");
      }
      return db;
    } catch (SQLException e) {
      db.close();
      throw e;
    }
  }

  /** Not by the driver manager, which looks into every jar for drivers first. */
  private static Connection connect(String url, SQLiteConfig config) throws SQLException {
    return JDBC.createConnection(url, config.toProperties());
  }

  /**
   * The driver takes what follows a question mark for settings; in a URI it is part of the name.
   */
  private static String url(Path file) {
    String path = file.toAbsolutePath().toString();
    return "jdbc:sqlite:" + (path.contains("?") ? file.toUri() : path);
  }

  /**
   * Files that SQLite sorts in must not be left in a folder that is not ours: they go to the
   * scratch folder. SQLite keeps that for the whole process and wants it said before it sorts.
   */
  private static synchronized void sortInScratch(Connection db) throws SQLException {
    if (!sortsInScratch) {
      String scratch = System.getProperty("java.io.tmpdir").replace("'", "''");
      Sql.execute(db, "PRAGMA temp_store_directory = '" + scratch + "'");
      sortsInScratch = true;
    }
  }

  /**
   * A connection that reads what a damaged file still has: no check of cells, which gives up a
   * whole page for one bad cell.
   */
  static Connection connectToRescue(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Connection db = connect(url(file), config);
    try {
      Sql.execute(db, "PRAGMA trusted_schema = OFF");
      Sql.execute(db, "PRAGMA writable_schema = ON");
      return db;
    } catch (SQLException e) {
      db.close();
      throw e;
    }
  }

  /** Lets a connection write without waiting for the disk: what is lost can be made again. */
  static void doNotWait(Connection db) throws SQLException {
    Sql.execute(db, "PRAGMA synchronous = OFF");
    Sql.execute(db, "PRAGMA journal_mode = MEMORY");
  }

  static int version(Connection db) throws SQLException {
    return (int) Sql.number(db, "PRAGMA user_version");
  }

  static boolean isOurs(Connection db) throws SQLException {
    return Sql.number(db, "PRAGMA application_id") == APPLICATION_ID;
  }

  /** Runs the migrations after the file's version, each in one transaction. */
  static void migrate(Connection db) throws SQLException {
    migrate(db, VERSION);
  }

  private static void migrate(Connection db, int last) throws SQLException {
    for (int version = version(db) + 1; version <= last; version++) {
      int target = version;
      List<String> statements = statements(target);
      Sql.transaction(
          db,
          () -> {
            ProgramTable table = new ProgramTable(db, Damages.strict());
            Map<Long, Program> programs = target == ProgramTable.SINCE ? table.readAll() : Map.of();
            for (String sql : statements) {
              Sql.execute(db, sql);
            }
            table.write(programs);
            Sql.execute(db, "PRAGMA application_id = " + APPLICATION_ID);
            Sql.execute(db, "PRAGMA user_version = " + target);
            return target;
          });
    }
  }

  /**
   * Tables, indexes, views and triggers that our migrations do not make: a book from elsewhere is
   * not trusted to run any.
   */
  static Set<String> foreignObjects(Connection db) throws SQLException {
    Set<String> found = objects(db);
    int version = version(db);
    found.removeAll(version < VERSION ? made(version) : NEWEST);
    return found;
  }

  /** What the migrations up to a version make. */
  static Set<String> made(int version) throws SQLException {
    try (Connection fresh = connect("jdbc:sqlite::memory:", new SQLiteConfig())) {
      migrate(fresh, version);
      return objects(fresh);
    }
  }

  private static Set<String> objects(Connection db) throws SQLException {
    return new TreeSet<>(Sql.list(db, OBJECTS, r -> r.getString(1)));
  }

  /** The statements of one migration; comments run to the end of their line. */
  private static List<String> statements(int version) {
    String name = String.format("%03d.sql", version);
    try (InputStream in = Schema.class.getResourceAsStream("/org/tanaoroshi/book/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String bare = text.replaceAll("--[^\\n]*", "");
      return Arrays.stream(bare.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
