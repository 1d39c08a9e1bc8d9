package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.FinanceFigures.Reinvestment;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Step;

class FinanceTest {
  private static final FinanceFigure ALL =
      new FinanceFigure.Target("", FinanceFigure.Basis.GENERAL_FUND);
  private static final FinanceFigure DOTTED =
      new FinanceFigure.Target("教育委員会.第二", FinanceFigure.Basis.EXPENDITURE);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("b.tanaoroshi");
  }

  private Book book() throws Refusal {
    Book book = Book.create(file(), Samples.ROUND, Samples.STANDARD);
    book.importPrograms("山本", "取り込み", List.of(Samples.plain("A", "事業A")));
    return book;
  }

  @Test
  void whatIsEnteredReadsBackAndBlankIsNotZero() throws Exception {
    try (Book book = book()) {
      book.finance()
          .save(
              "財政",
              "目標額",
              Map.of(
                  ALL,
                  "0",
                  DOTTED,
                  "14000000000",
                  new FinanceFigure.ReinvestmentName(1),
                  "若者・子ども",
                  new FinanceFigure.ReinvestmentYen(2),
                  "500"));
      book.finance().save("財政", "目標額", Map.of(DOTTED, ""));
    }
    try (Book book = Book.open(file(), true)) {
      FinanceFigures figures = book.finance().figures();
      assertThat(figures.target("", FinanceFigure.Basis.GENERAL_FUND)).hasValue(0);
      assertThat(figures.yen(DOTTED)).isEmpty();
      assertThat(figures.reinvestments())
          .containsExactly(
              new Reinvestment(1, "若者・子ども", OptionalLong.empty()),
              new Reinvestment(2, "", OptionalLong.of(500)));
      assertThat(figures.nextReinvestment()).isEqualTo(3);
      assertThatThrownBy(() -> book.finance().save("財政", "目標額", Map.of(ALL, "1")))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.readOnly"));
    }
  }

  @Test
  void undoingEverythingAndRedoingItGivesTheSameFiguresAcrossSessions() throws Exception {
    Random random = new Random(4);
    List<FinanceFigures> states = new ArrayList<>();
    try (Book book = book()) {
      states.add(book.finance().figures());
      while (states.size() < 12) {
        Map<FinanceFigure, String> values = new HashMap<>();
        values.put(random.nextBoolean() ? ALL : DOTTED, "" + random.nextInt(1000));
        values.put(
            new FinanceFigure.ReinvestmentName(1 + random.nextInt(2)),
            random.nextBoolean() ? "" : "使い道" + random.nextInt());
        if (book.finance().save("財政", "額", values).isPresent()) {
          states.add(book.finance().figures());
        }
      }
    }
    try (Book book = Book.open(file(), false)) {
      for (int n = states.size() - 2; n >= 0; n--) {
        book.finance().undo("財政");
        assertThat(book.finance().figures()).as("undo to %s", n).isEqualTo(states.get(n));
      }
      assertThat(book.finance().toUndo()).isEmpty();
      for (int n = 1; n < states.size(); n++) {
        book.finance().redo("財政");
        assertThat(book.finance().figures()).as("redo to %s", n).isEqualTo(states.get(n));
      }
      assertThat(book.finance().toRedo()).isEmpty();
    }
  }

  @Test
  void answersAndFiguresAreUndoneApart() throws Exception {
    Change grade = new Change(new ProgramId("A"), "section", new Field.GradeOf("v1"), "", "C", "");
    try (Book book = book()) {
      book.finance().save("財政", "目標額", Map.of(ALL, "100"));
      book.answer("山本", "評価", List.of(grade));
      book.finance().save("財政", "目標額", Map.of(ALL, "200"));
      assertThat(book.undo("山本").title()).isEqualTo("評価");
      assertThat(book.finance().figures().yen(ALL)).hasValue(200);
      book.finance().undo("財政");
      assertThat(book.finance().figures().yen(ALL)).hasValue(100);
      assertThat(book.toRedo()).get().extracting(Step::title).isEqualTo("評価");
      book.redo("山本");
      assertThat(book.dossiers().getFirst().answers().get("section", grade.field())).isEqualTo("C");
      assertThat(book.finance().toRedo()).isPresent();
    }
    try (Book book = Book.open(file(), true)) {
      assertThat(book.toUndo()).get().extracting(Step::title).isEqualTo("評価");
      assertThat(book.finance().toUndo()).isPresent();
      assertThat(book.steps())
          .extracting(Step::kind)
          .containsExactly(
              Step.Kind.IMPORT,
              Step.Kind.FINANCE,
              Step.Kind.ANSWER,
              Step.Kind.FINANCE,
              Step.Kind.UNDO,
              Step.Kind.UNDO,
              Step.Kind.REDO);
    }
  }

  @Test
  void aMergeLeavesThemAsTheyAre() throws Exception {
    try (Book book = book();
        Inbox inbox = Inbox.create()) {
      book.finance().save("財政", "目標額", Map.of(ALL, "100"));
      book.merge("財政", "取りまとめ", inbox, new Merging.Taking((s, held) -> List.of()));
      assertThat(book.finance().figures().yen(ALL)).hasValue(100);
      book.undo("財政");
      assertThat(book.finance().figures().yen(ALL)).hasValue(100);
      assertThat(book.finance().toUndo()).isPresent();
    }
  }

  @Test
  void anOlderBookIsBroughtUpToDateAfterABackup() throws Exception {
    book().close();
    OldBooks.age(file(), 2);
    try (Book book = Book.open(file(), false)) {
      assertThat(book.notices()).extracting(m -> m.key()).containsExactly("book.updated");
      assertThat(book.finance().figures()).isEqualTo(FinanceFigures.NONE);
      book.finance().save("財政", "目標額", Map.of(ALL, "100"));
      assertThat(book.finance().figures().yen(ALL)).hasValue(100);
      assertThat(book.dossiers()).hasSize(1);
    }
    assertThat(Backups.of(file())).hasSize(1);
  }

  @Test
  void aFigureAlteredOutsideIsNamedAndTheOthersAreRescued() throws Exception {
    try (Book book = book()) {
      book.finance().save("財政", "目標額", Map.of(ALL, "100", DOTTED, "7"));
    }
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.execute(db, "UPDATE figure SET value = '900' WHERE value = '100'");
    }
    assertThat(Rescue.look(file()).damages())
        .singleElement()
        .asString()
        .contains("figure", "target.GENERAL_FUND.");
    try (Book book = Book.open(file(), true)) {
      assertThatThrownBy(() -> book.finance().figures())
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.damagedRows"));
    }
    Path target = folder.resolve("rescued.tanaoroshi");
    Rescue.copy(file(), target, "a", "救出");
    try (Book book = Book.open(target, true)) {
      assertThat(book.finance().figures().values()).isEqualTo(Map.of(DOTTED, "7"));
    }
  }
}
