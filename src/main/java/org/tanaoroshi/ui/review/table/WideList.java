package org.tanaoroshi.ui.review.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.review.list.ProgramListViewModel;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.Words;

/**
 * The programs found, over the whole width, with the columns the user chose. Several are chosen
 * with Shift and Ctrl for what is done with many; Enter opens one for review.
 */
public final class WideList extends VBox {
  private static final double SCROLL_BAR = 16;

  /** What is done with programs chosen here. */
  public record Actions(
      Consumer<ProgramId> open,
      Consumer<List<ProgramId>> answerTogether,
      BiConsumer<ProgramId, ProgramId> compare) {}

  private final ProgramListViewModel model;
  private final Personal personal;
  private final Words words;
  private final Actions actions;
  private final List<WideColumn> columns;
  private final TableView<ProgramId> table = new TableView<>();
  private final Label chosen = Labels.line("", "muted");
  private final Button together = new Button();
  private final Button compare = new Button();
  private final MenuButton chooser = new MenuButton();
  private boolean arranging;

  /** Over that list; {@code unit} is the label of the unit of money. */
  public WideList(
      ProgramListViewModel model,
      Framework framework,
      String unit,
      Personal personal,
      Words words,
      Actions actions) {
    this.model = model;
    this.personal = personal;
    this.words = words;
    this.actions = actions;
    columns = WideColumn.all(framework, unit, words);
    getStyleClass().add("wide-list");
    table.setId("wide-programs");
    table.getStyleClass().add("frameless");
    table.setItems(model.programs());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setAccessibleText(words.say("review.list.accessible", words.noun(framework.noun())));
    table.setPlaceholder(
        new EmptyState(
            Feather.SEARCH,
            words.say("review.list.noMatch", words.noun(framework.noun())),
            words.say("review.list.noMatch.toDo")));
    arrange();
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ProgramId>) change -> showChosen());
    table
        .getColumns()
        .addListener((ListChangeListener<TableColumn<ProgramId, ?>>) change -> keepOrder());
    table.widthProperty().addListener(o -> widenNames());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
    model.revisionProperty().addListener(o -> refreshShown());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), table);
    showChosen();
  }

  private HBox head() {
    together.setId("answer-together");
    together.setText(words.say("review.together"));
    together.setGraphic(Keys.chip(KeyCombination.valueOf("Shortcut+B")));
    together.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    together.setOnAction(event -> answerTogether());
    compare.setId("compare-chosen");
    compare.setText(words.say("review.compare.chosen"));
    compare.setOnAction(event -> compare());
    chooser.setId("columns");
    chooser.getStyleClass().add("tool");
    chooser.setText(words.say("review.columns"));
    columns.forEach(c -> chooser.getItems().add(choice(c)));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(chosen, gap, together, compare, chooser);
    head.getChildren().forEach(n -> ((Region) n).setMinWidth(USE_PREF_SIZE));
    gap.setMinWidth(0);
    head.getStyleClass().add("wide-head");
    return head;
  }

  private CheckMenuItem choice(WideColumn column) {
    CheckMenuItem item = new CheckMenuItem(column.title());
    item.setMnemonicParsing(false);
    item.setSelected(shown().contains(column.id()));
    item.setOnAction(
        event -> {
          List<String> now = new ArrayList<>(shown());
          if (!now.remove(column.id())) {
            now.add(column.id());
          }
          if (now.isEmpty()) {
            item.setSelected(true);
          } else {
            personal.saveColumns(now);
            arrange();
          }
        });
    return item;
  }

  /** The ids of the columns shown, in their order. */
  private List<String> shown() {
    List<String> kept = personal.columns();
    return kept.isEmpty()
        ? columns.stream().filter(WideColumn::first).map(WideColumn::id).toList()
        : kept;
  }

  private void arrange() {
    arranging = true;
    List<TableColumn<ProgramId, String>> made = new ArrayList<>();
    for (String id : shown()) {
      columns.stream().filter(c -> c.id().equals(id)).findFirst().ifPresent(c -> made.add(made(c)));
    }
    table.getColumns().setAll(made);
    arranging = false;
    widenNames();
  }

  /** The names take the room that the other columns leave. */
  private void widenNames() {
    double asked = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
    double spare = table.getWidth() - asked - SCROLL_BAR;
    for (TableColumn<ProgramId, ?> shown : table.getColumns()) {
      if (shown.getUserData() instanceof WideColumn column && column.id().equals(WideColumn.NAME)) {
        shown.setPrefWidth(Math.max(column.width(), shown.getPrefWidth() + spare));
      }
    }
  }

  private TableColumn<ProgramId, String> made(WideColumn column) {
    TableColumn<ProgramId, String> made = new TableColumn<>(column.title());
    made.setId(column.id());
    made.setUserData(column);
    made.setPrefWidth(column.width());
    made.setSortable(false);
    made.setCellValueFactory(
        row -> {
          Dossier dossier = model.dossier(row.getValue());
          return new ReadOnlyStringWrapper(
              dossier == null ? "" : column.text().apply(model.look(), dossier));
        });
    made.setCellFactory(of -> new TextCell(column.number()));
    return made;
  }

  private static final class TextCell extends TableCell<ProgramId, String> {
    private TextCell(boolean number) {
      if (number) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty || text == null ? null : text.lines().findFirst().orElse(""));
    }
  }

  /** Columns were moved by the mouse. */
  private void keepOrder() {
    if (!arranging) {
      personal.saveColumns(table.getColumns().stream().map(TableColumn::getId).toList());
    }
  }

  private void refreshShown() {
    if (getScene() != null) {
      table.refresh();
      showChosen();
    }
  }

  private void showChosen() {
    int count = table.getSelectionModel().getSelectedIndices().size();
    chosen.setText(
        count == 0 ? words.say("review.chosen.none") : words.say("review.chosen", count));
    together.setDisable(count == 0);
    compare.setDisable(count != 2);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void open() {
    ProgramId focused = table.getFocusModel().getFocusedItem();
    if (focused != null) {
      actions.open().accept(focused);
    }
  }

  /** Enters something for all that are chosen. */
  public void answerTogether() {
    List<ProgramId> programs = chosenPrograms();
    if (!programs.isEmpty()) {
      actions.answerTogether().accept(programs);
    }
  }

  private void compare() {
    List<ProgramId> programs = chosenPrograms();
    if (programs.size() == 2) {
      actions.compare().accept(programs.get(0), programs.get(1));
    }
  }

  /** In the order of the list, whatever the order in which they were chosen. */
  private List<ProgramId> chosenPrograms() {
    Set<ProgramId> set = Set.copyOf(table.getSelectionModel().getSelectedItems());
    return model.programs().stream().filter(set::contains).toList();
  }

  /** Puts the cursor on the program in hand. */
  public void focusList() {
    table.refresh();
    int place = Math.max(0, model.place());
    if (!model.programs().isEmpty()) {
      table.getSelectionModel().clearAndSelect(place);
      table.getFocusModel().focus(place);
      table.scrollTo(Math.max(0, place - 3));
    }
    table.requestFocus();
  }
}
