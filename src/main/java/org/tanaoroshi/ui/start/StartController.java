package org.tanaoroshi.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.values.Words;

/** Binds the start screen to its view model. */
public final class StartController implements Screen {
  private static final String INVENTORY = "Shortcut+N";
  private static final String BOOK = "Shortcut+O";
  private static final String DISTRIBUTED = "Shortcut+E";
  private static final String SAMPLE = "Shortcut+T";

  private final StartViewModel model;
  private final Words words;

  private final StartLayout layout;

  /** The screen in that language. */
  public StartController(StartViewModel model, Words words) {
    this.model = model;
    this.words = words;
    layout = new StartLayout(words);
    layout
        .actionList
        .getChildren()
        .addAll(
            card("inventory", Feather.FILE_PLUS, INVENTORY, model::newFromInventory),
            card("book", Feather.FOLDER, BOOK, model::openBook),
            card("distributed", Feather.FILE_TEXT, DISTRIBUTED, model::openDistributed),
            card("sample", Feather.COMPASS, SAMPLE, model::openSample));
    initializeRecent(layout.recent);
    initializeReviewer();
    initializeDisplay();
  }

  private void initializeRecent(ListView<RecentBook> recent) {
    recent.setItems(model.recent());
    layout.recentKeys.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
    recent.setCellFactory(list -> new RecentCell(words, model::forget));
    recent.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openClicked);
    recent.addEventHandler(KeyEvent.KEY_PRESSED, this::openPressed);
    model
        .lookedProperty()
        .addListener(
            o -> {
              if (!model.recent().isEmpty()) {
                recent.getSelectionModel().select(model.firstToOpen());
              }
              showWhetherEmpty(recent);
            });
    model.recent().addListener((InvalidationListener) o -> showWhetherEmpty(recent));
  }

  /** Says so once the list was looked for and is empty; not made before: most starts have books. */
  private void showWhetherEmpty(ListView<RecentBook> recent) {
    if (model.lookedProperty().get()
        && model.recent().isEmpty()
        && recent.getPlaceholder() == null) {
      recent.setPlaceholder(
          new EmptyState(
              Feather.CLOCK, words.say("start.recent.none"), words.say("start.recent.none.toDo")));
    }
  }

  private void initializeReviewer() {
    model.reviewerKnownProperty().addListener(o -> showName());
    showName();
    layout
        .reviewerName
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say("start.reviewer.is", model.reviewerProperty().get()),
                model.reviewerProperty()));
    layout.change.setOnAction(event -> model.changeReviewer());
  }

  private void showName() {
    if (model.reviewerKnownProperty().get()) {
      layout.showName();
      return;
    }
    TextField reviewer = new TextField();
    reviewer.textProperty().bindBidirectional(model.reviewerProperty());
    layout.askName(reviewer, this::keepReviewer);
    reviewer.requestFocus();
    reviewer.selectAll();
  }

  private void initializeDisplay() {
    Settings now = model.current();
    fill(
        layout.languages,
        List.of("ja", "en"),
        now.language(),
        Map.of("ja", "start.language.ja", "en", "start.language.en")::get,
        model::changeLanguage);
    fill(
        layout.themes,
        List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SYSTEM),
        now.theme(),
        theme -> "start.theme." + theme.name(),
        model::changeTheme);
    fill(
        layout.sizes,
        Settings.FONT_SIZES,
        now.fontSize(),
        size -> "start.size." + size,
        model::changeFontSize);
  }

  private <T> void fill(
      HBox row, List<T> values, T current, Function<T, String> key, Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(words.say(key.apply(value)));
      button.setId(key.apply(value).replace('.', '-'));
      button.setToggleGroup(group);
      button.setSelected(value.equals(current));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            choose.accept(value);
          });
      row.getChildren().add(button);
    }
  }

  private ActionCard card(String name, Feather icon, String keys, Runnable action) {
    return new ActionCard(
        "start-" + name,
        icon,
        words.say("start." + name),
        words.say("start." + name + ".detail"),
        KeyCombination.valueOf(keys),
        action);
  }

  private void openClicked(MouseEvent event) {
    RecentBook selected = layout.recent.getSelectionModel().getSelectedItem();
    if (event.getButton() == MouseButton.PRIMARY
        && event.getTarget() instanceof Node node
        && isInFilledCell(node)
        && selected != null) {
      model.open(selected);
    }
  }

  private static boolean isInFilledCell(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof RecentCell cell) {
        return !cell.isEmpty();
      }
    }
    return false;
  }

  private void openPressed(KeyEvent event) {
    RecentBook selected = layout.recent.getSelectionModel().getSelectedItem();
    if (selected == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      model.open(selected);
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      model.forget(selected);
    }
  }

  private void keepReviewer() {
    model.keepReviewer();
    layout.change.requestFocus();
  }

  @Override
  public Parent view() {
    return layout.root;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(words.say("app.name"));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.of(INVENTORY, Message.of("start.inventory"), model::newFromInventory),
        Shortcut.of(BOOK, Message.of("start.book"), model::openBook),
        Shortcut.of(DISTRIBUTED, Message.of("start.distributed"), model::openDistributed),
        Shortcut.of(SAMPLE, Message.of("start.sample"), model::openSample));
  }

  @Override
  public boolean drop(List<Path> files) {
    return model.drop(files);
  }

  @Override
  public boolean fillsWindow() {
    return true;
  }

  @Override
  public void shown() {
    model.refresh();
    if (model.current().recentBooks().isEmpty()) {
      ((ActionCard) layout.actionList.getChildren().getFirst()).takeFocus();
    } else {
      layout.recent.requestFocus();
    }
  }
}
