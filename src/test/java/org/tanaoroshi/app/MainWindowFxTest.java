package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

class MainWindowFxTest extends FxTest {
  private final List<String> done = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final RunningTask work = new RunningTask();
  private MainWindow window;
  private final Tasks tasks = new Tasks(background::add, Platform::runLater, failure -> {});

  @BeforeEach
  void open() {
    doFx(
        () -> {
          window = new MainWindow(Words::japanese, work);
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          window.fill(stage, scene -> {});
          window.show(new TwoButtons(), Label::new);
          stage.show();
        });
  }

  @Test
  void nothingElseCanBeStartedWhileWorkIsUnderWay() {
    press(KeyCode.F5);
    press(KeyCode.SPACE);
    assertThat(done).containsExactly("shortcut", "first");

    start();
    assertThat(focused()).isEqualTo("stop-work");
    press(KeyCode.F5);
    press(KeyCode.TAB);
    press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("stop-work");
    robot.clickOn("#second");
    settle();
    Snapshots.write(stage.getScene(), "window-work");
    assertThat(done).containsExactly("shortcut", "first");

    finish();
    assertThat(done).containsExactly("shortcut", "first", "succeeded");
    assertThat(focused()).isEqualTo("first");
    press(KeyCode.F5);
    robot.clickOn("#second");
    settle();
    assertThat(done).containsExactly("shortcut", "first", "succeeded", "shortcut", "second");
  }

  @Test
  void aScreenThatFillsTheWindowHasNoBarsAndTheNextOneHasThemAgain() {
    assertThat(bars()).isEqualTo(2);
    doFx(
        () ->
            window.show(
                new TwoButtons() {
                  @Override
                  public boolean fillsWindow() {
                    return true;
                  }
                },
                Label::new));
    assertThat(bars()).isZero();
    press(KeyCode.F5);
    assertThat(done).containsExactly("shortcut");
    doFx(() -> window.show(new TwoButtons(), Label::new));
    assertThat(bars()).isEqualTo(2);
  }

  private int bars() {
    return robot.lookup(".top-bar").queryAll().size()
        + robot.lookup(".status-bar").queryAll().size();
  }

  @Test
  void escapeStopsTheWork() {
    start();
    press(KeyCode.ESCAPE);
    finish();
    assertThat(done).containsExactly("cancelled");
    assertThat(focused()).isEqualTo("first");
  }

  @Test
  void theEnterKeyMeantForTheDialogBeforeDoesNotStopTheWork() {
    start();
    press(KeyCode.ENTER);
    finish();
    assertThat(done).containsExactly("succeeded");
  }

  private void start() {
    doFx(
        () ->
            tasks
                .create(
                    progress -> {
                      progress.at(Message.of("workbench.saving", "例.tanaoroshi"), 1, 2);
                      return "";
                    })
                .progress(work)
                .onSuccess(result -> done.add("succeeded"))
                .onCancel(() -> done.add("cancelled"))
                .start());
  }

  private void finish() {
    background.remove().run();
    settle();
  }

  /** A screen with two buttons and a key. */
  private class TwoButtons implements Screen {
    private final Button first = button("first");
    private final VBox view = new VBox(first, button("second"));

    private Button button(String name) {
      Button button = new Button(name);
      button.setId(name);
      button.setOnAction(event -> done.add(name));
      return button;
    }

    @Override
    public Parent view() {
      return view;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("title");
    }

    @Override
    public List<Shortcut> shortcuts() {
      return List.of(Shortcut.of("F5", Message.of("start.sample"), () -> done.add("shortcut")));
    }

    @Override
    public void shown() {
      first.requestFocus();
    }
  }
}
