package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Base of all {@code XFxTest}: a dressed window of 1366x768 without an X server, driven by the
 * keyboard. What is called here waits for the window; nothing sleeps.
 */
@ExtendWith(NeedsFont.class)
@ResourceLock("window")
public abstract class FxTest {
  /** The smallest common screen of the departments. */
  protected static final int WIDTH = 1366;

  /** Its height. */
  protected static final int HEIGHT = 768;

  private static final double FONT_SIZE = 13;

  /** Seconds that a busy machine may need for anything. */
  private static final int PATIENCE = 60;

  static {
    Theme.drawDirectly();
  }

  private static Theme theme;
  private static ThemeChoice themeNow = ThemeChoice.LIGHT;
  private static double fontNow = FONT_SIZE;

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
            IconFont.loadFrom(Path.of(System.getProperty("java.io.tmpdir")));
            theme = Theme.install(ThemeChoice.LIGHT, FONT_SIZE);
          }
          return null;
        });
    dress(ThemeChoice.LIGHT, FONT_SIZE);
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

  /** The one theme of all tests: one more would dress their windows too. */
  protected static Theme theme() {
    return theme;
  }

  /** Changes theme and font size of the window. */
  protected void dress(ThemeChoice choice, double fontSize) {
    onFx(
        () -> {
          theme.set(choice, fontSize);
          return null;
        });
    themeNow = choice;
    fontNow = fontSize;
    settle();
  }

  /** Does it while the window is dark where it is light, light where it is dark. */
  static void inOtherTheme(Runnable look) {
    ThemeChoice before = themeNow;
    boolean dark = before == ThemeChoice.DARK;
    doFx(() -> theme.set(dark ? ThemeChoice.LIGHT : ThemeChoice.DARK, fontNow));
    look.run();
    doFx(() -> theme.set(before, fontNow));
  }

  /** Does it while the window of that scene is 2560x1440. */
  static void onLargeScreen(Scene scene, Runnable look) {
    Window window = scene.getWindow();
    double width = window.getWidth();
    double height = window.getHeight();
    resize(scene, 2560, 1440);
    look.run();
    resize(scene, width, height);
  }

  private static void resize(Scene scene, double width, double height) {
    doFx(
        () -> {
          scene.getWindow().setWidth(width);
          scene.getWindow().setHeight(height);
        });
    await(
        "the window has its size",
        () -> scene.getWidth() == width && !scene.getRoot().isNeedsLayout());
  }

  /** Does it on the window's thread and waits for it. */
  protected static <T> T onFx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, action);
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

  /**
   * Waits until the window has nothing left to do: what was asked for is done, what follows from it
   * too, and all is styled and laid out by a pulse.
   */
  protected static void settle() {
    turn();
    turn();
    Scene shown =
        onFx(
            () ->
                Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(Window::getScene)
                    .findFirst()
                    .orElse(null));
    if (shown != null) {
      waitForPulse(shown);
    }
    turn();
  }

  private static void turn() {
    onFx(() -> null);
  }

  /** A window that closes meanwhile has no pulse any more. */
  private static void waitForPulse(Scene scene) {
    CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
    onFx(
        () -> {
          scene.addPostLayoutPulseListener(
              new Runnable() {
                @Override
                public void run() {
                  scene.removePostLayoutPulseListener(this);
                  laidOut.complete(true);
                }
              });
          Platform.requestNextPulse();
          return null;
        });
    for (int s = 0; s < PATIENCE && onFx(() -> isShown(scene)); s++) {
      if (laidOut.copy().completeOnTimeout(false, 1, TimeUnit.SECONDS).join()) {
        return;
      }
    }
    assertThat(onFx(() -> isShown(scene))).as("shown, and no pulse came").isFalse();
  }

  private static boolean isShown(Scene scene) {
    return scene.getWindow() != null && scene.getWindow().isShowing();
  }

  /** Waits until the condition, read on the window's thread, holds; fails when patience ends. */
  protected static void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come: " + what, e);
    }
    settle();
  }

  /** Presses the keys together and lets go. */
  protected void press(KeyCode... keys) {
    pressKeys(keys);
  }

  /** Types the text into what has the focus. */
  protected void type(String text) {
    typeText(text);
  }

  /**
   * Presses the keys together and lets go, in one turn of the window's thread: the robot of TestFX
   * waits after each, which is most of the time of a long test.
   */
  static void pressKeys(KeyCode... keys) {
    doFx(
        () -> {
          Robot keyboard = new Robot();
          for (KeyCode key : keys) {
            keyboard.keyPress(key);
          }
          for (int i = keys.length - 1; i >= 0; i--) {
            keyboard.keyRelease(keys[i]);
          }
        });
  }

  /** Types each character into what has the focus in its turn, as a keyboard does. */
  static void typeText(String text) {
    doFx(() -> text.chars().forEach(c -> typeCharacter((char) c)));
  }

  private static void typeCharacter(char c) {
    Window window =
        Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseThrow();
    Node owner = window.getScene().getFocusOwner();
    KeyCode code = KeyCode.UNDEFINED;
    String name = String.valueOf(Character.toUpperCase(c));
    if (c == '\n') {
      code = KeyCode.ENTER;
    } else if (KeyCode.getKeyCode(name) != null) {
      code = KeyCode.getKeyCode(name);
    }
    String typed = c == '\n' ? "\r" : String.valueOf(c);
    Event.fireEvent(owner, key(KeyEvent.KEY_PRESSED, "", code));
    Event.fireEvent(
        window.getScene().getFocusOwner(), key(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED));
    Event.fireEvent(window.getScene().getFocusOwner(), key(KeyEvent.KEY_RELEASED, "", code));
  }

  private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
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
