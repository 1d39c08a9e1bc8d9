package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/**
 * Reads all that was said, program by program in one pass, from the book and an attached inbox: at
 * no time more than one program is held. Steps that were undone have said nothing.
 */
final class SaidReader {
  /** A source and where its statements stood. */
  private record Origin(Statement.Source source, String file, String sheet) {}

  /** The last own answer read so far, and its position in its step. */
  private record Last(Said.Own own, int position) {
    boolean isAfter(Last other) {
      return own.step() == other.own.step()
          ? position > other.position
          : own.step() > other.own.step();
    }
  }

  /** What a row of the pass tells. */
  private enum Told {
    PROGRAM,
    VALUE,
    BLANKS,
    INBOX_VALUE,
    INBOX_BLANKS,
    TYPED,
    DECIDED,
    ISSUED
  }

  /** Takes in what was said of one program. */
  @FunctionalInterface
  interface Each<E extends Exception> {
    void accept(Placed told) throws SQLException, E;
  }

  private final Connection db;
  private final String undone;
  private final Map<Long, Origin> origins;
  private final Map<Long, Origin> inboxOrigins;
  private final Map<Integer, Long> issueSteps = new HashMap<>();
  private final Damages damages = Damages.strict();
  private final boolean withInbox;

  /**
   * A reader of this book.
   *
   * @param undone steps that do not stand
   * @param withInbox whether an inbox is attached under {@link Inbox#NAME}
   */
  SaidReader(Connection db, Set<Long> undone, boolean withInbox) throws SQLException {
    this.db = db;
    this.withInbox = withInbox;
    this.undone = undone.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    this.origins = origins("main");
    this.inboxOrigins = withInbox ? origins(Inbox.NAME) : Map.of();
    Sql.list(
        db,
        "SELECT number, step FROM issue",
        r -> issueSteps.put(r.getInt("number"), r.getLong("step")));
  }

  private Map<Long, Origin> origins(String schema) throws SQLException {
    Map<Long, Origin> found = new HashMap<>();
    Sql.list(
        db,
        "SELECT * FROM " + schema + ".source WHERE received_by NOT IN " + undone,
        r ->
            found.put(
                r.getLong("number"),
                new Origin(
                    new Statement.Source(
                        r.getString("unit"),
                        r.getString("stage"),
                        r.getString("reviewer"),
                        r.getInt("submission"),
                        r.getInt("issue"),
                        r.getString("sha256"),
                        schema.equals("main") ? r.getLong("received_by") : Statement.PENDING),
                    r.getString("file"),
                    r.getString("sheet"))));
    return found;
  }

  /** The sources of the book and the file each came from. */
  Map<Statement.Source, String> files() {
    Map<Statement.Source, String> files = new HashMap<>();
    origins.values().forEach(o -> files.put(o.source(), o.file()));
    return files;
  }

  /** Tells of each program of which anything was said, in the order of ids. */
  <E extends Exception> List<Damages.Damage> read(Each<E> each) throws SQLException, E {
    return read(sql(List.of()), each);
  }

  /** The same, also of programs of the book of which nothing was said. */
  <E extends Exception> List<Damages.Damage> readAll(Each<E> each) throws SQLException, E {
    String programs = select(Told.PROGRAM) + "id, number, '', '', '', 0, 0, '', 0 FROM program";
    return read(sql(List.of(programs)), each);
  }

  private <E extends Exception> List<Damages.Damage> read(String sql, Each<E> each)
      throws SQLException, E {
    try (PreparedStatement all = db.prepareStatement(sql);
        ResultSet row = all.executeQuery()) {
      Gathered gathered = null;
      while (row.next()) {
        String program = row.getString("program");
        if (gathered == null || !gathered.program.value().equals(program)) {
          if (gathered != null) {
            each.accept(gathered.placed());
          }
          gathered = new Gathered(new ProgramId(program));
        }
        gathered.add(row);
      }
      if (gathered != null) {
        each.accept(gathered.placed());
      }
    }
    return damages.found();
  }

  private String sql(List<String> also) {
    List<String> parts = new ArrayList<>();
    parts.add(values(Told.VALUE, "main"));
    parts.add(blanks(Told.BLANKS, "main"));
    if (withInbox) {
      parts.add(values(Told.INBOX_VALUE, Inbox.NAME));
      parts.add(blanks(Told.INBOX_BLANKS, Inbox.NAME));
    }
    parts.add(
        select(Told.TYPED)
            + "c.program, c.step AS n, c.stage, c.field, c.new, 0, c.position, '' AS sheet, 0"
            + " FROM change c JOIN step t ON t.number = c.step WHERE t.kind = 'ANSWER' AND c.step"
            + " NOT IN "
            + undone);
    parts.add(
        select(Told.DECIDED)
            + "program, step, stage, field, value, 0, 0, '', checksum FROM decided WHERE step NOT"
            + " IN "
            + undone);
    parts.add(
        select(Told.ISSUED)
            + "program, issue, stage, field, value, 0, 0, '', checksum FROM issued");
    parts.addAll(also);
    return String.join(" UNION ALL ", parts) + " ORDER BY program";
  }

  private static String select(Told told) {
    return "SELECT '" + told.name() + "' AS told, ";
  }

  private static String values(Told told, String schema) {
    return select(told)
        + "program, source AS n, '' AS stage, field, value, row, col, sheet, checksum FROM "
        + schema
        + ".statement";
  }

  private static String blanks(Told told, String schema) {
    return select(told)
        + "r.program, r.source AS n, '', '', b.fields, r.row, 0 AS col, '', 0 FROM "
        + schema
        + ".returned r JOIN "
        + schema
        + ".blank b ON b.number = r.blank";
  }

  /** What was said of one program, as far as it is read. */
  private final class Gathered {
    final ProgramId program;
    final List<Statement> statements = new ArrayList<>();
    final Map<StageField, Last> own = new HashMap<>();
    final Map<Integer, Map<StageField, String>> issued = new HashMap<>();

    long place;

    Gathered(ProgramId program) {
      this.program = program;
    }

    void add(ResultSet row) throws SQLException {
      long n = row.getLong("n");
      switch (Told.valueOf(row.getString("told"))) {
        case PROGRAM -> place = n;
        case VALUE -> value(origins.get(n), row);
        case BLANKS -> blanks(origins.get(n), row);
        case INBOX_VALUE -> value(inboxOrigins.get(n), row);
        case INBOX_BLANKS -> blanks(inboxOrigins.get(n), row);
        case TYPED -> own(row, n);
        case DECIDED -> {
          damages.compare(
              row,
              "decided",
              program + " " + row.getString("field"),
              Checksum.of(
                  program.value(),
                  row.getString("stage"),
                  row.getString("field"),
                  row.getString("value")));
          own(row, n);
        }
        case ISSUED ->
            issued
                .computeIfAbsent((int) n, i -> new HashMap<>())
                .put(at(row), row.getString("value"));
      }
    }

    /** A step may change a field more than once; its last change counts. */
    private void own(ResultSet row, long step) throws SQLException {
      Last last = new Last(new Said.Own(row.getString("value"), step), row.getInt("col"));
      own.merge(at(row), last, (one, other) -> other.isAfter(one) ? other : one);
    }

    private StageField at(ResultSet row) throws SQLException {
      return new StageField(row.getString("stage"), Field.parse(row.getString("field")));
    }

    private void value(Origin origin, ResultSet row) throws SQLException {
      if (origin == null) {
        return; // Its step was undone.
      }
      String field = row.getString("field");
      String value = row.getString("value");
      damages.compare(
          row, "statement", program + " " + field, Checksum.of(program.value(), field, value));
      String sheet = row.getString("sheet").isEmpty() ? origin.sheet() : row.getString("sheet");
      statements.add(
          new Statement(
              origin.source(),
              program,
              Field.parse(field),
              value,
              new Locator(origin.file(), sheet, row.getInt("row"), row.getInt("col"))));
    }

    private void blanks(Origin origin, ResultSet row) throws SQLException {
      String fields = row.getString("value");
      if (origin == null || fields.isEmpty()) {
        return;
      }
      for (String word : fields.split(" ")) {
        int colon = word.lastIndexOf(':');
        statements.add(
            new Statement(
                origin.source(),
                program,
                Field.parse(word.substring(0, colon)),
                "",
                new Locator(
                    origin.file(),
                    origin.sheet(),
                    row.getInt("row"),
                    Integer.parseInt(word.substring(colon + 1)))));
      }
    }

    Placed placed() {
      Map<Integer, Said.Issued> sent = new HashMap<>();
      issueSteps.forEach(
          (issue, step) ->
              sent.put(issue, new Said.Issued(step, issued.getOrDefault(issue, Map.of()))));
      Map<StageField, Said.Own> answers = new HashMap<>();
      own.forEach((at, last) -> answers.put(at, last.own()));
      return new Placed(new Said(program, statements, answers, sent), place);
    }
  }
}
