package org.tanaoroshi.ui.start;

import java.nio.file.Path;
import java.util.List;
import org.tanaoroshi.settings.Settings.ThemeChoice;

/** Where the start screen leads; {@code app} says how. */
public interface StartActions {
  /**
   * Begins a book from inventories; with none the user chooses them on the next screen. A single
   * file that turns out to be a distributed workbook is opened as such.
   */
  void newFromInventory(List<Path> inventories);

  /** Opens a book. */
  void openBook(Path book);

  /** Makes a book from a distributed workbook, after asking where. */
  void openDistributed(Path workbook);

  /** Opens the sample city. */
  void openSample();

  /** Changes the language of every screen. */
  void changeLanguage(String language);

  /** Changes the look of every window. */
  void changeTheme(ThemeChoice theme);

  /** Changes the size of all text, in pixels. */
  void changeFontSize(int fontSize);
}
