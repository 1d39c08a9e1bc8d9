package org.tanaoroshi.ui.review.list;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.evidence.ProgramOrder;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.ReviewSettings;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.WrappingRow;
import org.tanaoroshi.values.Words;

/**
 * What stands between the search field and the list: what is left to do as chips, the ways to
 * narrow, order and save, and what narrows now.
 */
final class ListTools extends VBox {
  private static final int LONGEST_CHIP = 260;

  private final ProgramListViewModel model;
  private final Dialogs dialogs;
  private final Words words;
  private final FlowPane todo = new FlowPane();
  private final ToggleButton facets;
  private final MenuButton order = new MenuButton();
  private final MenuButton views = new MenuButton();
  private final WrappingRow narrowed = new WrappingRow();
  private ProgramOrder orderShown;
  private List<ReviewSettings.View> viewsShown;
  private List<Narrowing.Chip> chipsShown = List.of();

  /** Tools over that list; {@code showFacets} is told whether the facets are wanted. */
  ListTools(
      ProgramListViewModel model,
      Dialogs dialogs,
      java.util.function.Consumer<Boolean> showFacets) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = model.words();
    getStyleClass().add("list-tools");
    todo.getStyleClass().add("todo-chips");
    facets = new ToggleButton(words.say("review.filter"), new Icon(Feather.FILTER));
    facets.setId("show-facets");
    facets.getStyleClass().add("tool");
    facets.setOnAction(event -> showFacets.accept(facets.isSelected()));
    facets.setMinWidth(USE_PREF_SIZE);
    tool(order, "order");
    order.setMinWidth(USE_PREF_SIZE);
    tool(views, "views");
    views.setMinWidth(USE_PREF_SIZE);
    views.setText(words.say("review.views"));
    WrappingRow tools = new WrappingRow(facets, order, views);
    tools.getStyleClass().add("list-tool-row");
    narrowed.getStyleClass().add("narrowed");
    getChildren().addAll(todo, tools, narrowed);
  }

  private static void tool(MenuButton button, String id) {
    button.setId(id);
    button.getStyleClass().add("tool");
  }

  void setFacetsShown(boolean shown) {
    facets.setSelected(shown);
  }

  /** Shows what is counted and chosen now. */
  void refresh() {
    showTodo();
    showOrder();
    showViews();
    List<Narrowing.Chip> chips = model.narrowing().chips();
    if (!chips.equals(chipsShown)) {
      chipsShown = chips;
      narrowed.getChildren().setAll(chips.stream().map(this::chip).toList());
    }
    Labels.setShown(narrowed, !chips.isEmpty());
  }

  private void showTodo() {
    List<FilterChoice> choices = model.narrowing().choices(ProgramFacets.TODO);
    while (todo.getChildren().size() < choices.size()) {
      ToggleButton chip = new ToggleButton();
      chip.getStyleClass().add("chip");
      todo.getChildren().add(chip);
    }
    for (int i = 0; i < choices.size(); i++) {
      FilterChoice choice = choices.get(i);
      ToggleButton chip = (ToggleButton) todo.getChildren().get(i);
      chip.setId("todo-" + choice.group());
      chip.setText(words.say("review.todo.count", choice.label(), choice.count()));
      chip.setSelected(choice.chosen());
      chip.setOnAction(event -> model.onlyTodo(choice.group()));
    }
  }

  private void showOrder() {
    ProgramOrder now = model.narrowing().order();
    if (now == orderShown) {
      return;
    }
    orderShown = now;
    order.setText(words.say("review.order." + now.name()));
    order.setTooltip(new Tooltip(words.say("review.order")));
    order
        .getItems()
        .setAll(
            List.of(ProgramOrder.values()).stream()
                .<MenuItem>map(
                    o -> {
                      RadioMenuItem item = new RadioMenuItem(words.say("review.order." + o.name()));
                      item.setSelected(o == now);
                      item.setOnAction(event -> model.order(o));
                      return item;
                    })
                .toList());
  }

  private void showViews() {
    if (model.personal().views().equals(viewsShown)) {
      return;
    }
    viewsShown = model.personal().views();
    views.getItems().clear();
    for (ReviewSettings.View view : model.personal().views()) {
      MenuItem item = new MenuItem(view.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.take(view));
      views.getItems().add(item);
    }
    if (!views.getItems().isEmpty()) {
      views.getItems().add(new SeparatorMenuItem());
    }
    MenuItem save = new MenuItem(words.say("review.views.save"));
    save.setId("save-view");
    save.setOnAction(event -> save());
    views.getItems().add(save);
    if (!model.personal().views().isEmpty()) {
      MenuItem forget = new MenuItem(words.say("review.views.forget"));
      forget.setOnAction(event -> forget());
      views.getItems().add(forget);
    }
  }

  private void save() {
    dialogs
        .askText(
            Message.of("review.views.name"), Message.of("review.views.name.detail"), suggestion())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name -> {
              model
                  .personal()
                  .saveView(model.narrowing().asView(name, model.queryProperty().get()));
              refresh();
            });
  }

  private String suggestion() {
    return String.join(
        words.say("review.views.and"),
        model.narrowing().chips().stream().map(Narrowing.Chip::label).limit(3).toList());
  }

  private void forget() {
    List<String> names = model.personal().views().stream().map(ReviewSettings.View::name).toList();
    dialogs
        .choose(
            Message.of("review.views.forget.which"),
            Message.of("review.views.forget.detail"),
            names.stream().map(n -> Message.of("review.views.one", n)).toList())
        .ifPresent(
            which -> {
              model.personal().forgetView(names.get(which));
              refresh();
            });
  }

  private Button chip(Narrowing.Chip chip) {
    Button button = new Button(chip.label(), new Icon(Feather.X));
    button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll("chip", "on");
    button.maxWidthProperty().bind(Bindings.min(LONGEST_CHIP, narrowed.widthProperty()));
    button.setAccessibleText(words.say("review.filter.remove", chip.label()));
    button.setTooltip(new Tooltip(words.say("review.filter.remove", chip.label())));
    button.setOnAction(event -> model.remove(chip));
    return button;
  }
}
