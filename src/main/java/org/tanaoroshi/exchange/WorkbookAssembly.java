package org.tanaoroshi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.reading.CoverReading;
import org.tanaoroshi.exchange.reading.FrameworkReading;
import org.tanaoroshi.exchange.reading.LedgerReading;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.exchange.reading.ReviewReading;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Statement;

/** Puts together what the sheets of one workbook say; touches no file. */
final class WorkbookAssembly {
  private final List<SheetValues> sheets;
  private final Cover cover;
  private final Framework framework;
  private final String sha256;
  private final List<Problem> problems;
  private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
  private final Map<ProgramId, Map<String, Map<Field, String>>> answers = new HashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  private WorkbookAssembly(
      List<SheetValues> sheets,
      Cover cover,
      Framework framework,
      String sha256,
      List<Problem> problems) {
    this.sheets = sheets;
    this.cover = cover;
    this.framework = framework;
    this.sha256 = sha256;
    this.problems = problems;
  }

  static WorkbookReading of(List<SheetValues> sheets, String sha256) throws Refusal {
    List<Problem> problems = new ArrayList<>();
    SheetValues cover =
        one(sheets, CoverReading::isCover)
            .orElseThrow(() -> Refusal.of("exchange.notOurs", file(sheets)));
    Framework framework = framework(sheets, problems);
    WorkbookAssembly assembly =
        new WorkbookAssembly(
            sheets, CoverReading.read(cover, framework, problems), framework, sha256, problems);
    return assembly.read();
  }

  /** The framework of the first sheet that holds one. */
  static Framework framework(List<SheetValues> sheets, List<Problem> problems) throws Refusal {
    SheetValues sheet =
        one(sheets, FrameworkReading::isFramework)
            .orElseThrow(() -> Refusal.of("exchange.noFramework", file(sheets)));
    return FrameworkReading.read(sheet, problems);
  }

  private static Optional<SheetValues> one(List<SheetValues> sheets, Predicate<SheetValues> which) {
    return sheets.stream().filter(which).findFirst();
  }

  private static String file(List<SheetValues> sheets) {
    return sheets.isEmpty() ? "" : sheets.getFirst().file();
  }

  private WorkbookReading read() throws Refusal {
    Optional<SheetValues> ledger = one(sheets, LedgerReading::isLedger);
    if (ledger.isPresent()) {
      programs.putAll(LedgerReading.read(ledger.get(), cover.round().unit(), problems));
    } else {
      problems.add(
          new Problem(Message.of("exchange.noLedger"), new Locator(file(sheets), "", 0, 0)));
    }
    List<SheetValues> reviews = sheets.stream().filter(ReviewReading::isReview).toList();
    if (reviews.isEmpty()) {
      throw Refusal.of("exchange.noReview", file(sheets));
    }
    Map<String, SheetValues> byStage = new LinkedHashMap<>();
    for (SheetValues sheet : reviews) {
      readReview(sheet, byStage);
    }
    List<Dossier> dossiers = new ArrayList<>();
    programs.forEach(
        (id, program) ->
            dossiers.add(new Dossier(program, new Answers(answers.getOrDefault(id, Map.of())))));
    return new WorkbookReading(cover, framework, dossiers, statements, problems);
  }

  private void readReview(SheetValues sheet, Map<String, SheetValues> byStage) {
    Optional<Stage> stage = ReviewReading.stage(sheet, framework);
    Locator where = new Locator(sheet.file(), sheet.name(), 0, 0);
    if (stage.isEmpty()) {
      problems.add(new Problem(Message.of("exchange.review.noStage"), where));
      return;
    }
    String stageId = stage.get().id();
    if (byStage.putIfAbsent(stageId, sheet) != null) {
      problems.add(
          new Problem(Message.of("exchange.review.stageTwice", stage.get().label()), where));
      return;
    }
    Statement.Source source =
        Statement.Source.pending(
            cover.sender().unit(),
            stageId,
            cover.sender().reviewer(),
            cover.sender().submission(),
            cover.sender().issue(),
            sha256);
    for (ReviewReading.Returned row :
        ReviewReading.read(sheet, framework, cover.round().unit(), problems)) {
      programs.computeIfAbsent(row.id(), id -> unlisted(row));
      Map<Field, String> given = new HashMap<>();
      row.values()
          .forEach(
              (field, value) -> {
                statements.add(
                    new Statement(source, row.id(), field, value, row.cells().get(field)));
                if (!value.isEmpty()) {
                  given.put(field, value);
                }
              });
      if (!given.isEmpty()) {
        answers.computeIfAbsent(row.id(), id -> new HashMap<>()).put(stageId, given);
      }
    }
  }

  /** A program that stands in 点検一覧 alone, with what that row says of it. */
  private Program unlisted(ReviewReading.Returned row) {
    if (one(sheets, LedgerReading::isLedger).isPresent()) {
      problems.add(
          new Problem(Message.of("exchange.review.notInLedger", row.id().value()), row.row()));
    }
    return new Program(
        row.id(),
        "",
        row.name(),
        row.organisation(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        row.row());
  }
}
