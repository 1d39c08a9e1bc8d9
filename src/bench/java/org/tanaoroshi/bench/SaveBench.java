package org.tanaoroshi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * A saved answer in a book of 3,000 programs, from asking to 保存済み, against one bare transaction
 * that writes as much to a file of the same size; aim: 1.5 times that. On the disk of the checkout.
 */
public final class SaveBench {
  private static final String FLOOR = "one bare transaction";
  private static final String OURS = "an answer saved";

  private SaveBench() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path book = SampleBook.make(Bench.FOLDER.resolve("save.tanaoroshi"));
    Path bare = Files.copy(book, fresh(Bench.FOLDER.resolve("save.sqlite")));
    Bench bench = new Bench("Save").withoutCollecting();
    int[] n = {0};
    try (Desk desk = Desk.open(book, false);
        Connection db = DriverManager.getConnection("jdbc:sqlite:" + bare);
        Statement sql = db.createStatement()) {
      sql.execute("PRAGMA journal_mode = DELETE");
      sql.execute("PRAGMA synchronous = EXTRA");
      sql.execute("CREATE TABLE bare (number INTEGER PRIMARY KEY, value TEXT NOT NULL)");
      db.setAutoCommit(false);
      List<ProgramId> ids = desk.dossiers().stream().map(d -> d.id()).toList();
      try (PreparedStatement insert = db.prepareStatement("INSERT INTO bare VALUES (?,?)")) {
        bench.add(
            FLOOR,
            () -> {
              insert.setInt(1, ++n[0]);
              insert.setString(2, "所見" + n[0]);
              insert.executeUpdate();
              db.commit();
            });
        bench.add(
            OURS,
            () ->
                Desk.waitFor(
                    desk.answer(
                        "a",
                        "所見",
                        List.of(
                            new Edit(
                                ids.get(n[0] % ids.size()),
                                "section",
                                new Field.CommentOn("v1"),
                                "所見" + n[0])))));
        bench.run(200, 500);
      }
    }
    bench.say(
        String.format(
            "%s is %.2f times %s (aim 1.5).",
            OURS, bench.median(OURS) / bench.median(FLOOR), FLOOR));
    bench.write();
  }

  private static Path fresh(Path file) throws Exception {
    Files.deleteIfExists(file);
    return file;
  }
}
