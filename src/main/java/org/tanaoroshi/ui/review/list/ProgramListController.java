package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.Composition;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/** Binds the list of programs to its view model. */
public final class ProgramListController {
  private final ProgramListViewModel model;
  private final Words words;
  private final List<Runnable> refreshers = new ArrayList<>();
  private boolean showing;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private GridPane filters;
  @FXML private HBox shown;
  @FXML private Label shownTitle;
  @FXML private Label found;
  @FXML private Hyperlink showAll;
  @FXML private ListView<ProgramId> programs;

  /** The list of that model. */
  public ProgramListController(ProgramListViewModel model) {
    this.model = model;
    this.words = model.words();
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.queryProperty());
    search.setPromptText(words.say("review.search.prompt", model.framework().noun()));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
    for (int i = 0; i < ProgramFacets.ALL.size(); i++) {
      filters.add(filter(ProgramFacets.ALL.get(i)), i % 2, i / 2);
    }
    model.shownProperty().addListener(o -> showTitle());
    showTitle();
    programs.setItems(model.programs());
    programs.setCellFactory(list -> new ProgramCell(model));
    programs.setAccessibleText(words.say("review.list.accessible", model.framework().noun()));
    programs
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (!showing && !model.isFinding() && now != null) {
                model.take(now);
              }
            });
    model.inHandProperty().addListener(o -> select());
    model.revisionProperty().addListener(o -> refresh());
    refresh();
  }

  /** A chip says what is shown alone. */
  private void showTitle() {
    Optional<ProgramListViewModel.Shown> only = model.shownProperty().get();
    Labels.setShown(shown, only.isPresent());
    String title =
        only.map(s -> words.say("review.shown", s.title(), s.programs().size())).orElse("");
    shownTitle.setText(title);
    shownTitle.setTooltip(title.isEmpty() ? null : new Tooltip(title));
  }

  @FXML
  void showNotOnly() {
    model.showOnly(Optional.empty());
    programs.requestFocus();
  }

  private Node filter(String facet) {
    ComboBox<FilterChoice> combo = new ComboBox<>();
    combo.setId("filter-" + facet);
    combo.getStyleClass().add("filter");
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setPrefWidth(0);
    combo.setAccessibleText(words.say("review.filter." + facet));
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(FilterChoice choice) {
            return choice == null ? "" : shown(choice);
          }

          @Override
          public FilterChoice fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    combo.setButtonCell(new FilterButtonCell());
    combo.setOnAction(
        event -> {
          FilterChoice choice = combo.getValue();
          if (!showing && choice != null) {
            model.choose(facet, choice.value());
          }
        });
    refreshers.add(() -> offer(facet, combo));
    return combo;
  }

  private String shown(FilterChoice choice) {
    return words.say("review.filter.choice", choice.label(), choice.count());
  }

  /** The button says what is chosen without the count, which the list above it changes anyway. */
  private static final class FilterButtonCell extends ListCell<FilterChoice> {
    @Override
    protected void updateItem(FilterChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? "" : choice.label());
      getStyleClass().remove("on");
      if (!empty && choice != null && !choice.isAll()) {
        getStyleClass().add("on");
      }
    }
  }

  private void offer(String facet, ComboBox<FilterChoice> combo) {
    if (combo.isShowing()) {
      return;
    }
    List<FilterChoice> choices = model.filters().choices(facet);
    if (!choices.equals(combo.getItems())) {
      combo.getItems().setAll(choices);
    }
    String chosen = model.filters().chosen(facet).orElse(null);
    choices.stream()
        .filter(c -> Objects.equals(c.value(), chosen))
        .findFirst()
        .ifPresent(combo::setValue);
  }

  private void refresh() {
    showing = true;
    refreshers.forEach(Runnable::run);
    showing = false;
    found.setText(
        model.isNarrowed()
            ? words.say("review.found", model.programs().size(), model.size())
            : words.say("review.found.all", model.size()));
    Labels.setShown(showAll, model.isNarrowed());
    programs.setPlaceholder(
        model.size() == 0
            ? new EmptyState(
                Feather.INBOX,
                words.say("review.list.empty", model.framework().noun()),
                words.say("review.list.empty.toDo"))
            : new EmptyState(
                Feather.SEARCH,
                words.say("review.list.noMatch", model.framework().noun()),
                words.say("review.list.noMatch.toDo")));
    select();
  }

  private void select() {
    int place = model.place();
    if (programs.getSelectionModel().getSelectedIndex() == place && place >= 0) {
      return;
    }
    showing = true;
    if (place < 0) {
      programs.getSelectionModel().clearSelection();
    } else {
      programs.getSelectionModel().select(place);
      programs.getFocusModel().focus(place);
      scrollTo(place);
    }
    showing = false;
  }

  /** Scrolls only where the program is out of sight, so that the list stays calm. */
  private void scrollTo(int place) {
    if (programs.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      boolean before = place <= flow.getFirstVisibleCell().getIndex();
      boolean after = place >= flow.getLastVisibleCell().getIndex();
      if (before || after) {
        int rows = flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex();
        programs.scrollTo(Math.max(0, place - rows / 3));
      }
    } else {
      programs.scrollTo(place);
    }
  }

  private void leaveSearch(KeyEvent event) {
    if (Composition.inProgress(search)) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (!model.programs().isEmpty() && model.place() < 0) {
        model.take(model.programs().getFirst());
      }
      programs.requestFocus();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    }
  }

  @FXML
  void showAll() {
    model.showAll();
    programs.requestFocus();
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Puts the cursor on the list. */
  public void focusList() {
    programs.requestFocus();
  }

  /** Whether the list has the cursor: it then keeps its own keys for paging. */
  public boolean isListFocused() {
    return programs.isFocused();
  }

  /** What is shown. */
  public Parent view() {
    return root;
  }
}
