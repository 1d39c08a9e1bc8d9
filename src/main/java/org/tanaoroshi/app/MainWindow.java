package org.tanaoroshi.app;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.values.Words;

/** The frame of the window: header bar, the screen, status bar. Knows screens only as such. */
final class MainWindow {
  static final double MIN_WIDTH = 1024;
  static final double MIN_HEIGHT = 640;

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Supplier<Words> words;
  private final RunningTask work;
  private final StackPane place = new StackPane();
  private final VBox frame = new VBox();
  private final HBox header = new HBox();
  private final StatusBar statusBar = new StatusBar();
  private final StackPane root = new StackPane();
  private final StringProperty title = new SimpleStringProperty();
  private final WorkCover cover;
  private Screen screen;

  /** The frame; {@code work} covers it all while it is under way. It is seen in a window. */
  MainWindow(Supplier<Words> words, RunningTask work) {
    this.words = words;
    this.work = work;
    header.getStyleClass().add("top-bar");
    VBox.setVgrow(place, Priority.ALWAYS);
    // It gets what the bars leave, whatever is in it: asked, a screen would measure itself for each
    // box around it, least height and wanted height, and again inside.
    place.setMinSize(0, 0);
    place.setPrefSize(0, 0);
    frame.setMinSize(0, 0);
    cover = new WorkCover(work, words);
    root.getChildren().addAll(frame, cover);
  }

  /**
   * Fills that window, which has its size, dressed before anything in it is measured: once, not
   * twice.
   */
  void fill(Stage stage, Consumer<Scene> dress) {
    Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
    dress.accept(scene);
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.titleProperty().bind(title);
    cover.watch(scene);
    Shortcuts.install(scene, this::shortcuts);
    scene.addEventFilter(DragEvent.DRAG_OVER, this::dragOver);
    scene.addEventFilter(DragEvent.DRAG_EXITED, event -> dropping(false));
    scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    if (screen != null) {
      begin();
    }
  }

  Screen screen() {
    return screen;
  }

  /** Shows the screen in place of the one before, which is left for good. */
  void show(Screen next, Supplier<Node> atEndOfHeader) {
    leave();
    screen = next;
    place.getChildren().setAll(next.view());
    header.getChildren().clear();
    if (next.fillsWindow()) {
      frame.getChildren().setAll(place);
    } else {
      header.getChildren().addAll(headerOf(next, atEndOfHeader.get()));
      showStatus(next);
      if (next.shortcutsVersion() != null) {
        next.shortcutsVersion().addListener((o, old, now) -> showStatus(next));
      }
      // In the order of the Tab key.
      frame.getChildren().setAll(header, place, statusBar);
    }
    title.unbind();
    title.bind(next.title());
    if (root.getScene() != null) {
      begin();
    }
  }

  private void begin() {
    // What lies in a scroll pane is not in the scene, and takes no focus, until it has its skin.
    root.applyCss();
    root.layout();
    screen.shown();
  }

  private void showStatus(Screen shown) {
    statusBar.show(shown.shortcuts(), shown.status(), words.get());
  }

  /** Tells the screen that is shown, if one is, that it is left for good. */
  void leave() {
    if (screen != null) {
      screen.left();
    }
  }

  private List<Node> headerOf(Screen next, Node atEndOfHeader) {
    List<Node> parts = new ArrayList<>();
    parts.add(bound(next.title(), "title"));
    if (next.subtitle() != null) {
      parts.add(bound(next.subtitle(), "muted"));
    }
    parts.add(gap());
    next.headerMiddle()
        .ifPresent(
            middle -> {
              parts.add(middle);
              parts.add(gap());
            });
    next.headerRight().ifPresent(parts::add);
    parts.add(atEndOfHeader);
    return parts;
  }

  private static Label bound(ObservableValue<String> text, String style) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().add(style);
    return label;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private List<Shortcut> shortcuts() {
    return screen == null || work.runningProperty().get() ? List.of() : screen.shortcuts();
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles() && !work.runningProperty().get()) {
      event.acceptTransferModes(TransferMode.COPY);
      dropping(true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    dropping(false);
    if (screen != null && event.getDragboard().hasFiles() && !work.runningProperty().get()) {
      List<File> files = event.getDragboard().getFiles();
      event.setDropCompleted(screen.drop(files.stream().map(File::toPath).toList()));
      event.consume();
    }
  }

  private void dropping(boolean now) {
    root.pseudoClassStateChanged(DROPPING, now);
  }
}
