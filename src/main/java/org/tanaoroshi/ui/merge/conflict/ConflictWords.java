package org.tanaoroshi.ui.merge.conflict;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanaoroshi.merge.Side;
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

  /** Who said it: units and reviewers, each once, with their 提出番号. */
  String who(Side side) {
    if (side.statements().isEmpty()) {
      return words.say("merge.side.book");
    }
    return side.statements().stream()
        .map(s -> who(s.source()))
        .distinct()
        .collect(Collectors.joining(words.say("merge.comma")));
  }

  /** Who said it, with its 提出番号 where it is not the first. */
  public String who(Statement.Source source) {
    String unit = source.unit().isEmpty() ? words.say("merge.unitUnknown") : source.unit();
    String named =
        source.reviewer().isEmpty() ? unit : words.say("merge.side.who", unit, source.reviewer());
    return source.submission() > 1
        ? words.say("merge.side.version", named, source.submission())
        : named;
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
