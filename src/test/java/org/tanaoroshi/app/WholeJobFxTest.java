package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.ReviewKeys;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.workbench.Workbooks;

/** A department's whole job in the window, by keyboard, on the sample city. */
class WholeJobFxTest extends FxTest {
  private static final Path INVENTORIES = Path.of("sample-data/inventories");

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private SettingsStore settings;
  private Wiring wiring;

  @BeforeEach
  void open() {
    settings = SettingsStore.open(folder.resolve("settings"));
    settings.update(s -> s.withReviewer("山本").withTheme(Settings.ThemeChoice.LIGHT));
    doFx(
        () -> {
          wiring = new Wiring(settings, theme(), shown -> {}, Optional.of(dialogs));
          wiring.toStart();
          wiring.open(stage);
        });
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void importReviewUndoExportAndReadBack() throws Exception {
    List<Path> copies = inventories();
    dialogs.answer(copies);
    press(KeyCode.CONTROL, KeyCode.N);
    await("the files are read", () -> text("take").contains("2,895"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the form is shown", () -> "city".equals(focused()));
    type("Tanaoroshi");
    await("a place is suggested", () -> !find("make", Button.class).isDisabled());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the book is open", () -> !robot.lookup("#program-name").queryAll().isEmpty());
    List<String> reviewed = List.of(review("first"), review("second"), review("third"));
    assertThat(reviewed).doesNotHaveDuplicates();
    Snapshots.write(stage.getScene(), "whole-job-reviewed");

    press(KeyCode.DIGIT3);
    await("the grade is given", () -> find("grade-3", ToggleButton.class).isSelected());
    press(KeyCode.CONTROL, KeyCode.Z);
    await("the grade is taken back", () -> !find("grade-3", ToggleButton.class).isSelected());

    Path submission = folder.resolve("提出.xlsx");
    dialogs.answer(submission);
    press(KeyCode.CONTROL, KeyCode.E);
    await("the kind is asked", () -> onDialog("CONSOLIDATED"));
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    await("the workbook is written", () -> Files.exists(submission));

    List<Dossier> read = Workbooks.read(submission, "", Progress.NONE).dossiers();
    assertThat(read).hasSize(2_895);
    List<Dossier> answered = read.stream().filter(d -> !d.answers().byStage().isEmpty()).toList();
    assertThat(answered).extracting(d -> d.program().name()).containsExactlyElementsOf(reviewed);
    for (Dossier dossier : answered) {
      assertThat(dossier.answers().at("section"))
          .containsEntry(new Field.GradeOf("v2"), "C")
          .containsEntry(new Field.Of(Item.DIRECTION), "shrink")
          .containsEntry(new Field.Of(Item.MAIN_VIEWPOINT), "v2")
          .containsEntry(
              new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT), "200")
          .containsEntry(new Field.Of(Item.STATUS_BY), "山本");
    }
    assertThat(answered.get(1).answers().at("section"))
        .containsEntry(new Field.CommentOn("v2"), "second");
  }

  /** The bureaus' inventories, where a book may be made beside them. */
  private List<Path> inventories() throws Exception {
    try (Stream<Path> files = Files.list(INVENTORIES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    try (Stream<Path> copies = Files.list(folder)) {
      return copies.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Answers the program in hand and waits for the next; its name. */
  private String review(String comment) {
    String name = text("program-name");
    ReviewKeys.review(comment, "200");
    await("the next program", () -> !text("program-name").equals(name));
    return name;
  }

  private static boolean onDialog(String id) {
    Node owner = Window.getWindows().getLast().getScene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  private String text(String id) {
    return onFx(() -> find(id, Labeled.class).getText());
  }
}
