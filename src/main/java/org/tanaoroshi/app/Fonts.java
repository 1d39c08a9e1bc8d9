package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.FutureTask;
import javafx.scene.text.Font;
import org.tanaoroshi.ui.IconFont;
import org.tanaoroshi.ui.Theme;

/** The fonts, read on a thread of their own while others make the window. */
final class Fonts {
  /**
   * What JavaFX puts into the environment while it starts. Where that makes the environment longer,
   * nothing may read it meanwhile: FreeType does for each font, and 2 of some 500 starts crashed.
   * Where the launcher has put the same there before, each stays in its place.
   */
  private static final Set<String> OF_JAVAFX = Set.of("GDK_BACKEND", "IBUS_ENABLE_SYNC_MODE");

  private final FutureTask<Font> icons =
      new FutureTask<>(() -> IconFont.loadFrom(Path.of(System.getProperty("java.io.tmpdir"))));
  private boolean begun;

  /** Begins to read them before JavaFX has started, where that is safe. */
  void beginEarly() {
    if (System.getenv().keySet().containsAll(OF_JAVAFX)) {
      begin();
    }
  }

  /** Begins to read them, unless that was done. */
  void begin() {
    if (!begun) {
      begun = true;
      Thread.ofPlatform().daemon().name("fonts").start(this::read);
    }
  }

  private void read() {
    // First, since the letters take long.
    icons.run();
    Theme.prepareTexts();
  }

  /** Waits until icons can be drawn; letters are waited for where they are. */
  void await() throws Exception {
    Ahead.await(icons);
  }
}
