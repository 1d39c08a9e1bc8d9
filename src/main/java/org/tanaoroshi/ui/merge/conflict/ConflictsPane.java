package org.tanaoroshi.ui.merge.conflict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.NumberBinding;
import javafx.beans.binding.NumberExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.merge.conflict.ConflictsViewModel.Kind;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.WrappingRow;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;

/** The conflicts: filters, the list, the one in hand with all its sides. */
public final class ConflictsPane extends VBox {
  private static final int MOST_SIDES = 9;

  /** So many sides have a key of their own in the status bar. */
  private static final int SIDES_NAMED = 4;

  /** The rows that the list has where there is little room, and where there is some. */
  private static final int FEWEST_ROWS = 2;

  private static final int FEW_ROWS = 5;

  private static final int FRAME = 4;

  /** The place of the column that counts the sides beyond two. */
  private static final int MORE = 5;

  private final ConflictsViewModel model;
  private final Words words;
  private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
  private final Label decided = Labels.line("", "muted", "small");
  private final TableView<Conflict> table;
  private final ConflictDetail detail;

  /** Held here: the properties of the view model, which outlives this pane, hold it weakly. */
  private final InvalidationListener refresh = o -> refresh();

  private boolean choosing;

  /**
   * The conflicts of that model in those words.
   *
   * @param readDecisions asks for a workbook with decisions
   */
  public ConflictsPane(
      ConflictsViewModel model,
      ConflictWords says,
      TableView<Conflict> table,
      Runnable readDecisions) {
    this.model = model;
    this.words = says.words();
    this.table = table;
    this.detail = new ConflictDetail(model, says, table::requestFocus);
    getStyleClass().add("conflicts");
    table.getStyleClass().add("conflict-table");
    table.setItems(model.shown());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && !choosing) {
                model.inHandProperty().set(now);
              }
            });
    fitRows();
    setVgrow(table, Priority.ALWAYS);
    setVgrow(detail, Priority.SOMETIMES);
    HBox filters = filters(readDecisions);
    filters.disableProperty().bind(detail.writingProperty());
    // Not disabled: what is being decided is still read there.
    table.mouseTransparentProperty().bind(detail.writingProperty());
    table.focusTraversableProperty().bind(detail.writingProperty().not());
    getChildren().addAll(filters, table, detail);
    WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    model.inHandProperty().addListener(weak);
    model.resolutions().decidedProperty().addListener(weak);
    model.kindProperty().addListener(weak);
    model.shown().addListener(weak);
    refresh();
  }

  /** The list is no higher than its rows, and in a low window no lower than two of them. */
  private void fitRows() {
    IntegerBinding rows =
        Bindings.createIntegerBinding(() -> Math.max(1, table.getItems().size()), table.getItems());
    table.maxHeightProperty().bind(height(rows));
    table.prefHeightProperty().bind(height(Bindings.min(rows, FEW_ROWS)));
    table.minHeightProperty().bind(height(Bindings.min(rows, FEWEST_ROWS)));
  }

  /** Of so many rows, the heading, which is as high as one, and the frame. */
  private NumberBinding height(NumberExpression rows) {
    return table.fixedCellSizeProperty().multiply(rows.add(1)).add(FRAME);
  }

  private HBox filters(Runnable readDecisions) {
    WrappingRow filters = new WrappingRow();
    filters.getStyleClass().add("wrapping");
    HBox.setHgrow(filters, Priority.ALWAYS);
    for (Kind kind : Kind.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("chip");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            model.kindProperty().set(kind);
            button.setSelected(true);
          });
      kinds.put(kind, button);
      filters.getChildren().add(button);
    }
    CheckBox openOnly = new CheckBox(words.say("merge.openOnly"));
    openOnly.setId("open-only");
    openOnly.setSelected(model.openOnlyProperty().get());
    openOnly.setOnAction(event -> model.openOnlyProperty().set(openOnly.isSelected()));
    openOnly.setMinWidth(USE_PREF_SIZE);
    Button read = new Button(words.say("merge.readDecisions"));
    read.setId("read-decisions");
    read.setMinWidth(USE_PREF_SIZE);
    read.setOnAction(event -> readDecisions.run());
    filters.getChildren().add(openOnly);
    decided.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(filters, decided, read);
    line.getStyleClass().addAll("line", "conflict-filters");
    return line;
  }

  private void refresh() {
    kinds.forEach(
        (kind, button) -> {
          button.setText(
              words.say("merge.kind", words.say("merge.kind." + kind), model.count(kind)));
          button.setSelected(kind == model.kindProperty().get());
        });
    long all = model.count(Kind.ALL);
    decided.setText(words.say("merge.decided", all - model.open(), all));
    // The list shows two sides of each; that there are more is told where there are.
    table
        .getColumns()
        .get(MORE)
        .setVisible(model.shown().stream().anyMatch(c -> c.sides().size() > 2));
    // Before the choice: cells made anew would scroll it out of sight.
    table.refresh();
    choosing = true;
    // By its place: a list filled anew remembers what was selected, but not where that is.
    int place = table.getItems().indexOf(model.inHandProperty().get());
    if (place < 0) {
      table.getSelectionModel().clearSelection();
    } else if (place != table.getSelectionModel().getSelectedIndex()) {
      table.getSelectionModel().clearAndSelect(place);
      table.scrollTo(place);
    }
    choosing = false;
    detail.refresh();
  }

  /** Puts the cursor on the list. */
  public void focusList() {
    table.requestFocus();
  }

  /** Whether a third value is being entered: it is decided, or let go, before anything else. */
  public ReadOnlyBooleanProperty writingProperty() {
    return detail.writingProperty();
  }

  /** The same. */
  public boolean isWriting() {
    return detail.writingProperty().get();
  }

  /** The keys while a third value is being entered. */
  public List<Shortcut> writingKeys() {
    return List.of(
        Shortcut.of(
            "Shortcut+Enter", Message.of("merge.third.ok"), this::isWriting, detail::confirmThird),
        Shortcut.of("Esc", Message.of("merge.third.cancel"), this::isWriting, detail::cancelThird));
  }

  /** The keys that decide the conflict in hand; they work while {@code deciding} says so. */
  public List<Shortcut> decidingKeys(BooleanSupplier deciding) {
    BooleanSupplier may = may(deciding);
    List<Shortcut> keys = new ArrayList<>();
    keys.add(Shortcut.of("Left", Message.of("merge.take.left"), may, () -> model.take(0)));
    keys.add(Shortcut.of("Right", Message.of("merge.take.right"), may, () -> model.take(1)));
    for (int i = 2; i < Math.min(sides(), SIDES_NAMED); i++) {
      int side = i;
      keys.add(
          Shortcut.of(
              Integer.toString(i + 1),
              Message.of("merge.take.nth", i + 1),
              may,
              () -> model.take(side)));
    }
    keys.add(Shortcut.of("E", Message.of("merge.write"), may, detail::openThird));
    keys.add(Shortcut.of("0", Message.of("merge.keep"), may, model::keepCurrent));
    keys.add(Shortcut.of("N", Message.of("merge.key.nextOpen"), may, model::toNextOpen));
    return keys;
  }

  /** The other keys of the list, which work at the same times. */
  public List<Shortcut> furtherKeys(BooleanSupplier deciding) {
    BooleanSupplier may = may(deciding);
    List<Shortcut> keys = new ArrayList<>();
    keys.add(Shortcut.of("Backspace", Message.of("merge.keep"), may, model::keepCurrent));
    keys.add(Shortcut.of("Down", Message.of("merge.key.next"), may, () -> model.move(1)));
    keys.add(Shortcut.of("Up", Message.of("merge.key.previous"), may, () -> model.move(-1)));
    keys.add(Shortcut.of("Delete", Message.of("merge.key.leaveOpen"), may, model::leaveOpen));
    for (int i = 0; i < MOST_SIDES; i++) {
      int side = i;
      keys.add(
          Shortcut.of(
              Integer.toString(i + 1), Message.of("merge.key.nth"), may, () -> model.take(side)));
    }
    return keys;
  }

  private BooleanSupplier may(BooleanSupplier deciding) {
    return () -> deciding.getAsBoolean() && model.inHandProperty().get() != null;
  }

  private int sides() {
    Conflict inHand = model.inHandProperty().get();
    return inHand == null ? 0 : inHand.sides().size();
  }

  /**
   * It in a pane that scrolls: in a low window, or with large letters, all of it can be reached.
   */
  public ScrollPane scrolled() {
    ScrollPane scroll = new ScrollPane(this);
    scroll.getStyleClass().add("clear");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
