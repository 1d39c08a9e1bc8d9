package org.tanaoroshi.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.stage.Window;
import javafx.util.Duration;
import org.tanaoroshi.ui.Screen;

/**
 * A start that is timed and then ends: what packaging trains the start-up cache with, and measures.
 * Asked for by {@code -Dtanaoroshi.rehearsal=T}, T being the time of the start in milliseconds
 * since 1970. Prints a line for each screen, its name and the milliseconds from T until it was
 * drawn, and then {@code resident} and kilobytes, where the system tells them as Linux does.
 */
final class Rehearsal extends AnimationTimer {
  private static final String ASKED = "tanaoroshi.rehearsal";
  private static final Path STATUS = Path.of("/proc/self/status");

  /** For what a screen still does in the background once it stands. */
  private static final Duration SETTLE = Duration.seconds(2);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final long start = Long.getLong(ASKED);
  private final Supplier<Screen> screens;
  private Screen last;
  private int left;
  private int frames;

  private Rehearsal(Supplier<Screen> screens, int expected) {
    this.screens = screens;
    this.left = expected;
  }

  /** Where it is asked for: watches until so many screens were shown, then ends the program. */
  static void beginIfAsked(Supplier<Screen> screens, int expected) {
    if (Long.getLong(ASKED) != null) {
      new Rehearsal(screens, expected).start();
    }
  }

  @Override
  public void handle(long now) {
    Screen shown = screens.get();
    if (shown == null) {
      return;
    }
    if (!shown.equals(last)) {
      last = shown;
      frames = 0;
    }
    frames++;
    // This is called before a frame is drawn: the second time the renderer has the first one. It
    // makes one thing after another: an image of nothing is ready after the frame.
    if (frames == 2) {
      new Group().snapshot(null, null);
      out.println(shown.getClass().getSimpleName() + " " + (System.currentTimeMillis() - start));
      left--;
      if (left == 0) {
        stop();
        end();
      }
    }
  }

  private void end() {
    PauseTransition settle = new PauseTransition(SETTLE);
    settle.setOnFinished(
        event -> {
          resident();
          // Not Platform.exit: GTK has been seen to crash where it closes the windows itself.
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    settle.play();
  }

  private void resident() {
    if (!Files.isReadable(STATUS)) {
      return;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      lines
          .filter(line -> line.startsWith("VmRSS:"))
          .forEach(line -> out.println("resident " + line.replaceAll("\\D", "")));
    } catch (IOException e) {
      throw new IllegalStateException("Linux does not tell the memory of this process", e);
    }
  }
}
