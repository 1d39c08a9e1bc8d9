package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.exchange.report.ReportTable.Heading;
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
  ReportTable taken(List<MergePlan.Value> taken) {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.Value t : sorted(taken, value -> value.from().locator())) {
      Locator where = t.from().locator();
      Statement.Source source = t.from().source();
      lines.add(
          ReportWords.line(
              t.program().value(),
              t.name(),
              words.stage(t.at().stageId()),
              words.field(t.at().field()),
              words.shown(t.at().field(), t.old()),
              words.shown(t.at().field(), t.value()),
              source.unit(),
              source.reviewer(),
              ReportWords.number(source.submission()),
              where.file(),
              where.sheet(),
              where.row() == 0 ? "" : where.cell(),
              source.sha256()));
    }
    return new ReportTable(
        "取り込む値",
        List.of("棚卸しファイルの値が変わるものを、一つ残らず示します。"),
        List.of(
            Heading.of("事業ID", 13),
            Heading.of("事業名", 30),
            Heading.of("段階", 12),
            Heading.of("項目", 18),
            Heading.of("前の値", 26),
            Heading.of("新しい値", 34),
            Heading.of("所属", 20),
            Heading.of("記入者", 12),
            Heading.number("提出番号"),
            Heading.of("ファイル", 30),
            Heading.of("シート", 12),
            Heading.of("セル", 8),
            Heading.of("SHA-256", 68)),
        lines);
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

  /** Programs of a unit that its file has no row for. */
  ReportTable notReturned() {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.OfFile f : plan.files()) {
      for (ProgramId id : f.notReturned()) {
        lines.add(
            ReportWords.line(
                id.value(),
                names.getOrDefault(id, ""),
                f.submission().unit(),
                f.submission().name()));
      }
    }
    return new ReportTable(
        "返っていない事業",
        List.of("その所属の事業で、ファイルに行がなかったものです。値は消していません。"),
        List.of(
            Heading.of("事業ID", 13),
            Heading.of("事業名", 40),
            Heading.of("所属", 24),
            Heading.of("ファイル", 40)),
        lines);
  }

  /** Cells and rows that were not understood. */
  ReportTable problems() {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.OfFile f : plan.files()) {
      for (Problem p : f.submission().problems()) {
        Locator where = p.where();
        lines.add(
            ReportWords.line(
                f.submission().name(),
                where.sheet(),
                where.row() == 0 ? "" : where.cell(),
                ReportWords.SAY.say(p.what())));
      }
    }
    return new ReportTable(
        "読めなかった箇所",
        List.of("読めなかった値は取り込んでいません。提出元に確認してください。"),
        List.of(
            Heading.of("ファイル", 40),
            Heading.of("シート", 16),
            Heading.of("セル", 10),
            Heading.of("理由", 80)),
        lines);
  }

  /** Programs that the book does not have. */
  ReportTable added(MergePlan.Choices choices) {
    return new ReportTable(
        "台帳にない事業",
        List.of(choices.takeAdded() ? "新しい事業として加えます。" : "加えていません。"),
        List.of(
            Heading.of("事業ID", 13),
            Heading.of("事業名", 40),
            Heading.of("所管", 30),
            Heading.of("ファイル", 40)),
        plan.added().stream()
            .map(a -> ReportWords.line(a.id().value(), a.name(), a.organisation().path(), a.file()))
            .toList());
  }

  /** Facts stated otherwise than in the book. */
  ReportTable changedFacts(MergePlan.Choices choices) {
    return new ReportTable(
        "台帳の記載の違い",
        List.of(choices.takeChangedFacts() ? "返ってきた記載を取り込みます。" : "取り込んでいません。"),
        List.of(
            Heading.of("事業ID", 13),
            Heading.of("項目", 24),
            Heading.of("この棚卸しファイル", 50),
            Heading.of("返ってきた値", 50)),
        plan.changedFacts().stream()
            .map(f -> ReportWords.line(f.id().value(), f.what(), f.ours(), f.theirs()))
            .toList());
  }

  /** Values of versions that a later one replaced. */
  ReportTable earlierVersions(List<Statement> superseded) {
    return new ReportTable(
        "前の版の値",
        List.of("同じ提出者の新しい版があるため、使っていない値です。"),
        List.of(
            Heading.of("事業ID", 13),
            Heading.of("段階", 12),
            Heading.of("項目", 18),
            Heading.of("値", 50),
            Heading.of("出どころ", 60)),
        sorted(superseded, Statement::locator).stream()
            .map(
                s ->
                    ReportWords.line(
                        s.program().value(),
                        words.stage(s.source().stageId()),
                        words.field(s.field()),
                        words.shown(s.field(), s.value()),
                        ReportWords.origin(s)))
            .toList());
  }
}
