package org.tanaoroshi.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.start.StartActions;
import org.tanaoroshi.values.Words;

/**
 * The menu at the end of the header bar: what can be done with an open book, the start screen,
 * language and look.
 */
final class DisplayMenu {
  /** Something that can be done with the open book: the key of what it says, and doing it. */
  record Entry(String key, Runnable action) {}

  private DisplayMenu() {}

  static MenuButton of(
      Settings now, Words words, StartActions actions, Runnable toStart, List<Entry> ofBook) {
    MenuButton button = new MenuButton(null, new Icon(Feather.SETTINGS));
    button.setId("display");
    button.getStyleClass().add("icon-only");
    button.setAccessibleText(words.say("app.menu"));
    MenuItem start = new MenuItem(words.say("app.toStart"));
    start.setOnAction(event -> toStart.run());
    for (Entry entry : ofBook) {
      MenuItem item = new MenuItem(words.say(entry.key()));
      item.setOnAction(event -> entry.action().run());
      button.getItems().add(item);
    }
    button
        .getItems()
        .addAll(
            start,
            new SeparatorMenuItem(),
            choice(
                words.say("start.language"),
                List.of("ja", "en"),
                now.language(),
                language -> words.say("start.language." + language),
                actions::changeLanguage),
            choice(
                words.say("start.theme"),
                List.of(ThemeChoice.values()),
                now.theme(),
                theme -> words.say("start.theme." + theme),
                actions::changeTheme),
            choice(
                words.say("start.size"),
                Settings.FONT_SIZES,
                now.fontSize(),
                size -> words.say("start.size." + size),
                actions::changeFontSize));
    return button;
  }

  private static <T> Menu choice(
      String title, List<T> values, T current, Function<T, String> label, Consumer<T> choose) {
    Menu menu = new Menu(title);
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(label.apply(value));
      item.setToggleGroup(group);
      item.setSelected(value.equals(current));
      item.setOnAction(event -> choose.accept(value));
      menu.getItems().add(item);
    }
    return menu;
  }
}
