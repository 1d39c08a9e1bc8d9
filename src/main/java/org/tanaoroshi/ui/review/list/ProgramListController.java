package org.tanaoroshi.ui.review.list;

import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
  private final EmptyState noMatch;
  private final ListTools tools;
  private final FacetsPane facets;
  private final TextField search = new TextField();
  private final Label found = new Label();
  private final Hyperlink showAll;
  private final ListView<ProgramId> programs = new ListView<>();
  private final Button showFound = new Button();
  private final VBox root;
  private boolean showing;
  private boolean besideTable;

  /** The list of that model. */
  public ProgramListController(ProgramListViewModel model, Dialogs dialogs) {
    this.model = model;
    this.words = model.words();
    String noun = words.noun(model.framework().noun());
    noMatch =
        new EmptyState(
            Feather.SEARCH,
            words.say("review.list.noMatch", noun),
            words.say("review.list.noMatch.toDo"));
    showAll = new Hyperlink(words.say("review.filter.clear"));
    tools = new ListTools(model, dialogs, this::showFacets);
    facets = new FacetsPane(model);
    StackPane body = new StackPane(programs, facets);
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(head(noun), body, showFound);
    root.getStyleClass().addAll("program-list", "side-panel-left");
    initializeFacets();
    initializePrograms(noun);
    model.inHandProperty().addListener(o -> select());
    model.revisionProperty().addListener(o -> refresh());
    refresh();
  }

  private VBox head(String noun) {
    search.setId("search");
    search.setAccessibleText(words.say("review.search"));
    search.textProperty().bindBidirectional(model.queryProperty());
    search.setPromptText(words.say("review.search.prompt", noun));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
    found.setId("found");
    found.getStyleClass().addAll("muted", "small");
    found.setMinWidth(Region.USE_PREF_SIZE);
    showAll.setId("showAll");
    showAll.getStyleClass().add("small");
    showAll.setOnAction(event -> showAll());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox count = new HBox(found, gap, showAll);
    count.getStyleClass().add("list-found");
    VBox head = new VBox(search, tools, count);
    head.getStyleClass().add("list-head");
    return head;
  }

  private void initializeFacets() {
    facets.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFacets);
    Labels.setShown(facets, false);
    showFound.setId("show-found");
    showFound.setMaxWidth(Double.MAX_VALUE);
    showFound.setOnAction(event -> showFound());
    VBox.setMargin(showFound, new Insets(8, 12, 8, 12));
    Labels.setShown(showFound, false);
  }

  private void initializePrograms(String noun) {
    programs.setId("programs");
    programs.getStyleClass().addAll("frameless", "programs");
    programs.setItems(model.programs());
    programs.setCellFactory(list -> new ProgramCell(model));
    programs.setAccessibleText(words.say("review.list.accessible", noun));
    programs
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (!showing && now != null && !model.isFinding()) {
                model.take(now);
              }
            });
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

  private void showFound() {
    showFacets(false);
  }

  private void showAll() {
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
