package org.tanaoroshi.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * A screen as the main window shows it: its controller implements this. The window has the header
 * bar above and the status bar below.
 */
public interface Screen {
  /** What fills the window between header and status bar. */
  Parent view();

  /** What the header bar says first: the round, or what is being done. */
  ObservableValue<String> title();

  /** What the header bar says beside the title, in grey; null for nothing. */
  default ObservableValue<String> subtitle() {
    return null;
  }

  /** What stands in the middle of the header bar, such as tabs. */
  default Optional<Node> headerMiddle() {
    return Optional.empty();
  }

  /** What stands at the right of the header bar, such as progress and 保存済み. */
  default Optional<Node> headerRight() {
    return Optional.empty();
  }

  /** The keys of this screen: they work while it is shown, and the status bar shows the first. */
  default List<Shortcut> shortcuts() {
    return List.of();
  }

  /**
   * Changes whenever {@link #shortcuts} are others for good, as in another view of the same screen;
   * null where they never are.
   */
  default ObservableValue<?> shortcutsVersion() {
    return null;
  }

  /** What the status bar says at its right; null for nothing. */
  default ObservableValue<String> status() {
    return null;
  }

  /**
   * Whether it needs neither header bar nor status bar: it shows its keys itself, and lets the user
   * change language and look.
   */
  default boolean fillsWindow() {
    return false;
  }

  /** Takes files dropped on the window; false where it takes none. */
  default boolean drop(List<Path> files) {
    return false;
  }

  /** Called when the screen is in the window: the place for the first focus. */
  default void shown() {}

  /**
   * Whether it may be left now; a screen with work under way asks the user. Called before another
   * screen is shown and before the window closes.
   */
  default boolean mayLeave() {
    return true;
  }

  /**
   * Whether it may be made anew now, as in another language: what its view model holds stays, so
   * that there is less to lose than where it is left for good.
   */
  default boolean mayBeMadeAnew() {
    return mayLeave();
  }

  /** Called when the screen was left: releases listeners and files. */
  default void left() {}
}
