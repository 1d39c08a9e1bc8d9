package org.tanaoroshi.ui.review.list;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.Composition;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/** Binds the list of programs to its view model. */
public final class ProgramListController {
  private final ProgramListViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final EmptyState noMatch;
  private ListTools tools;
  private FacetsPane facets;
  private boolean showing;
  private boolean besideTable;

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private VBox head;
  @FXML private StackPane body;
  @FXML private Label found;
  @FXML private Hyperlink showAll;
  @FXML private ListView<ProgramId> programs;
  @FXML private Button showFound;

  /** The list of that model. */
  public ProgramListController(ProgramListViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = model.words();
    String noun = words.noun(model.framework().noun());
    noMatch =
        new EmptyState(
            Feather.SEARCH,
            words.say("review.list.noMatch", noun),
            words.say("review.list.noMatch.toDo"));
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.queryProperty());
    search.setPromptText(words.say("review.search.prompt", words.noun(model.framework().noun())));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
    tools = new ListTools(model, dialogs, this::showFacets);
    head.getChildren().add(1, tools);
    facets = new FacetsPane(model);
    facets.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFacets);
    Labels.setShown(facets, false);
    Labels.setShown(showFound, false);
    body.getChildren().add(facets);
    programs.setItems(model.programs());
    programs.setCellFactory(list -> new ProgramCell(model));
    programs.setAccessibleText(
        words.say("review.list.accessible", words.noun(model.framework().noun())));
    programs
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (!showing && now != null && !model.isFinding()) {
                model.take(now);
              }
            });
    model.inHandProperty().addListener(o -> select());
    model.revisionProperty().addListener(o -> refresh());
    refresh();
  }

  private void showFacets(boolean shown) {
    setFacetsShown(shown);
    if (shown) {
      facets.focusRows();
    } else {
      programs.requestFocus();
    }
  }

  /** Shows the facets beside the wide table of programs, or the list again. */
  public void setBesideTable(boolean beside) {
    besideTable = beside;
    setFacetsShown(beside);
  }

  private void setFacetsShown(boolean shown) {
    Labels.setShown(facets, shown);
    Labels.setShown(showFound, shown && !besideTable);
    Labels.setShown(programs, !shown);
    tools.setFacetsShown(shown);
    facets.offer();
  }

  /** Puts the cursor on the facets. */
  public void focusFacets() {
    showFacets(true);
  }

  /** Shows all facets in place of the list, or the list again. */
  public void toggleFacets() {
    showFacets(!facets.isVisible());
  }

  private void refresh() {
    tools.refresh();
    if (facets.isVisible()) {
      facets.offer();
    }
    found.setText(
        model.isNarrowed()
            ? words.say("review.found", model.programs().size(), model.size())
            : words.say("review.found.all", model.size()));
    showFound.setText(words.say("review.facets.show", model.programs().size()));
    showFound.setDisable(model.programs().isEmpty());
    Labels.setShown(showAll, model.isNarrowed());
    // A book without programs says so in the middle of the screen.
    EmptyState empty = model.size() == 0 ? null : noMatch;
    if (programs.getPlaceholder() != empty) {
      programs.setPlaceholder(empty);
    }
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
      showFacets(false);
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    }
  }

  private void leaveFacets(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      showFacets(false);
    }
  }

  @FXML
  void showFound() {
    showFacets(false);
  }

  @FXML
  void showAll() {
    model.showAll();
    (facets.isVisible() ? facets : programs).requestFocus();
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
