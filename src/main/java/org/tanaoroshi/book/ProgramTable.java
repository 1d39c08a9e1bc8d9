package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.ContentJson;

/**
 * Programs in their tables: the head in {@code program}, all else that the inventory says in {@code
 * content}, one row each. With a row for each fact and amount, writing 100,000 programs took eight
 * seconds of processor time; with one it takes 1.4.
 */
final class ProgramTable {
  /** The version of the book that brought {@code content}. */
  static final int SINCE = 5;

  private static final int PART = 500;

  private final Connection db;
  private final Damages damages;

  ProgramTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  /**
   * All programs by their row number, in the order of the inventory; their contents are read, so
   * that one which cannot be is found.
   */
  Map<Long, Program> readAll() throws SQLException {
    Map<Long, ProgramHead> heads = readHeads(Numbers.ALL);
    Map<Long, Program> programs = new LinkedHashMap<>();
    if (Schema.version(db) < SINCE) {
      Map<Long, Content> contents = new ScatteredContents(db, damages, heads).readAll();
      heads.forEach(
          (number, head) ->
              programs.put(number, head.with(() -> contents.getOrDefault(number, Content.NONE))));
    } else {
      programs.putAll(programs(heads, Numbers.ALL, ProgramTable::readNow));
    }
    return programs;
  }

  /**
   * Those programs by their row number, in the order of the inventory. Their contents are checked,
   * but read only once they are asked for.
   */
  Map<Long, Program> read(Numbers which) throws SQLException {
    return programs(readHeads(which), which, json -> json);
  }

  /** To whom the programs belong, each owner once. */
  List<Organisation> owners() throws SQLException {
    return Sql.list(
        db,
        "SELECT DISTINCT bureau, department, section, unit FROM program",
        r -> new Organisation(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
  }

  /** The row numbers of these, as far as the book has them. */
  Map<ProgramId, Long> numbers(Collection<ProgramId> ids) throws SQLException {
    Map<ProgramId, Long> numbers = new HashMap<>();
    try (PreparedStatement find = db.prepareStatement("SELECT number FROM program WHERE id = ?")) {
      for (ProgramId id : ids) {
        find.setString(1, id.value());
        try (ResultSet row = find.executeQuery()) {
          if (row.next()) {
            numbers.put(id, row.getLong(1));
          }
        }
      }
    }
    return numbers;
  }

  private Map<Long, ProgramHead> readHeads(Numbers which) throws SQLException {
    Map<Long, ProgramHead> heads = new LinkedHashMap<>();
    damages.list(
        db,
        "program",
        "SELECT * FROM program" + which.where("number") + " ORDER BY number",
        row -> {
          ProgramHead head =
              new ProgramHead(
                  new ProgramId(row.getString("id")),
                  row.getString("code"),
                  row.getString("name"),
                  new Organisation(
                      row.getString("bureau"),
                      row.getString("department"),
                      row.getString("section"),
                      row.getString("unit")),
                  new Locator(row.getString("file"), row.getString("sheet"), row.getInt("row"), 0));
          damages.note(row, "program", head.id().value(), head.checksum());
          return heads.put(row.getLong("number"), head);
        });
    return heads;
  }

  /**
   * Writes programs under the row numbers given; a number that is taken is replaced. A part at a
   * time: what waits to be written lies in memory.
   */
  void write(Map<Long, Program> programs) throws SQLException {
    Map<Long, Program> part = new LinkedHashMap<>();
    for (Map.Entry<Long, Program> e : programs.entrySet()) {
      part.put(e.getKey(), e.getValue());
      if (part.size() == PART) {
        writePart(part);
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      writePart(part);
    }
  }

  private void writePart(Map<Long, Program> programs) throws SQLException {
    writeHeads(programs);
    writeContents(programs);
  }

  /** Takes programs away with all that hangs on them. */
  void delete(Collection<Long> numbers) throws SQLException {
    for (long number : numbers) {
      Sql.update(db, "DELETE FROM program WHERE number = ?", number);
    }
  }

  private void writeHeads(Map<Long, Program> programs) throws SQLException {
    String upsert =
        "INSERT INTO program VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (number) DO UPDATE SET"
            + " id=excluded.id, code=excluded.code, name=excluded.name, bureau=excluded.bureau,"
            + " department=excluded.department, section=excluded.section, unit=excluded.unit,"
            + " file=excluded.file, sheet=excluded.sheet, row=excluded.row,"
            + " checksum=excluded.checksum";
    try (PreparedStatement insert = db.prepareStatement(upsert)) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        Program p = e.getValue();
        Organisation o = p.organisation();
        Locator at = p.locator();
        Sql.batch(
            insert,
            e.getKey(),
            p.id().value(),
            p.code(),
            p.name(),
            o.bureau(),
            o.department(),
            o.section(),
            o.unit(),
            at.file(),
            at.sheet(),
            at.row(),
            ProgramHead.of(p).checksum());
      }
      insert.executeBatch();
    }
  }

  private void writeContents(Map<Long, Program> programs) throws SQLException {
    String upsert =
        "INSERT INTO content VALUES (?,?,?) ON CONFLICT (program) DO UPDATE SET"
            + " json=excluded.json, checksum=excluded.checksum";
    try (PreparedStatement insert = db.prepareStatement(upsert)) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        byte[] json = ContentJson.of(e.getValue()).bytes();
        Sql.batch(insert, e.getKey(), json, Checksum.of(e.getValue().id().value(), json));
      }
      insert.executeBatch();
    }
  }

  /** Makes something of the JSON of a content. */
  private interface Reading {
    Supplier<Content> of(ContentJson json);
  }

  private Map<Long, Program> programs(Map<Long, ProgramHead> heads, Numbers which, Reading reading)
      throws SQLException {
    Map<Long, Program> programs = new LinkedHashMap<>();
    heads.forEach((number, head) -> programs.put(number, head.with(() -> Content.NONE)));
    damages.list(
        db,
        "content",
        "SELECT * FROM content" + which.where("program") + " ORDER BY program",
        row -> {
          long number = row.getLong("program");
          ProgramHead head = heads.getOrDefault(number, ProgramHead.NOBODY);
          byte[] json = row.getBytes("json");
          String id = head.id().value();
          boolean sound = damages.compare(row, "content", id, Checksum.of(id, json));
          Supplier<Content> content =
              sound ? reading.of(ContentJson.written(json, head.at())) : () -> Content.NONE;
          return programs.computeIfPresent(number, (n, bare) -> head.with(content));
        });
    return programs;
  }

  private static Supplier<Content> readNow(ContentJson json) {
    Content read = json.get();
    return () -> read;
  }
}
