package org.tanaoroshi.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.Tasks;

/** What the start screen shows and does. */
public final class StartViewModel {
  private final SettingsStore settings;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final StartActions actions;
  private final ObservableList<RecentBook> recent = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
  private final StringProperty reviewer = new SimpleStringProperty();
  private final ReadOnlyBooleanWrapper reviewerKnown = new ReadOnlyBooleanWrapper();

  /** The screen over those settings. */
  public StartViewModel(
      SettingsStore settings, Dialogs dialogs, Tasks tasks, StartActions actions) {
    this.settings = settings;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.actions = actions;
    reviewer.set(settings.current().reviewer());
    reviewerKnown.set(!reviewer.get().isBlank());
  }

  /** The books opened before, newest first. */
  ObservableList<RecentBook> recent() {
    return recent;
  }

  /** The place of the newest that is still there; where none is, of the newest. */
  int firstToOpen() {
    return IntStream.range(0, recent.size())
        .filter(i -> recent.get(i).there())
        .findFirst()
        .orElse(0);
  }

  /** Whether the recent books were looked for. */
  ReadOnlyBooleanProperty lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  /** The reviewer's name as it is being typed. */
  StringProperty reviewerProperty() {
    return reviewer;
  }

  /** Whether the name was given, now or before. */
  ReadOnlyBooleanProperty reviewerKnownProperty() {
    return reviewerKnown.getReadOnlyProperty();
  }

  Settings current() {
    return settings.current();
  }

  /** Looks for the recent books, away from the window: a share may be slow or gone. */
  void refresh() {
    List<Path> books = settings.current().recentBooks().stream().map(Path::of).toList();
    tasks
        .create(progress -> books.stream().map(RecentBook::find).toList())
        .onSuccess(
            found -> {
              recent.setAll(found);
              looked.set(true);
            })
        .start();
  }

  void newFromInventory() {
    List<Path> files = dialogs.openFiles(FileKind.INVENTORY);
    if (!files.isEmpty()) {
      actions.newFromInventory(files);
    }
  }

  void openBook() {
    dialogs.openFile(FileKind.BOOK).ifPresent(actions::openBook);
  }

  void openDistributed() {
    dialogs.openFile(FileKind.WORKBOOK).ifPresent(actions::openDistributed);
  }

  void openSample() {
    actions.openSample();
  }

  void open(RecentBook book) {
    if (book.there()) {
      actions.openBook(book.path());
    } else if (dialogs.confirm(
        Message.of("start.missing.title", book.name()),
        Message.of("start.missing.detail", book.folder()),
        Message.of("start.missing.forget"))) {
      forget(book);
    }
  }

  /** Takes the book off the list; the file stays where it is. */
  void forget(RecentBook book) {
    settings.update(s -> s.withoutRecent(book.path()));
    recent.remove(book);
  }

  /**
   * Takes dropped files: one book is opened, anything else is read as inventories or, where it is
   * one, as a distributed workbook.
   */
  boolean drop(List<Path> files) {
    if (files.size() == 1 && FileKind.BOOK.fits(files.getFirst())) {
      actions.openBook(files.getFirst());
      return true;
    }
    if (files.isEmpty() || !files.stream().allMatch(FileKind.INVENTORY::fits)) {
      dialogs.tell(Message.of("start.drop.unknown"), Message.of("start.drop.kinds"));
      return false;
    }
    actions.newFromInventory(files);
    return true;
  }

  /** Keeps the reviewer's name; a blank one is not taken. */
  void keepReviewer() {
    String name = reviewer.get().strip();
    if (!name.isEmpty()) {
      settings.update(s -> s.withReviewer(name));
      reviewer.set(name);
      reviewerKnown.set(true);
    }
  }

  /** Lets the name be typed again. */
  void changeReviewer() {
    reviewerKnown.set(false);
  }

  void changeLanguage(String language) {
    actions.changeLanguage(language);
  }

  void changeTheme(ThemeChoice theme) {
    actions.changeTheme(theme);
  }

  void changeFontSize(int size) {
    actions.changeFontSize(size);
  }
}
