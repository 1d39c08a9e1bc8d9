package org.tanaoroshi.ui.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.values.Words;

/** Binds the import screen to its view model. */
public final class ImportController extends ImportStep {
  private final ImportViewModel model;
  private final double em;
  private final Runnable next;
  private final InvalidationListener redraw = o -> showFile();
  private final InvalidationListener redrawGoal = o -> showGoal();
  private final InvalidationListener redrawPage = o -> showPage();

  @FXML private HBox tools;
  @FXML private ComboBox<ImportFile> files;
  @FXML private ComboBox<Integer> sheets;
  @FXML private ComboBox<Integer> headerFirst;
  @FXML private ComboBox<Integer> headerLast;
  @FXML private ComboBox<MoneyUnit> units;
  @FXML private ComboBox<FiscalYear> years;
  @FXML private Label unitFrom;
  @FXML private Label counts;
  @FXML private HBox listed;
  @FXML private VBox above;
  @FXML private HBox notice;
  @FXML private Label noticeText;
  @FXML private StackPane stage;
  @FXML private SplitPane workspace;
  @FXML private TableView<PreviewRow> grid;
  @FXML private Label pageText;
  @FXML private Button previousPage;
  @FXML private Button nextPage;
  @FXML private SplitPane side;
  @FXML private Label promise;
  @FXML private Label toSee;
  @FXML private Button take;

  private PreviewGrid preview;
  private UnitQuestion unitQuestion;
  private ReadingTools reading;
  private MappingPane mapping;
  private ReportPane report;
  private Pages pages;
  private ImportFile shown;
  private final BooleanProperty anyShown = new SimpleBooleanProperty();

  /**
   * The screen in that language; {@code em} is the font size, {@code back} leads to the start,
   * {@code next} to the last step, which is called {@code lastStep}.
   */
  public ImportController(
      ImportViewModel model,
      Words words,
      double em,
      String lastStep,
      Runnable back,
      Runnable next) {
    super(words, 2, lastStep, back);
    this.model = model;
    this.em = em;
    this.next = next;
  }

  @FXML
  void initialize() {
    preview = new PreviewGrid(grid, words, em);
    mapping = new MappingPane(words, model::chooseTarget, preview::reachColumn);
    report =
        new ReportPane(
            words,
            cell -> model.selectedProperty().get().preview().goTo(cell),
            () -> model.exportToSee(words));
    pages = new Pages(words, pageText, previousPage, nextPage);
    side.getItems().setAll(mapping, report);
    unitQuestion = new UnitQuestion(words, this::sayUnit);
    unitQuestion.managedProperty().bind(unitQuestion.visibleProperty());
    above.getChildren().add(unitQuestion);
    model.unitAskedProperty().addListener(o -> showUnitQuestion());
    reading =
        new ReadingTools(model, words, sheets, headerFirst, headerLast, units, years, unitFrom);
    files.setItems(model.files());
    ImportTools.say(files, ImportFile::name);
    files.setOnAction(
        event -> {
          if (files.getValue() != null) {
            model.selectedProperty().set(files.getValue());
          }
        });
    for (Region part : List.of(listed, tools, toSee)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    anyShown.bind(model.anyShownProperty());
    take.disableProperty().bind(model.readyProperty().not());
    take.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.programsProperty().get() == 0
                        ? words.say("import.key.next")
                        : words.say("import.next", model.programsProperty().get()),
                model.programsProperty()));
    model.selectedProperty().addListener(o -> listen());
    listen();
  }

  private void sayUnit(MoneyUnit unit) {
    model.chooseUnit(unit);
    grid.requestFocus();
  }

  private void nextDoubt() {
    boolean asked = model.unitAskedProperty().get() != null;
    model.nextDoubt();
    if (asked) {
      unitQuestion.focusAnswer();
    }
  }

  /** The question of the file in sight, and at the foot which file waits for an answer. */
  private void showUnitQuestion() {
    boolean here = shown != null && shown.unitAskedProperty().get();
    if (here) {
      unitQuestion.ask(shown.inventoryProperty().get());
    }
    unitQuestion.setVisible(here);
    ImportFile asked = model.unitAskedProperty().get();
    promise.setText(
        asked == null ? words.say("import.promise") : words.say("import.unit.asked", asked.name()));
    promise.getStyleClass().setAll("label", asked == null ? "muted" : "warn");
  }

  /** Follows the file that is selected now, and no other. */
  private void listen() {
    release();
    shown = model.selectedProperty().get();
    if (shown != null) {
      shown.proposalProperty().addListener(redraw);
      shown.inventoryProperty().addListener(redraw);
      shown.problemProperty().addListener(redraw);
      shown.preview().goalProperty().addListener(redrawGoal);
      shown.preview().firstRowProperty().addListener(redrawPage);
      grid.setItems(shown.preview().rows());
      follow(shown.task(), "import.reading");
      promise.visibleProperty().bind(shown.task().runningProperty().not());
    }
    showFile();
    showPage();
  }

  private void showGoal() {
    if (shown.preview().goalProperty().get() != null) {
      preview.reach(shown.preview().goalProperty().get());
    }
  }

  private void showPage() {
    if (shown != null) {
      pages.show(shown.preview());
    }
  }

  private void release() {
    if (shown != null) {
      shown.proposalProperty().removeListener(redraw);
      shown.inventoryProperty().removeListener(redraw);
      shown.problemProperty().removeListener(redraw);
      shown.preview().goalProperty().removeListener(redrawGoal);
      shown.preview().firstRowProperty().removeListener(redrawPage);
    }
  }

  private void showFile() {
    Proposal proposal = shown == null ? null : shown.proposalProperty().get();
    Message problem = shown == null ? null : shown.problemProperty().get();
    Inventory inventory = shown == null ? null : shown.inventoryProperty().get();
    standAt(shown == null ? 1 : 2);
    listed.setVisible(shown != null);
    tools.setVisible(proposal != null);
    toSee.setText(ImportTools.toSee(model.inventories(), words));
    toSee.setVisible(!toSee.getText().isEmpty());
    files.setValue(shown);
    workspace.setVisible(proposal != null);
    stage.getChildren().setAll(workspace);
    if (proposal == null) {
      showNothing(problem);
      return;
    }
    reading.show(proposal);
    showUnitQuestion();
    preview.show(proposal.sheet());
    mapping.show(proposal);
    report.show(inventory, proposal.sheet().unit());
    counts.setText(inventory == null ? "" : ImportTools.counts(inventory, words));
    boolean noList = !proposal.sheet().programList();
    noticeText.setText(
        problem != null ? words.say(problem) : noList ? words.say("import.noList") : "");
    notice.setVisible(problem != null || noList);
    notice.setManaged(notice.isVisible());
    showPage();
  }

  private void showNothing(Message problem) {
    showUnitQuestion();
    counts.setText("");
    notice.setVisible(false);
    notice.setManaged(false);
    if (problem != null) {
      stage.getChildren().add(NoSheet.refused(model, shown, problem, words));
    } else if (shown == null) {
      stage.getChildren().add(NoSheet.nothingChosen(model, words));
    }
  }

  @FXML
  void addFiles() {
    model.chooseFiles();
  }

  @FXML
  void removeFile() {
    model.remove(shown);
  }

  @FXML
  void showPreviousPage() {
    shown.preview().previousPage();
  }

  @FXML
  void showNextPage() {
    shown.preview().nextPage();
  }

  @Override
  protected ObservableBooleanValue ready() {
    return model.readyProperty();
  }

  @Override
  protected void go() {
    next.run();
  }

  @Override
  protected Message goes() {
    return Message.of("import.key.next");
  }

  @Override
  public List<Shortcut> shortcuts() {
    List<Shortcut> keys = new ArrayList<>(super.shortcuts());
    keys.add(1, Shortcut.of("Shortcut+O", Message.of("import.key.add"), model::chooseFiles));
    if (anyShown.get()) {
      keys.add(1, Shortcut.of("F8", Message.of("import.key.doubt"), this::nextDoubt));
    } else {
      keys.removeFirst();
    }
    return keys;
  }

  /** Nothing can be looked at or taken before a file is read. */
  @Override
  public ObservableValue<?> shortcutsVersion() {
    return anyShown;
  }

  @Override
  public boolean drop(List<Path> dropped) {
    model.add(dropped);
    return true;
  }

  @Override
  public void shown() {
    (shown == null ? stage : grid).requestFocus();
  }

  @Override
  public void left() {
    anyShown.unbind();
    release();
  }
}
