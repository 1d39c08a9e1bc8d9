package org.tanaoroshi.workbench.merge;

import static org.tanaoroshi.exchange.report.ReportTable.number;
import static org.tanaoroshi.exchange.report.ReportTable.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Statement;

/** The lists of the report that account for every value and row that came back. */
final class ValueSheets {
  private final MergePlan plan;
  private final ReportWords words;
  private final Map<ProgramId, String> names;

  /**
   * The lists of a plan.
   *
   * @param names of the programs that were not returned
   */
  ValueSheets(MergePlan plan, ReportWords words, Map<ProgramId, String> names) {
    this.plan = plan;
    this.words = words;
    this.names = names;
  }

  /** Every value of the book that changes, and where the new one stood. */
  ReportTable<MergePlan.Value> taken(List<MergePlan.Value> taken) {
    return new ReportTable<>(
        "取り込む値",
        List.of("棚卸しファイルの値が変わるものを、一つ残らず示します。"),
        List.of(
            text("事業ID", 13, t -> t.program().value()),
            text("事業名", 30, MergePlan.Value::name),
            text("段階", 12, t -> words.stage(t.at().stageId())),
            text("項目", 18, t -> words.field(t.at().field())),
            text("前の値", 26, t -> words.shown(t.at().field(), t.old())),
            text("新しい値", 34, t -> words.shown(t.at().field(), t.value())),
            text("所属", 20, t -> first(t).source().unit()),
            text("記入者", 12, t -> first(t).source().reviewer()),
            number("提出番号", t -> first(t).source().submission()),
            text("ファイル", 30, t -> first(t).locator().file()),
            text("シート", 12, t -> first(t).locator().sheet()),
            text("セル", 8, t -> cell(first(t).locator())),
            text("SHA-256", 68, t -> first(t).source().sha256())),
        sorted(taken, t -> first(t).locator()));
  }

  /** A value has one line, and where several files state it, the first of them. */
  private static Statement first(MergePlan.Value value) {
    return value.from().getFirst();
  }

  /** Empty for what stood in no cell. */
  private static String cell(Locator where) {
    return where.row() == 0 ? "" : where.cell();
  }

  /** As they are met going through the files from top to bottom. */
  private static <T> List<T> sorted(List<T> values, Function<T, Locator> where) {
    return values.stream()
        .sorted(
            Comparator.comparing((T value) -> where.apply(value).file())
                .thenComparing(value -> where.apply(value).sheet())
                .thenComparingInt(value -> where.apply(value).row())
                .thenComparingInt(value -> where.apply(value).column()))
        .toList();
  }

  /** A program of a unit that its file has no row for. */
  record Missing(ProgramId id, Submission file) {}

  /** Programs of a unit that its file has no row for. */
  ReportTable<Missing> notReturned() {
    return new ReportTable<>(
        "ファイルにない事業",
        List.of("その所属の事業で、ファイルに行がなかったものです。値は消していません。"),
        List.of(
            text("事業ID", 13, m -> m.id().value()),
            text("事業名", 40, m -> names.getOrDefault(m.id(), "")),
            text("所属", 24, m -> m.file().unit()),
            text("ファイル", 40, m -> m.file().name())),
        plan.files().stream()
            .flatMap(f -> f.notReturned().stream().map(id -> new Missing(id, f.submission())))
            .toList());
  }

  /** Something of a file that was not understood. */
  record Unread(Submission file, Problem problem) {}

  /** Cells and rows that were not understood. */
  ReportTable<Unread> problems() {
    return new ReportTable<>(
        "読めなかった箇所",
        List.of("読めなかった値は取り込んでいません。提出元に確認してください。"),
        List.of(
            text("ファイル", 40, u -> u.file().name()),
            text("シート", 16, u -> u.problem().where().sheet()),
            text("セル", 10, u -> cell(u.problem().where())),
            text("事業ID", 13, u -> u.problem().program().map(ProgramId::value).orElse("")),
            text("項目", 26, u -> u.problem().field().map(words::field).orElse("")),
            text("理由", 72, u -> ReportWords.SAY.say(u.problem().what()))),
        plan.files().stream()
            .flatMap(
                f -> f.submission().problems().stream().map(p -> new Unread(f.submission(), p)))
            .toList());
  }

  /** Programs that the book does not have. */
  ReportTable<MergePlan.Added> added(MergePlan.Choices choices) {
    return new ReportTable<>(
        "台帳にない事業",
        List.of(choices.takeAdded() ? "新しい事業として加えます。" : "加えていません。"),
        List.of(
            text("事業ID", 13, a -> a.id().value()),
            text("事業名", 40, MergePlan.Added::name),
            text("所管", 30, a -> a.organisation().path()),
            text("ファイル", 40, MergePlan.Added::file)),
        plan.added());
  }

  /** Facts stated otherwise than in the book. */
  ReportTable<Submission.FactChange> changedFacts(MergePlan.Choices choices) {
    return new ReportTable<>(
        "台帳の記載の違い",
        List.of(choices.takeChangedFacts() ? "返ってきた記載を取り込みます。" : "取り込んでいません。"),
        List.of(
            text("事業ID", 13, f -> f.id().value()),
            text("項目", 24, Submission.FactChange::what),
            text("この棚卸しファイル", 50, Submission.FactChange::ours),
            text("返ってきた値", 50, Submission.FactChange::theirs)),
        plan.changedFacts());
  }

  /** Values of versions that a later one replaced. */
  ReportTable<Statement> earlierVersions(List<Statement> superseded) {
    return new ReportTable<>(
        "前の版の値",
        List.of("同じ提出者の新しい版があるため、使っていない値です。"),
        List.of(
            text("事業ID", 13, s -> s.program().value()),
            text("段階", 12, s -> words.stage(s.source().stageId())),
            text("項目", 18, s -> words.field(s.field())),
            text("値", 50, s -> words.shown(s.field(), s.value())),
            text("出どころ", 60, ReportWords::origin)),
        sorted(superseded, Statement::locator));
  }
}
