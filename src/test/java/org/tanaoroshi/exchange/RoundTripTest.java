package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;

class RoundTripTest {
  private static final int BOOKS_IN_MEMORY = 1_000;
  private static final int BOOKS_IN_FILES = 30;

  @TempDir Path folder;

  @Test
  void whatASubmissionSaysIsWhatTheBookSaid() throws Exception {
    for (long seed = 0; seed < BOOKS_IN_MEMORY; seed++) {
      WorkbookContents written = RandomBooks.contents(seed);
      WorkbookReading read =
          WorkbookAssembly.of(RoundTrip.inMemory(written, WorkbookKind.SUBMISSION), "");
      try {
        RoundTrip.assertSame(read, written);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void andSoItDoesThroughAFile() throws Exception {
    for (long seed = 0; seed < BOOKS_IN_FILES; seed++) {
      WorkbookContents written = RandomBooks.contents(seed);
      Path file = folder.resolve(seed + ".xlsx");
      WorkbookKind kind = seed % 2 == 0 ? WorkbookKind.SUBMISSION : WorkbookKind.CONSOLIDATED;
      WorkbookWriter.writeOne(file, written, kind, Progress.NONE);
      try {
        RoundTrip.assertSame(WorkbookReader.read(file, "", Progress.NONE), written);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void theLongestTextIsKeptThroughAFile() throws Exception {
    WorkbookContents sample = Samples.contents(1, 5, MoneyUnit.YEN);
    Answers answers =
        Answers.NONE
            .with("section", new Field.CommentOn("v1"), RandomBooks.longest())
            .with("section", new Field.Of(Item.REASON), "あ".repeat(32_767));
    WorkbookContents written =
        RoundTripTest.with(
            sample, List.of(new Dossier(sample.dossiers().getFirst().program(), answers)));
    Path file = folder.resolve("long.xlsx");
    WorkbookWriter.writeOne(file, written, WorkbookKind.SUBMISSION, Progress.NONE);
    assertThat(WorkbookReader.read(file, "", Progress.NONE).dossiers().getFirst().answers())
        .isEqualTo(answers);
  }

  @Test
  void manySignsThatXmlWritesAsEntitiesAreReadBack() throws Exception {
    WorkbookContents sample = Samples.contents(8, 5, MoneyUnit.YEN);
    Random random = new Random(8);
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < 32_000; i++) {
      signs.append("&<>\"\n事業見直し".charAt(random.nextInt(10)));
    }
    Answers answers =
        Answers.NONE.with("section", new Field.CommentOn("v1"), signs.append('。').toString());
    WorkbookContents written =
        with(
            sample,
            sample.dossiers().stream().map(d -> new Dossier(d.program(), answers)).toList());
    Path file = folder.resolve("signs.xlsx");
    WorkbookWriter.writeOne(file, written, WorkbookKind.SUBMISSION, Progress.NONE);
    assertThat(WorkbookReader.read(file, "", Progress.NONE).dossiers())
        .allMatch(d -> d.answers().equals(answers));
  }

  @Test
  void aDistributionCarriesTheProgramsWithoutAnswers() throws Exception {
    WorkbookContents sample = Samples.contents(20, 3, MoneyUnit.THOUSAND);
    WorkbookReading read =
        WorkbookAssembly.of(RoundTrip.inMemory(sample, WorkbookKind.DISTRIBUTION), "");
    assertThat(read.dossiers())
        .extracting(Dossier::id)
        .containsExactlyElementsOf(sample.dossiers().stream().map(Dossier::id).toList());
    assertThat(read.dossiers()).allMatch(d -> d.answers().equals(Answers.NONE));
    assertThat(read.statements()).isNotEmpty().allMatch(s -> s.value().isEmpty());
  }

  static WorkbookContents with(WorkbookContents contents, List<Dossier> dossiers) {
    return new WorkbookContents(
        contents.round(),
        contents.framework(),
        contents.stageId(),
        dossiers,
        contents.cityWide(),
        contents.sender(),
        contents.history(),
        contents.when());
  }
}
