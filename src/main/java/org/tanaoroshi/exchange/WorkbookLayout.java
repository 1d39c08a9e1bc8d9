package org.tanaoroshi.exchange;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.exchange.sheets.CoverSheet;
import org.tanaoroshi.exchange.sheets.FrameworkSheet;
import org.tanaoroshi.exchange.sheets.GuideSheet;
import org.tanaoroshi.exchange.sheets.LedgerSheet;
import org.tanaoroshi.exchange.sheets.PrintSheet;
import org.tanaoroshi.exchange.sheets.ReferenceSheets;
import org.tanaoroshi.exchange.sheets.ReviewSheet;
import org.tanaoroshi.exchange.sheets.SentBack;
import org.tanaoroshi.exchange.sheets.TotalsSheet;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;

/** Which sheets a workbook has, in their order, as values: no file is touched. */
final class WorkbookLayout {
  private WorkbookLayout() {}

  /** All sheets; the first is the one a reader sees first. */
  static List<SheetPlan> sheets(WorkbookContents contents, WorkbookKind kind) {
    Framework framework = contents.framework();
    List<Dossier> dossiers = dossiers(contents, kind);
    FrameworkSheet viewpoints = new FrameworkSheet(framework);
    List<ReviewSheet> reviews = new ArrayList<>();
    for (Stage stage : framework.stages()) {
      boolean current = stage.id().equals(contents.stageId());
      boolean answered = dossiers.stream().anyMatch(d -> !d.answers().at(stage.id()).isEmpty());
      if (current || answered) {
        reviews.add(
            current ? 0 : reviews.size(),
            new ReviewSheet(
                contents.round(),
                framework,
                stage,
                current,
                current && kind == WorkbookKind.SENT_BACK,
                dossiers,
                viewpoints));
      }
    }
    Round round = contents.round();
    ReviewSheet review = reviews.getFirst();
    List<SheetPlan> sheets = new ArrayList<>();
    List<String> toDo = toDo(contents, kind);
    sheets.add(
        new CoverSheet(cover(contents, kind, dossiers), framework, review, contents.contact(), toDo)
            .plan());
    sheets.add(new GuideSheet(round, framework, contents.contact(), toDo).plan());
    reviews.forEach(each -> sheets.add(each.plan()));
    sheets.add(new LedgerSheet(round, dossiers.stream().map(Dossier::program).toList()).plan());
    sheets.add(new PrintSheet(round, review).plan());
    sheets.add(viewpoints.plan());
    if (kind != WorkbookKind.SENT_BACK) {
      sheets.add(ReferenceSheets.cityWide(round, contents.cityWide()));
    }
    if (kind == WorkbookKind.CONSOLIDATED) {
      sheets.add(new TotalsSheet(round, framework, reviews).plan());
    }
    if (kind == WorkbookKind.SUBMISSION || kind == WorkbookKind.CONSOLIDATED) {
      sheets.add(ReferenceSheets.conference(round, review));
    }
    if (kind == WorkbookKind.CONSOLIDATED) {
      sheets.add(ReferenceSheets.history(contents.history()));
    }
    return sheets;
  }

  /** What a unit is asked to do with a workbook that was sent back; nothing for others. */
  private static List<String> toDo(WorkbookContents contents, WorkbookKind kind) {
    return kind == WorkbookKind.SENT_BACK
        ? SentBack.toDo(contents.framework().noun(), contents.stageId(), contents.dossiers())
        : List.of();
  }

  private static List<Dossier> dossiers(WorkbookContents contents, WorkbookKind kind) {
    return kind == WorkbookKind.DISTRIBUTION
        ? contents.dossiers().stream().map(d -> new Dossier(d.program(), Answers.NONE)).toList()
        : contents.dossiers();
  }

  private static Cover cover(WorkbookContents contents, WorkbookKind kind, List<Dossier> dossiers) {
    ReviewRules rules = new ReviewRules(contents.framework(), contents.round());
    int answered = ReviewProgress.of(dossiers, rules, contents.stageId()).answered();
    return new Cover(
        kind,
        contents.round(),
        contents.framework().id(),
        contents.framework().version(),
        contents.stageId(),
        contents.sender(),
        dossiers.size(),
        answered,
        contents.when().truncatedTo(ChronoUnit.SECONDS));
  }
}
