package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

class ReviewFxTest extends FxTest {
  @TempDir Path folder;
  private final AtomicInteger exports = new AtomicInteger();
  private final FakeDialogs dialogs = new FakeDialogs();
  private Desk desk;
  private Screen screen;

  private Scene open(String framework, List<Program> programs, boolean readOnly, Words words)
      throws Exception {
    Framework shipped = FrameworkJson.shipped(framework);
    Path file = City.book(folder, shipped, programs);
    desk = Desk.open(file, readOnly);
    Scene scene =
        show(
            () -> {
              screen =
                  ReviewScreen.open(
                      desk,
                      "山本",
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
      public void export() {
        exports.incrementAndGet();
      }

      @Override
      public void backToStart() {}
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
  void closeBook() throws Exception {
    doFx(screen::left);
    desk.close();
  }

  @Test
  void picturesOfAllStates() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    Snapshots.write(scene, "review-start");
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT3);
    type("abc");
    Snapshots.write(scene, "review-comment");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "review-dark");
    dress(ThemeChoice.LIGHT, 13);
    doFx(() -> find("tab-7", javafx.scene.control.ToggleButton.class).fire());
    Snapshots.write(scene, "review-decision");
    assertThat(focused()).isNotNull();
  }
}
