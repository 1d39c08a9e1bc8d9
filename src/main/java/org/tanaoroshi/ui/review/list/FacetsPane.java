package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/**
 * All facets with their groups and how many programs each would show. One list, so that it is
 * walked by the arrow keys: Space or Enter opens a facet or chooses a group, right and left open
 * and close.
 */
final class FacetsPane extends ListView<FacetsPane.Row> {
  /** A line of the list. */
  sealed interface Row {
    String facet();
  }

  /** The name of a facet; {@code chosen} how many of its groups are. */
  record Heading(String facet, String title, boolean open, long chosen) implements Row {}

  /** A group of it. */
  record Group(String facet, FilterChoice choice) implements Row {}

  private final ProgramListViewModel model;
  private final Words words;
  private final Set<String> open = new HashSet<>(Set.of(ProgramFacets.BUREAU));

  FacetsPane(ProgramListViewModel model) {
    this.model = model;
    this.words = model.words();
    setId("facets");
    getStyleClass().addAll("frameless", "facets");
    setAccessibleText(words.say("review.filter.all"));
    setCellFactory(list -> new RowCell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows what is offered now; the cursor stays on its row. */
  void offer() {
    List<Row> rows = new ArrayList<>();
    Narrowing narrowing = model.narrowing();
    for (String facet : narrowing.offered()) {
      List<FilterChoice> choices = narrowing.choices(facet);
      long chosen = choices.stream().filter(FilterChoice::chosen).count();
      boolean shown = open.contains(facet);
      rows.add(new Heading(facet, narrowing.title(facet), shown, chosen));
      if (shown) {
        choices.forEach(c -> rows.add(new Group(facet, c)));
      }
    }
    if (!rows.equals(getItems())) {
      int at = place(rows, getSelectionModel().getSelectedItem());
      getItems().setAll(rows);
      if (at >= 0) {
        getSelectionModel().select(at);
        getFocusModel().focus(at);
      }
    }
  }

  private static int place(List<Row> rows, Row wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (wanted != null && isSame(rows.get(i), wanted)) {
        return i;
      }
    }
    return wanted == null || rows.isEmpty() ? -1 : 0;
  }

  private static boolean isSame(Row a, Row b) {
    return switch (a) {
      case Heading heading -> b instanceof Heading && heading.facet().equals(b.facet());
      case Group group ->
          b instanceof Group other
              && group.facet().equals(other.facet())
              && group.choice().group().equals(other.choice().group());
    };
  }

  /** Puts the cursor on the first row, or where it was. */
  void focusRows() {
    if (getSelectionModel().getSelectedIndex() < 0 && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
    requestFocus();
  }

  private void key(KeyEvent event) {
    Row row = getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    switch (event.getCode()) {
      case SPACE, ENTER -> act(row);
      case RIGHT -> setOpen(row.facet(), true);
      case LEFT -> setOpen(row.facet(), false);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void act(Row row) {
    switch (row) {
      case Heading heading -> setOpen(heading.facet(), !heading.open());
      case Group group -> model.toggle(group.facet(), group.choice().group());
    }
  }

  private void setOpen(String facet, boolean shown) {
    if (shown ? open.add(facet) : open.remove(facet)) {
      if (!shown) {
        // The cursor would be lost with the group it stands on.
        getItems().stream()
            .filter(r -> r instanceof Heading && r.facet().equals(facet))
            .findFirst()
            .ifPresent(getSelectionModel()::select);
      }
      offer();
    }
  }

  private final class RowCell extends ListCell<Row> {
    private final Icon icon = new Icon(Feather.SQUARE);
    private final Label text = Labels.line("");
    private final Label count = Labels.line("", "muted", "small");
    private final HBox line = new HBox(icon, text, count);

    RowCell() {
      getStyleClass().add("facet-row");
      line.getStyleClass().add("cell-row");
      text.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(text, Priority.ALWAYS);
      count.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              act(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("heading", "chosen");
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      switch (row) {
        case Heading heading -> show(heading);
        case Group group -> show(group.choice());
      }
      setGraphic(line);
    }

    private void show(Heading heading) {
      getStyleClass().add("heading");
      icon.setShown(heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      text.setText(heading.title());
      count.setText(
          heading.chosen() == 0 ? "" : words.say("review.filter.chosen", heading.chosen()));
      setAccessibleText(
          words.say(
              heading.open() ? "review.filter.isOpen" : "review.filter.isClosed", heading.title()));
    }

    private void show(FilterChoice choice) {
      if (choice.chosen()) {
        getStyleClass().add("chosen");
      }
      icon.setShown(choice.chosen() ? Feather.CHECK_SQUARE : Feather.SQUARE);
      text.setText(choice.label());
      count.setText(words.say("review.count", choice.count()));
      setAccessibleText(
          words.say(
              choice.chosen() ? "review.filter.isChosen" : "review.filter.isOffered",
              choice.label(),
              choice.count()));
    }
  }
}
