package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Words;

class BookTest {
  private static final Field GRADE = new Field.GradeOf("v1");
  private static final ProgramId A = new ProgramId("A");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("b.tanaoroshi");
  }

  private Book withPrograms(String... ids) throws Refusal {
    Book book = Book.create(file(), Samples.ROUND, Samples.STANDARD);
    List<Program> programs = new ArrayList<>();
    for (String id : ids) {
      programs.add(Samples.plain(id, "事業" + id));
    }
    book.importPrograms("山本", "取り込み", programs);
    return book;
  }

  private static Change grade(String oldValue, String newValue) {
    return new Change(A, "section", GRADE, oldValue, newValue, "");
  }

  private static void refused(ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> {
              assertThat(r.reason().key()).isEqualTo(key);
              assertThat(Words.japanese().say(r.reason())).doesNotContain("{");
              assertThat(Words.english().say(r.reason())).doesNotContain("{");
            });
  }

  @Test
  void openingWaitsForNobodyWhoReads() throws Exception {
    withPrograms("A").close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        PreparedStatement reading = other.prepareStatement("SELECT * FROM program")) {
      other.setAutoCommit(false);
      assertThat(reading.executeQuery().next()).isTrue();
      try (Book book = Book.open(file(), false)) {
        assertThat(book.dossiers()).hasSize(1);
      }
    }
  }

  @Test
  void randomProgramsAndAnswersReadBackFromTheFileAsTheyWere() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      Path file = folder.resolve(seed + ".tanaoroshi");
      List<Program> programs = new ArrayList<>();
      Map<ProgramId, Answers> expected = new HashMap<>();
      try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
        for (int n = 0; n < 8; n++) {
          programs.add(Samples.program(random, n));
        }
        book.importPrograms("山本", "取り込み", programs);
        for (int n = 0; n < 15; n++) {
          ProgramId id = new ProgramId("P" + random.nextInt(8));
          Field field = Samples.field(random);
          Answers now = expected.getOrDefault(id, Answers.NONE);
          String value = Samples.value(random, field);
          book.answer(
              "山本",
              "回答",
              List.of(new Change(id, "section", field, now.get("section", field), value, "")));
          expected.put(id, now.with("section", field, value));
        }
      }
      try (Book book = Book.open(file, true)) {
        assertThat(book.round()).isEqualTo(Samples.ROUND);
        assertThat(book.framework()).isEqualTo(Samples.STANDARD);
        List<Dossier> dossiers = book.dossiers();
        assertThat(dossiers).extracting(Dossier::program).isEqualTo(programs);
        for (Dossier dossier : dossiers) {
          assertThat(dossier.answers())
              .isEqualTo(expected.getOrDefault(dossier.id(), Answers.NONE));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"何?か", "a?cache_size=1", "b?mode=memory&c=d", "c%3Fd", "e#f", "100% 見直し", "g'h"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no question marks in names there")
  void aBookOfAnyNameStandsInThatFileAlone(String name) throws Exception {
    Path file = folder.resolve(name + ".tanaoroshi");
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("a", "t", List.of(Samples.plain("A", "事業")));
    }
    Path backup;
    try (Book book = Book.open(file, false)) {
      assertThat(book.dossiers()).hasSize(1);
      backup = book.backup();
    }
    try (Book book = Book.open(backup, true)) {
      assertThat(book.dossiers()).hasSize(1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, backup);
    }
  }

  @Test
  void undoingEverythingAndRedoingItGivesTheSameBook() throws Exception {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      Path file = folder.resolve("u" + seed + ".tanaoroshi");
      try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
        List<List<Dossier>> states = new ArrayList<>();
        states.add(book.dossiers());
        book.importPrograms(
            "a", "t", List.of(Samples.program(random, 0), Samples.program(random, 1)));
        states.add(book.dossiers());
        for (int n = 0; n < 12; n++) {
          Dossier of = states.getLast().get(random.nextInt(2));
          if (random.nextInt(5) == 0) {
            Program changed = Samples.program(random, 0);
            book.importPrograms("a", "t", List.of(changed));
          } else {
            Field field = Samples.field(random);
            String old = of.answers().get("bureau", field);
            book.answer(
                "a",
                "t",
                List.of(
                    new Change(of.id(), "bureau", field, old, Samples.value(random, field), "")));
          }
          states.add(book.dossiers());
        }
        for (int n = states.size() - 2; n >= 0; n--) {
          book.undo("b");
          assertThat(book.dossiers()).as("seed %s undo to %s", seed, n).isEqualTo(states.get(n));
        }
        refused(() -> book.undo("b"), "book.nothingToUndo");
        for (int n = 1; n < states.size(); n++) {
          book.redo("b");
          assertThat(book.dossiers()).as("seed %s redo to %s", seed, n).isEqualTo(states.get(n));
        }
        refused(() -> book.redo("b"), "book.nothingToRedo");
      }
    }
  }

  @Test
  void undoWorksAfterReopeningAndTheJournalKeepsEverything() throws Exception {
    try (Book book = withPrograms("A")) {
      book.answer("山本", "評価", List.of(grade("", "C")));
    }
    try (Book book = Book.open(file(), false)) {
      Step undo = book.undo("井上");
      assertThat(book.dossiers().getFirst().answers()).isEqualTo(Answers.NONE);
      assertThat(book.steps())
          .extracting(Step::kind)
          .containsExactly(Step.Kind.IMPORT, Step.Kind.ANSWER, Step.Kind.UNDO);
      assertThat(book.changes(undo.number())).containsExactly(grade("C", ""));
      assertThat(book.steps().getLast().who()).isEqualTo("井上");
    }
  }

  @Test
  void aNewAnswerEndsRedo() throws Exception {
    try (Book book = withPrograms("A")) {
      book.answer("a", "t", List.of(grade("", "C")));
      book.undo("a");
      book.answer("a", "t", List.of(grade("", "B")));
      assertThat(book.toRedo()).isEmpty();
      assertThat(book.toUndo()).get().extracting(Step::title).isEqualTo("t");
    }
  }

  @Test
  void aStepThatSawAnotherValueChangesNothingAtAll() throws Exception {
    try (Book book = withPrograms("A")) {
      book.answer("a", "t", List.of(grade("", "C")));
      Change fits = new Change(A, "section", new Field.Of(Item.REASON), "", "理由", "");
      refused(() -> book.answer("a", "t", List.of(fits, grade("B", "D"))), "book.changedSince");
      assertThat(book.dossiers().getFirst().answers().at("section")).containsOnlyKeys(GRADE);
      assertThat(book.steps()).hasSize(2);
    }
  }

  @Test
  void anImportWhoseProgramsWereAnsweredIsNotUndone() throws Exception {
    try (Book book = withPrograms("A")) {
      book.answer("a", "t", List.of(grade("", "C")));
      Step imported = book.steps().getFirst();
      try (Connection db = Schema.connect(file(), false)) {
        refused(
            () ->
                Opening.guard(
                    file(),
                    () ->
                        Sql.transaction(
                            db,
                            () ->
                                Steps.takeBack(new Statements(db), Step.Kind.UNDO, "a", imported))),
            "book.programChangedSince");
      }
      assertThat(book.dossiers().getFirst().answers().get("section", GRADE)).isEqualTo("C");
    }
  }

  @Test
  void anotherThreadMayNotTouchTheBook() throws Exception {
    try (Book book = withPrograms("A")) {
      assertThatThrownBy(
              () ->
                  CompletableFuture.runAsync(
                          () -> {
                            try {
                              book.dossiers();
                            } catch (Refusal e) {
                              throw new CompletionException(e);
                            }
                          })
                      .join())
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whoHasTheBookOpenIsSaidAndReadingIsOffered() throws Exception {
    try (Book book = withPrograms("A")) {
      assertThatThrownBy(() -> Book.open(file(), false))
          .isInstanceOfSatisfying(
              Refusal.class,
              r ->
                  assertThat(Words.japanese().say(r.reason()))
                      .contains(System.getProperty("user.name")));
      try (Book reader = Book.open(file(), true)) {
        assertThat(reader.dossiers()).isEqualTo(book.dossiers());
        refused(() -> reader.answer("a", "t", List.of(grade("", "A"))), "book.readOnly");
      }
    }
    assertThat(folder.resolve("b.tanaoroshi.lock")).doesNotExist();
    Book.open(file(), false).close();
  }

  @Test
  void aBookReplacedWhileOpenIsSavedElsewhereAndTheOtherLeftAlone() throws Exception {
    try (Book book = withPrograms("A")) {
      Path other = folder.resolve("other");
      Files.writeString(other, "another file");
      Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);
      book.answer("a", "t", List.of(grade("", "C")));
      assertThat(Files.readString(file())).isEqualTo("another file");
      assertThat(book.file()).isNotEqualTo(file()).exists();
      assertThat(book.notices()).extracting(m -> m.key()).containsExactly("book.savedElsewhere");
      assertThat(book.dossiers().getFirst().answers().get("section", GRADE)).isEqualTo("C");
    }
  }

  @Test
  void aBookDeletedWhileOpenIsSavedElsewhere() throws Exception {
    try (Book book = withPrograms("A")) {
      Files.delete(file());
      book.answer("a", "t", List.of(grade("", "C")));
      assertThat(file()).doesNotExist();
      assertThat(book.dossiers().getFirst().answers().get("section", GRADE)).isEqualTo("C");
    }
  }

  @Test
  void whatIsNoBookIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(file(), "a,b\n1,2\n".repeat(200));
    byte[] before = Files.readAllBytes(file());
    refused(() -> Book.open(file(), false), "book.notOurs");
    Files.write(folder.resolve("empty.tanaoroshi"), new byte[0]);
    refused(() -> Book.open(folder.resolve("empty.tanaoroshi"), false), "book.notOurs");
    refused(() -> Book.open(folder.resolve("none.tanaoroshi"), false), "book.missing");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    refused(() -> Book.create(file(), Samples.ROUND, Samples.STANDARD), "book.exists");
  }

  @Test
  void aTriggerFromElsewhereIsNotTrusted() throws Exception {
    withPrograms("A").close();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.execute(db, "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM content; END");
    }
    refused(() -> Book.open(file(), false), "book.foreignObjects");
  }

  @Test
  void aProgramThatIsNoneIsRefusedWhereverItIsRead() throws Exception {
    try (Book book = Book.create(file(), Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("a", "t", List.of(Samples.plain("A", "甲")));
    }
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.execute(db, "UPDATE program SET id = ' '");
    }
    try (Book book = Book.open(file(), true)) {
      refused(book::dossiers, "book.unreadable");
    }
  }

  @Test
  void aFlippedBitInAnAnswerIsFoundAndTheBackupNamed() throws Exception {
    Path backup;
    try (Book book = withPrograms("A")) {
      book.answer(
          "a",
          "t",
          List.of(new Change(A, "section", new Field.Of(Item.REASON), "", "UNIQUE-REASON", "")));
      backup = book.backup();
    }
    flipIn(file(), "UNIQUE-REASON");
    assertThatThrownBy(
            () -> {
              try (Book book = Book.open(file(), true)) {
                book.dossiers();
              }
            })
        .isInstanceOfSatisfying(
            Refusal.class,
            r ->
                assertThat(Words.japanese().say(r.reason()))
                    .contains("reason")
                    .contains(backup.getFileName().toString()));
    try (Book book = Book.open(backup, true)) {
      assertThat(book.dossiers().getFirst().answers().get("section", Item.REASON))
          .isEqualTo("UNIQUE-REASON");
    }
  }

  /**
   * Flips one bit of the first occurrence that belongs to the table itself (value after its key).
   */
  private static void flipIn(Path file, String text) throws Exception {
    byte[] all = Files.readAllBytes(file);
    String latin = new String(all, StandardCharsets.ISO_8859_1);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (int at = latin.indexOf(text); at >= 0; at = latin.indexOf(text, at + 1)) {
        raw.seek(at);
        raw.write(all[at] ^ 1);
      }
    }
  }

  @Test
  void aNewerBookOpensForReadingWithANotice() throws Exception {
    withPrograms("A").close();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.execute(db, "PRAGMA user_version = 99");
    }
    try (Book book = Book.open(file(), false)) {
      assertThat(book.readOnly()).isTrue();
      assertThat(book.notices()).extracting(m -> m.key()).containsExactly("book.newer");
      assertThat(book.dossiers()).hasSize(1);
    }
  }

  private static Statement asPending(Statement s) {
    Statement.Source source = s.source();
    return new Statement(
        Statement.Source.pending(
            source.unit(),
            source.stageId(),
            source.reviewer(),
            source.submission(),
            source.issue(),
            source.sha256()),
        s.program(),
        s.field(),
        s.value(),
        s.locator());
  }

  @Test
  void statementsLastRoundAndNotesReadBack() throws Exception {
    Statement.Source source = Statement.Source.pending("局", "section", "山本", 1, 0, "abc");
    List<Statement> statements =
        List.of(
            new Statement(source, A, GRADE, "C", new Locator("f.xlsx", "点検一覧", 7, 12)),
            new Statement(
                source, A, new Field.Of(Item.REASON), "", new Locator("f.xlsx", "点検一覧", 7, 13)));
    List<Statement> waiting = new ArrayList<>();
    Map<ProgramId, Previous> previous =
        Map.of(
            A,
            new Previous(
                new ProgramId("OLD"),
                "旧事業",
                Previous.Link.PROPOSED,
                Answers.NONE.with("section", GRADE, "B")));
    try (Book book = withPrograms("A", "B");
        Inbox inbox = Inbox.create()) {
      inbox.add(statements, Instant.EPOCH);
      book.placed(inbox, some -> some.forEach(p -> waiting.addAll(p.said().statements())));
      book.merge("財政", "取りまとめ", inbox, new Merging.Taking((said, standing) -> List.of()));
      book.savePrevious(previous);
      book.saveNote("submission", "3");
    }
    try (Book book = Book.open(file(), true)) {
      List<Statement> taken = new ArrayList<>();
      book.said(said -> taken.addAll(said.statements()));
      assertThat(waiting).containsExactlyInAnyOrderElementsOf(statements);
      assertThat(taken).map(BookTest::asPending).containsExactlyInAnyOrderElementsOf(statements);
      assertThat(book.previous()).isEqualTo(previous);
      assertThat(book.note("submission")).isEqualTo("3");
      assertThat(book.note("none")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Previous.Link.class)
  void whatAPersonSaysOfALinkToLastRoundReadsBack(Previous.Link link) throws Exception {
    Previous proposed =
        new Previous(new ProgramId("OLD"), "旧事業", Previous.Link.PROPOSED, Answers.NONE);
    try (Book book = withPrograms("A", "B")) {
      book.savePrevious(Map.of(A, proposed, new ProgramId("B"), proposed));
      book.decidePrevious(A, link);
    }
    try (Book book = Book.open(file(), true)) {
      assertThat(book.previous().get(A).link()).isEqualTo(link);
      assertThat(book.previous().get(new ProgramId("B"))).isEqualTo(proposed);
    }
  }

  @Test
  void whatIsKnownOfUnitsGoesInWithItsMergeOrNotAtAll() throws Exception {
    UnitContact roads = new UnitContact("建設局", "山本", "2345", "9月11日", "2026-09-18", "");
    Statement.Source source = Statement.Source.pending("局", "section", "山本", 1, 0, "abc");
    Locator at = new Locator("f.xlsx", "点検一覧", 7, 12);
    try (Book book = withPrograms("A");
        Inbox inbox = Inbox.create()) {
      inbox.add(List.of(new Statement(source, A, GRADE, "C", at)), Instant.EPOCH);
      Merging.Rule failing =
          (said, standing) -> {
            throw new IllegalStateException("as if killed here");
          };
      assertThatThrownBy(
              () ->
                  book.merge(
                      "財政",
                      "取りまとめ",
                      inbox,
                      new Merging.Taking(List.of(), List.of(), List.of(roads), failing)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(book.units()).isEmpty();
      book.merge(
          "財政",
          "取りまとめ",
          inbox,
          new Merging.Taking(List.of(), List.of(), List.of(roads), (said, standing) -> List.of()));
      assertThat(book.units()).containsExactly(roads);
      book.undo("財政");
      assertThat(book.units()).isEmpty();
      book.redo("財政");
      assertThat(book.units()).containsExactly(roads);
    }
  }

  @Test
  void whatIsKnownOfAUnitReadsBackAndADamagedRowIsNamed() throws Exception {
    UnitContact roads = new UnitContact("建設局", "DAMAGED-PERSON", "2345", "9月11日", "2026-09-18", "");
    UnitContact schools = UnitContact.of("教育局");
    try (Book book = withPrograms("A")) {
      book.saveUnits(List.of(roads, schools));
      book.saveUnits(List.of(schools.withSent("2026-08-01T00:00:00Z")));
      assertThat(book.units())
          .containsExactlyInAnyOrder(roads, schools.withSent("2026-08-01T00:00:00Z"));
    }
    assertThat(Rescue.look(file()).sound()).isTrue();
    flipIn(file(), "DAMAGED-PERSON");
    assertThat(Rescue.look(file()).damages()).singleElement().asString().contains("unit", "建設局");
    try (Book book = Book.open(file(), true)) {
      assertThatThrownBy(book::units)
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.damagedRows"));
    }
    Path target = folder.resolve("rescued.tanaoroshi");
    Rescue.copy(file(), target, "a", "救出");
    try (Book book = Book.open(target, true)) {
      assertThat(book.units()).extracting(UnitContact::unit).containsExactly("教育局");
    }
  }

  @Test
  void ofADamagedBookEverythingElseIsRescued() throws Exception {
    try (Book book = withPrograms("A", "B")) {
      Field reason = new Field.Of(Item.REASON);
      book.answer(
          "a",
          "t",
          List.of(
              new Change(A, "section", reason, "", "DAMAGED-REASON", ""),
              new Change(new ProgramId("B"), "section", reason, "", "sound", "")));
      assertThat(book.dossiers()).hasSize(2);
    }
    assertThat(Rescue.look(file()).sound()).isTrue();
    flipIn(file(), "DAMAGED-REASON");
    Rescue found = Rescue.look(file());
    assertThat(found.sound()).isFalse();
    assertThat(found.damages()).singleElement().asString().contains("answer", "A section reason");
    assertThat(found.programs()).isEqualTo(2);
    assertThat(found.answers()).isEqualTo(1);
    Path target = folder.resolve("rescued.tanaoroshi");
    Rescue.copy(file(), target, "a", "救出");
    try (Book book = Book.open(target, true)) {
      assertThat(book.round()).isEqualTo(Samples.ROUND);
      assertThat(book.dossiers().get(0).answers()).isEqualTo(Answers.NONE);
      assertThat(book.dossiers().get(1).answers().get("section", Item.REASON)).isEqualTo("sound");
    }
  }

  @Test
  void seededBitFlipsNeverCrashAndNeverChangeAnAnswerUnseen() throws Exception {
    List<Dossier> original;
    try (Book book = withPrograms("A", "B")) {
      book.answer(
          "a",
          "t",
          List.of(
              grade("", "C"), new Change(A, "section", new Field.CommentOn("v1"), "", "所見", "")));
      original = book.dossiers();
    }
    byte[] bytes = Files.readAllBytes(file());
    Random random = new Random(7);
    int refusals = 0;
    for (int n = 0; n < 150; n++) {
      Path flipped = folder.resolve("flip" + n + ".tanaoroshi");
      byte[] copy = bytes.clone();
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(flipped, copy);
      try (Book book = Book.open(flipped, true)) {
        List<Dossier> read = book.dossiers();
        if (!read.equals(original)) {
          // A locator may differ unseen; an answer, an amount or a name may not.
          assertThat(read)
              .extracting(Dossier::answers)
              .isEqualTo(original.stream().map(Dossier::answers).toList());
        }
      } catch (Refusal e) {
        refusals++;
      }
      Files.delete(flipped);
    }
    assertThat(refusals).isPositive();
  }

  @Test
  void ofATruncatedOrOverwrittenBookWhatStandsIsRescued() throws Exception {
    List<Program> programs = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      programs.add(Samples.program(new Random(n), n));
    }
    try (Book book = Book.create(file(), Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("a", "t", programs);
    }
    byte[] whole = Files.readAllBytes(file());
    byte[] truncated = Arrays.copyOf(whole, whole.length / 2);
    byte[] overwritten = whole.clone();
    Arrays.fill(overwritten, whole.length / 5, whole.length / 5 + 4000, (byte) 0xAA);
    for (byte[] damaged : List.of(truncated, overwritten)) {
      Path broken = folder.resolve("broken.tanaoroshi");
      Files.write(broken, damaged);
      Rescue found = Rescue.look(broken);
      assertThat(found.sound()).isFalse();
      assertThat(found.damages()).isNotEmpty();
      assertThat(found.programs()).as("programs of %s bytes", damaged.length).isPositive();
      Path rescued = folder.resolve("rescued" + damaged.length + ".tanaoroshi");
      Rescue.copy(broken, rescued, "a", "救出");
      try (Book book = Book.open(rescued, true)) {
        assertThat(book.dossiers()).hasSize(found.programs());
      }
      assertThat(Files.readAllBytes(broken)).isEqualTo(damaged);
    }
  }
}
