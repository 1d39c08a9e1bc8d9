package org.tanaoroshi.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Filling;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.values.Words;

/**
 * What stands where on the start screen; {@link StartController} binds it. In code, not in FXML: a
 * start would wait for it to be read.
 */
final class StartLayout {
  final BorderPane root = new BorderPane();
  final VBox actionList = unasked(styled(new VBox(), "action-list"));
  final ListView<RecentBook> recent = new ListView<>();
  final HBox recentKeys;
  final HBox languages;
  final HBox themes;
  final HBox sizes;
  final Label reviewerName = new Label();
  final Hyperlink change;
  private final Words words;
  private final HBox bottomBar = styled(new HBox(), "bottom-bar");
  private final HBox namedRow;

  StartLayout(Words words) {
    this.words = words;
    recentKeys =
        line(
            label("start.recent.keys.open", "kbd"),
            label("start.recent.open", "muted", "small"),
            label("start.recent.keys.forget", "kbd"),
            label("start.recent.forget", "muted", "small"));
    change = new Hyperlink(words.say("start.reviewer.change"));
    change.setId("change");
    namedRow = line(reviewerName, change);
    languages = segments("start.language");
    themes = segments("start.theme");
    sizes = segments("start.size");
    root.getStyleClass().addAll("page", "start");
    root.setCenter(middle());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bottomBar.getChildren().addAll(namedRow, gap, languages, themes, new Icon(Feather.TYPE), sizes);
    root.setBottom(bottomBar);
  }

  private ScrollPane middle() {
    VBox hero = unasked(styled(new VBox(), "start-hero"));
    hero.getChildren().addAll(label("start.hero", "hero"), wrapped("start.hero.detail"));
    HBox drop = unasked(styled(new HBox(), "drop-hint"));
    drop.getChildren().addAll(new Icon(Feather.DOWNLOAD), wrapped("start.drop.hint"));
    VBox main = unasked(styled(new VBox(), "start-main"));
    main.getChildren().addAll(hero, actionList, drop);

    recent.setId("recent");
    recent.setAccessibleText(words.say("start.recent"));
    recent.setPrefHeight(200);
    VBox.setVgrow(recent, Priority.ALWAYS);
    Label title = label("start.recent", "title");
    title.setLabelFor(recent);
    VBox side = unasked(styled(new VBox(), "start-side"));
    side.getChildren().addAll(title, recent, recentKeys);

    HBox columns = styled(new HBox(), "start-columns");
    HBox.setHgrow(main, Priority.ALWAYS);
    HBox.setHgrow(side, Priority.ALWAYS);
    columns.getChildren().addAll(main, side);
    ScrollPane pane = styled(new ScrollPane(columns), "clear");
    pane.setId("pane");
    pane.setFitToWidth(true);
    pane.setFocusTraversable(false);
    Filling.height(pane);
    return pane;
  }

  /** Shows the name that is known. */
  void showName() {
    bottomBar.getChildren().set(0, namedRow);
  }

  /** Asks for the name, in that field; not made before: most starts know the name. */
  void askName(TextField reviewer, Runnable keep) {
    Label name = label("start.reviewer", "form-label");
    name.setLabelFor(reviewer);
    name.setMinWidth(Region.USE_PREF_SIZE);
    reviewer.setId("reviewer");
    reviewer.setPromptText(words.say("start.reviewer.prompt"));
    reviewer.setAccessibleText(words.say("start.reviewer"));
    reviewer.setPrefColumnCount(12);
    reviewer.setOnAction(event -> keep.run());
    Button done = new Button(words.say("start.reviewer.keep"));
    done.setId("keep");
    done.setMinWidth(Region.USE_PREF_SIZE);
    done.setOnAction(event -> keep.run());
    bottomBar
        .getChildren()
        .set(0, line(name, reviewer, done, label("start.reviewer.why", "muted", "small")));
  }

  private HBox segments(String key) {
    HBox row = styled(new HBox(), "segments");
    row.setMinWidth(Region.USE_PREF_SIZE);
    row.setAccessibleText(words.say(key));
    return row;
  }

  private Label label(String key, String... styles) {
    return styled(new Label(words.say(key)), styles);
  }

  private Label wrapped(String key) {
    Label label = label(key, "muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox line(Node... parts) {
    HBox line = styled(new HBox(), "line");
    line.getChildren().addAll(parts);
    return line;
  }

  /**
   * A box that is as high as what is in it and is not asked how low it could be: each box around it
   * would ask both, and each inside, and a text is measured each time. What does not fit scrolls.
   */
  static <R extends Region> R unasked(R box) {
    box.setMinHeight(0);
    return box;
  }

  private static <N extends Node> N styled(N node, String... styles) {
    node.getStyleClass().addAll(styles);
    return node;
  }
}
