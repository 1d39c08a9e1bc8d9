package org.tanaoroshi.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.settings.Settings.ThemeChoice;

/** Keeps what the start screen asked for. */
final class RecordedActions implements StartActions {
  final List<String> taken = new ArrayList<>();

  @Override
  public void newFromInventory(List<Path> inventories) {
    taken.add("inventory " + inventories);
  }

  @Override
  public void openBook(Path book) {
    taken.add("book " + book);
  }

  @Override
  public void openDistributed(Path workbook) {
    taken.add("distributed " + workbook);
  }

  @Override
  public void openSample() {
    taken.add("sample");
  }

  @Override
  public void changeLanguage(String language) {
    taken.add("language " + language);
  }

  @Override
  public void changeTheme(ThemeChoice theme) {
    taken.add("theme " + theme);
  }

  @Override
  public void changeFontSize(int fontSize) {
    taken.add("size " + fontSize);
  }
}
