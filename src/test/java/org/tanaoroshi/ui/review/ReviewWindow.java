package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.ReviewSettings;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/** Base of the tests of the review screen: a window with an open book in it. */
abstract class ReviewWindow extends FxTest {
  /** Everything the test writes. */
  @TempDir protected Path folder;

  /** The user's settings, in the folder. */
  protected SettingsStore settings;

  /** How often the export was asked for. */
  protected final AtomicInteger exports = new AtomicInteger();

  /** How often the screen led to where an inventory is added. */
  protected final AtomicInteger additions = new AtomicInteger();

  /** Answers what is asked. */
  protected final FakeDialogs dialogs = new FakeDialogs();

  /** The open book. */
  protected Desk desk;

  /** The screen. */
  protected Screen screen;

  /** Opens a new book of those programs. */
  protected Scene open(String framework, List<Program> programs, boolean readOnly, Words words)
      throws Exception {
    Framework shipped = FrameworkJson.shipped(framework);
    return open(Desk.open(City.book(folder, shipped, programs), readOnly), words);
  }

  /** Opens that book. */
  protected Scene open(Desk opened, Words words) {
    desk = opened;
    settings = SettingsStore.open(folder.resolve("settings"));
    Scene scene =
        show(
            () -> {
              screen =
                  ReviewScreen.open(
                      desk,
                      "山本",
                      settings,
                      new Whereabouts(),
                      words,
                      Tasks.onDaemonThreads(
                          e -> {
                            throw new AssertionError(e);
                          }),
                      dialogs,
                      actions());
              return frame(screen, words);
            });
    doFx(
        () -> {
          Shortcuts.install(scene, screen::shortcuts);
          screen.shown();
        });
    return scene;
  }

  private ReviewActions actions() {
    return new ReviewActions() {
      @Override
      public void export(String stage) {
        exports.incrementAndGet();
      }

      @Override
      public void backToStart() {}

      @Override
      public void totals(String stage) {}

      @Override
      public void addInventory() {
        additions.incrementAndGet();
      }

      @Override
      public void merge() {}

      @Override
      public void drop(List<Path> files) {}
    };
  }

  private static Parent frame(Screen screen, Words words) {
    Label title = new Label();
    title.textProperty().bind(screen.title());
    title.getStyleClass().add("title");
    Label subtitle = new Label();
    subtitle.textProperty().bind(screen.subtitle());
    subtitle.getStyleClass().add("muted");
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox top = new HBox(title, subtitle, left);
    top.getStyleClass().add("top-bar");
    screen.headerMiddle().ifPresent(top.getChildren()::add);
    top.getChildren().add(right);
    screen.headerRight().ifPresent(top.getChildren()::add);
    StatusBar bar = new StatusBar();
    bar.show(screen.shortcuts(), screen.status(), words);
    return new BorderPane(screen.view(), top, null, bar, null);
  }

  @AfterEach
  final void closeBook() throws Exception {
    doFx(screen::left);
    desk.close();
  }

  /** What the settings file says of the review. */
  protected ReviewSettings kept() {
    try (SettingsStore read = SettingsStore.open(folder.resolve("settings"))) {
      return read.current().review();
    }
  }

  /** What the book holds at the first stage. */
  protected String value(ProgramId id, Field field) {
    return desk.dossier(id).orElseThrow().answers().get("section", field);
  }

  /** Whether all that was typed is saved; waits for it. */
  protected boolean screenMayLeave() {
    return onFx(screen::mayLeave);
  }

  /** What the status bar says. */
  protected String status() {
    return screen.status().getValue();
  }
}
