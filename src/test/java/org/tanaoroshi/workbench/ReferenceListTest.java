package org.tanaoroshi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.evidence.similar.Similar;
import org.tanaoroshi.evidence.similar.SimilarPrograms;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.merge.Returned;

/** A department's book knows the programs of the whole city by the list it was sent. */
class ReferenceListTest {
  @TempDir Path folder;
  private Map<String, Path> sent;

  private static Program program(String id, String bureau, String name, OptionalLong yen) {
    return new Program(
        new ProgramId(id),
        id,
        name,
        new Organisation(bureau, "", "一課", ""),
        Map.of(Fact.PURPOSE, "木陰をつくる。"),
        List.of(
            new Amount(
                Samples.ROUND.reviewYear(),
                AmountKind.INITIAL_BUDGET,
                Funding.TOTAL,
                yen,
                "",
                Locator.NONE)),
        List.of(),
        List.of(),
        Locator.NONE);
  }

  @BeforeEach
  void distribute() throws Exception {
    Path city = folder.resolve("全庁.tanaoroshi");
    try (Book book = Book.create(city, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms(
          "財政",
          "台帳",
          List.of(
              program("A1", "建設局", "街路樹維持管理", OptionalLong.of(12_345_600)),
              program("B1", "公園局", "街路樹の維持", OptionalLong.of(-1_000)),
              program("B2", "公園局", "=SUM(A1)", OptionalLong.empty())));
    }
    try (Desk desk = Desk.open(city, true)) {
      assertThat(desk.listed()).as("a book of the whole city needs none").isEmpty();
      List<Export.Written> written =
          Export.split(
              desk,
              folder.resolve("配布"),
              Export.Split.BUREAU,
              new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
              Progress.NONE);
      sent = Map.of(written.get(0).unit(), written.get(0).file());
    }
  }

  @Test
  void theListIsKeptAsItStandsAndSimilarProgramsAreFoundInIt() throws Exception {
    Path theirs = folder.resolve("建設局.tanaoroshi");
    NewBook.fromWorkbook(theirs, sent.get("建設局"), "", "山本", Progress.NONE);
    try (Desk desk = Desk.open(theirs, true)) {
      assertThat(desk.dossiers()).hasSize(1);
      assertThat(desk.listed())
          .containsExactly(
              listed("A1", "建設局", "街路樹維持管理", Optional.of(12_345_600L)),
              listed("B1", "公園局", "街路樹の維持", Optional.of(-1_000L)),
              listed("B2", "公園局", "=SUM(A1)", Optional.empty()));
      List<Similar> found =
          SimilarPrograms.of(desk.dossiers(), desk.listed())
              .to(desk.dossiers().getFirst().program(), 6);
      assertThat(found).extracting(s -> s.program().value()).containsExactly("B1");
    }
  }

  private static ListedProgram listed(String id, String bureau, String name, Optional<Long> yen) {
    return new ListedProgram(new ProgramId(id), bureau, "一課", name, "木陰をつくる。", yen);
  }

  @Test
  void aWorkbookWithoutTheListMakesABookWithoutIt() throws Exception {
    Path bare = folder.resolve("届いた.xlsx");
    try (Returned returned = Returned.open(sent.get("建設局"))) {
      returned.without("全庁事業一覧").save(bare);
    }
    Path theirs = folder.resolve("b.tanaoroshi");
    NewBook.fromWorkbook(theirs, bare, "", "山本", Progress.NONE);
    try (Desk desk = Desk.open(theirs, true)) {
      assertThat(desk.listed()).isEmpty();
    }
  }
}
