package org.tanaoroshi.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;

class StartViewModelTest {
  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final RecordedActions actions = new RecordedActions();
  private SettingsStore settings;
  private StartViewModel model;

  @BeforeEach
  void openSettings() {
    settings = SettingsStore.open(folder.resolve("settings"));
    model =
        new StartViewModel(
            settings, dialogs, new Tasks(Runnable::run, Runnable::run, dialogs::error), actions);
  }

  @Test
  void recentBooksAreListedNewestFirstAndMissingOnesShownAsSuch() throws IOException {
    Path there = Files.createFile(folder.resolve("こども家庭局.tanaoroshi"));
    Path gone = folder.resolve("消えた.tanaoroshi");
    settings.update(s -> s.withRecent(gone).withRecent(there));
    model.refresh();
    assertThat(model.recent()).extracting(RecentBook::name).containsExactly("こども家庭局", "消えた");
    assertThat(model.recent()).extracting(RecentBook::there).containsExactly(true, false);

    model.open(model.recent().getFirst());
    assertThat(actions.taken).containsExactly("book " + there);
  }

  @Test
  void aMissingBookIsNotOpenedButMayBeTakenOffTheList() {
    Path gone = folder.resolve("消えた.tanaoroshi");
    settings.update(s -> s.withRecent(gone));
    model.refresh();
    dialogs.answer(false);
    model.open(model.recent().getFirst());
    assertThat(model.recent()).hasSize(1);
    dialogs.answer(true);
    model.open(model.recent().getFirst());
    assertThat(model.recent()).isEmpty();
    assertThat(settings.current().recentBooks()).isEmpty();
    assertThat(actions.taken).isEmpty();
  }

  @Test
  void aBlankNameIsNotKept() {
    model.reviewerProperty().set("　");
    model.keepReviewer();
    assertThat(model.reviewerKnownProperty().get()).isFalse();
    model.reviewerProperty().set(" 山本 ");
    model.keepReviewer();
    assertThat(model.reviewerKnownProperty().get()).isTrue();
    assertThat(settings.current().reviewer()).isEqualTo("山本");
  }

  @Test
  void droppedFilesGoWhereTheyBelong() {
    Path book = folder.resolve("a.tanaoroshi");
    Path workbook = folder.resolve("b.XLSX");
    Path csv = folder.resolve("c.csv");
    assertThat(model.drop(List.of(book))).isTrue();
    assertThat(model.drop(List.of(csv))).isTrue();
    assertThat(model.drop(List.of(workbook, csv))).isTrue();
    assertThat(model.drop(List.of(workbook))).isTrue();
    assertThat(actions.taken)
        .containsExactly(
            "book " + book,
            "inventory " + List.of(csv),
            "inventory " + List.of(workbook, csv),
            "inventory " + List.of(workbook));
  }

  @Test
  void otherFilesAreRefusedWithAWord() {
    assertThat(model.drop(List.of(folder.resolve("a.docx")))).isFalse();
    assertThat(model.drop(List.of(folder.resolve("a.tanaoroshi"), folder.resolve("b.csv"))))
        .isFalse();
    assertThat(actions.taken).isEmpty();
    assertThat(dialogs.shown).containsExactly("start.drop.unknown", "start.drop.unknown");
  }

  @Test
  void leavingAFileDialogDoesNothing() {
    dialogs.answer(false).answer(false).answer(false);
    model.newFromInventory();
    model.openBook();
    model.openDistributed();
    assertThat(actions.taken).isEmpty();
  }
}
