package org.tanaoroshi.ui.merge.conflict;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanaoroshi.merge.Party;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.ui.parts.FieldNames;
import org.tanaoroshi.ui.parts.FieldValues;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;

/** What conflicts, their values and their sides are called, in one language. */
public final class ConflictWords {
  private final Framework framework;
  private final Words words;
  private final FieldNames names;
  private final FieldValues values;
  private final Function<String, Optional<Instant>> written;

  /**
   * Words for conflicts.
   *
   * @param written when the file of that SHA-256 says it was written, where that is known
   */
  public ConflictWords(
      Framework framework,
      MoneyUnit unit,
      Words words,
      Function<String, Optional<Instant>> written) {
    this.framework = framework;
    this.words = words;
    this.names = new FieldNames(framework, words);
    this.values = new FieldValues(framework, unit, words);
    this.written = written;
  }

  /** The language they are said in. */
  public Words words() {
    return words;
  }

  FieldValues values() {
    return values;
  }

  /** The field, and its stage where the framework has several and it is not the first. */
  public String field(StageField at, boolean full) {
    String name = full ? names.full(at.field()) : names.title(at.field());
    String stageId = at.stageId();
    return stageId.equals(framework.firstStage().id())
        ? name
        : words.say("value.of", framework.stage(stageId).map(Stage::label).orElse(stageId), name);
  }

  /** The field alone. */
  public String field(Field field) {
    return names.title(field);
  }

  /** A value of the conflict's field. */
  public String value(Conflict conflict, String value) {
    return value(conflict.key().at(), value);
  }

  /** A value of that field. */
  public String value(StageField at, String value) {
    return values.shown(at.field(), value);
  }

  /** The value of the side at that place, "" where there is none. */
  public String side(Conflict conflict, int at) {
    return at < conflict.sides().size() ? value(conflict, conflict.sides().get(at).value()) : "";
  }

  /**
   * Who said it: units and reviewers, each once; with their 提出番号, the first too, where another side
   * is another version.
   */
  String who(Conflict conflict, Side side) {
    if (side.statements().isEmpty()) {
      return words.say("merge.side.book");
    }
    return joined(
        side.statements(),
        s -> {
          int newest = newest(conflict, Party.of(s.source()));
          return newest > 1 ? version(s.source(), newest) : named(s.source());
        });
  }

  /** The newest 提出番号 of a party among the sides. */
  private static int newest(Conflict conflict, Party party) {
    return conflict.sides().stream()
        .flatMap(s -> s.statements().stream())
        .map(Statement::source)
        .filter(s -> Party.of(s).equals(party))
        .mapToInt(Statement.Source::submission)
        .max()
        .orElse(0);
  }

  private String version(Statement.Source source, int newest) {
    int number = Math.max(1, source.submission());
    return words.say(
        number < newest ? "merge.side.version.earlier" : "merge.side.version",
        named(source),
        number);
  }

  /** Who said it, each once. */
  public String who(List<Statement> statements) {
    return joined(statements, s -> who(s.source()));
  }

  private String joined(List<Statement> statements, Function<Statement, String> each) {
    return statements.stream()
        .map(each)
        .distinct()
        .collect(Collectors.joining(words.say("merge.comma")));
  }

  /** Who said it, with its 提出番号 where it is not the first. */
  private String who(Statement.Source source) {
    return source.submission() > 1
        ? words.say("merge.side.version", named(source), source.submission())
        : named(source);
  }

  private String named(Statement.Source source) {
    String unit = source.unit().isEmpty() ? words.say("merge.unitUnknown") : source.unit();
    return source.reviewer().isEmpty()
        ? unit
        : words.say("merge.side.who", unit, source.reviewer());
  }

  /** The cells it stood in: the first of them, its file last, and how many more there are. */
  public String places(List<Statement> statements) {
    if (statements.isEmpty()) {
      return "";
    }
    Locator first = statements.getFirst().locator();
    String place =
        first.row() == 0
            ? first.file()
            : words.say("merge.place", first.sheet(), first.cell(), first.file());
    return statements.size() == 1
        ? place
        : words.say("merge.place.more", place, statements.size() - 1);
  }

  /** Where a side was said: its file, and beneath it the cell and when the file was written. */
  record Place(String file, String cell) {}

  /** The places where it was said. */
  List<Place> where(Side side) {
    return side.statements().stream().map(this::where).distinct().toList();
  }

  private Place where(Statement s) {
    Locator at = s.locator();
    String cell = at.row() == 0 ? "" : words.say("merge.side.cell", at.sheet(), at.cell());
    return new Place(
        at.file(),
        written
            .apply(s.source().sha256())
            .filter(when -> when.isAfter(Instant.EPOCH))
            .map(when -> words.say("merge.side.when", cell, shown(when)))
            .orElse(cell));
  }

  private String shown(Instant when) {
    return DateTimeFormatter.ofPattern(words.say("merge.timePattern"), words.locale())
        .format(when.atZone(ZoneId.systemDefault()));
  }
}
