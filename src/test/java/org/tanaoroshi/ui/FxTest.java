package org.tanaoroshi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Base of all {@code XFxTest}: a dressed window of 1366x768 without an X server, driven by the
 * keyboard. What is called here waits for the window; nothing sleeps.
 */
@ExtendWith(NeedsFont.class)
public abstract class FxTest {
  /** The smallest common screen of the departments. */
  protected static final int WIDTH = 1366;

  /** Its height. */
  protected static final int HEIGHT = 768;

  private static Theme theme;

  /** The keyboard. */
  protected final FxRobot robot = new FxRobot();

  /** The window. */
  protected Stage stage;

  @BeforeEach
  final void openWindow() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          if (theme == null) {
            theme = Theme.install(ThemeChoice.LIGHT, 13);
          }
          theme.set(ThemeChoice.LIGHT, 13);
          return null;
        });
  }

  @AfterEach
  final void closeWindow() {
    onFx(
        () -> {
          stage.hide();
          return null;
        });
  }

  /** Shows what is made, on the window's thread, at 1366x768. */
  protected Scene show(Supplier<? extends Parent> made) {
    Scene scene =
        onFx(
            () -> {
              Scene shown = new Scene(made.get(), WIDTH, HEIGHT);
              theme.dress(shown);
              stage.setScene(shown);
              stage.setWidth(WIDTH);
              stage.setHeight(HEIGHT);
              stage.setX(0);
              stage.setY(0);
              stage.show();
              stage.requestFocus();
              return shown;
            });
    settle();
    return scene;
  }

  /** Changes theme and font size of the window. */
  protected void dress(ThemeChoice choice, double fontSize) {
    onFx(
        () -> {
          theme.set(choice, fontSize);
          return null;
        });
    settle();
  }

  /** Does it on the window's thread and waits for it. */
  protected static <T> T onFx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }

  /** Does it on the window's thread, waits for it and for what follows from it. */
  protected static void doFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return null;
        });
    settle();
  }

  /** Waits until the window has nothing left to do. */
  protected static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * Waits until the condition, read on the window's thread, holds; fails after a minute, which a
   * busy machine may need.
   */
  protected static void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come: " + what, e);
    }
    settle();
  }

  /** Presses the keys together and lets go. */
  protected void press(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  /** Types the text into what has the focus. */
  protected void type(String text) {
    robot.write(text);
    settle();
  }

  /** The control of that id. */
  protected <T extends Node> T find(String id, Class<T> type) {
    return robot.lookup("#" + id).queryAs(type);
  }

  /** The id of what has the focus; null where nothing has, or it has none. */
  protected String focused() {
    return onFx(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null ? null : owner.getId();
        });
  }
}
