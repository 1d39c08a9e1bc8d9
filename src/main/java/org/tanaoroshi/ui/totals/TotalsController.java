package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.parts.EmptyBook;
import org.tanaoroshi.ui.parts.KeySheet;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.parts.StageChoice;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.totals.Dashboard;

/** Binds the totals screen to its view model. */
public final class TotalsController implements Screen {
  private final TotalsViewModel model;
  private final TotalsWords words;
  private final Entries entries;
  private final Map<Section, ToggleButton> tabs = new EnumMap<>(Section.class);
  private final Tiles figures;
  private final ObservableValue<String> status;

  /** Taken from the view model, which outlives this screen, when it is left. */
  private final InvalidationListener refresh = o -> refresh();

  @FXML private StackPane root;
  @FXML private VBox frame;
  @FXML private HBox sections;
  @FXML private Label told;
  @FXML private Button copyTable;
  @FXML private Button copyPicture;

  private Overlay overlay;
  private Sections shown;
  private boolean focusWhenComputed;

  /** The screen of that model in that language. */
  public TotalsController(TotalsViewModel model, Words said) {
    this.model = model;
    this.words = new TotalsWords(said, model.round().unit(), model.framework());
    this.entries = new Entries(model, words);
    figures = new Tiles(model, words);
    status = SavedLine.of(model, words);
  }

  @FXML
  void initialize() {
    overlay = new Overlay(root);
    shown = new Sections(model, words, entries, told.fontProperty());
    frame.getChildren().addFirst(figures);
    frame.getChildren().add(shown);
    VBox.setVgrow(shown, Priority.ALWAYS);
    for (Section section : Section.values()) {
      ToggleButton tab = new ToggleButton(words.say("totals.tab.".concat(section.name())));
      tab.setId("tab-" + section.name());
      tab.setGraphic(Keys.chip(KeyCombination.valueOf(section.key())));
      tab.setOnAction(event -> choose(section));
      tab.setMinWidth(Button.USE_PREF_SIZE);
      tabs.put(section, tab);
      sections.getChildren().add(tab);
    }
    figured().forEach(o -> o.addListener(refresh));
    shown.allProperty().addListener(refresh);
    refresh();
  }

  private List<Observable> figured() {
    return List.of(
        model.dashboardProperty(),
        model.standingProperty(),
        model.sectionProperty(),
        model.rankedByProperty(),
        model.topCountProperty());
  }

  private void refresh() {
    Dashboard dashboard = model.dashboardProperty().get();
    Section section = model.sectionProperty().get();
    tabs.forEach((of, tab) -> tab.setSelected(of == section));
    told.setText("");
    boolean any = model.hasPrograms();
    Labels.setShown(figures, any);
    sections.setDisable(!any);
    if (dashboard == null) {
      shown.say(Labels.line(words.say("totals.computing"), "muted"));
    } else if (!any) {
      EmptyBook empty =
          new EmptyBook(
              words.words(), words.noun(), words.say("totals.empty.toDo"), model.addInventory());
      shown.say(empty);
      empty.focusFirst();
    } else {
      FinanceFigures entered = model.standingProperty().get().figures();
      entries.show(entered);
      figures.show(dashboard.overview(), entered);
      if (shown.show(dashboard, entered) && root.getScene() != null) {
        // What lies in a scroll pane takes no focus until it has its skin.
        root.applyCss();
        root.layout();
      }
      if (focusWhenComputed) {
        focusWhenComputed = false;
        focusSection();
      }
    }
    copyTable.setDisable(!mayCopy());
    copyPicture.setDisable(!mayCopy());
  }

  private boolean mayCopy() {
    return model.hasPrograms() && shown.chosen().hasFigures();
  }

  private void choose(Section section) {
    entries.commit();
    model.sectionProperty().set(section);
    tabs.forEach((of, tab) -> tab.setSelected(of == section));
    focusSection();
  }

  private void focusSection() {
    if (model.hasPrograms()) {
      // Where a section has nothing to walk the cursor stands on its tab, not on that of another.
      tabs.get(model.sectionProperty().get()).requestFocus();
      shown.chosen().focusFirst();
    }
  }

  // the clipboard

  @FXML
  void copyTable() {
    shown.chosen().copied(CopiedTable.caption(model, words)).toClipboard();
    told.setText(words.say("totals.copied.table"));
  }

  @FXML
  void copyPicture() {
    SectionPane whole =
        shown.unfolded(
            model.sectionProperty().get(),
            model.dashboardProperty().get(),
            model.standingProperty().get().figures());
    CopiedPicture.toClipboard(
        CopiedTable.caption(model, words), whole, root.getScene(), shown.chosen().getWidth());
    told.setText(words.say("totals.copied.picture"));
  }

  // the screen

  @Override
  public Parent view() {
    return root;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(model.round().title());
  }

  @Override
  public ObservableValue<String> subtitle() {
    return Bindings.createStringBinding(
        () -> words.say("totals.title", words.unitName()), model.dashboardProperty());
  }

  @Override
  public Optional<Node> headerMiddle() {
    StageChoice stages =
        new StageChoice(model.framework().stages(), model.stageProperty(), words.words());
    stages
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.dashboardProperty().get() != null && !model.hasPrograms(),
                model.dashboardProperty()));
    return Optional.of(stages);
  }

  @Override
  public Optional<Node> headerRight() {
    Button back = new Button(words.say("totals.back"));
    back.setId("back-to-review");
    back.setMinWidth(Button.USE_PREF_SIZE);
    back.setOnAction(event -> model.back());
    return Optional.of(back);
  }

  @Override
  public ObservableValue<String> status() {
    return status;
  }

  @Override
  public List<Shortcut> shortcuts() {
    if (overlay.isOpen()) {
      return List.of(Shortcut.of("F1", Message.of("review.key.keys"), overlay::close));
    }
    List<Shortcut> keys = new ArrayList<>();
    keys.add(Shortcut.of("Esc", Message.of("totals.back"), this::mayGoBack, model::back));
    if (model.hasPrograms()) {
      keys.addAll(keysOfFigures());
    } else {
      keys.add(Shortcut.of("F1", Message.of("review.key.keys"), this::showKeys));
    }
    return keys;
  }

  private List<Shortcut> keysOfFigures() {
    List<Shortcut> keys = new ArrayList<>();
    // Shown among the keys; the table or button with the cursor takes it.
    keys.add(Shortcut.of("Enter", Message.of("totals.key.open"), () -> false, () -> {}));
    keys.add(
        Shortcut.of(
            "Shortcut+C",
            Message.of("totals.copyTable"),
            () -> isNoField() && mayCopy(),
            this::copyTable));
    keys.add(
        Shortcut.of(
            "Shortcut+Shift+C",
            Message.of("totals.copyPicture"),
            this::mayCopy,
            this::copyPicture));
    keys.add(Shortcut.of("Shortcut+Z", Message.of("review.key.undo"), this::undo));
    keys.add(Shortcut.of("F1", Message.of("review.key.keys"), this::showKeys));
    keys.add(Shortcut.of("Shortcut+Y", Message.of("review.key.redo"), model::redo));
    keys.add(Shortcut.of("Shortcut+Shift+Z", Message.of("review.key.redo"), model::redo));
    keys.add(Shortcut.of("Shortcut+R", Message.of("totals.key.refresh"), model::refresh));
    for (Section section : Section.values()) {
      Message label = Message.of("totals.tab.".concat(section.name()));
      keys.add(Shortcut.of(section.key(), label, () -> choose(section)));
    }
    return keys;
  }

  @Override
  public ObservableValue<?> shortcutsVersion() {
    return model.dashboardProperty();
  }

  private Node focused() {
    return root.getScene() == null ? null : root.getScene().getFocusOwner();
  }

  private boolean mayGoBack() {
    return !Entries.isEntering(focused());
  }

  private boolean isNoField() {
    return !(focused() instanceof TextInputControl);
  }

  /** What is being typed is brought back first; then what was last saved here is undone. */
  private void undo() {
    if (focused() instanceof EntryField field && field.isDirty()) {
      field.restore();
    } else {
      model.undo();
    }
  }

  private void showKeys() {
    KeySheet.open(overlay, shortcuts(), List.of(words.say("totals.keys.rule")), words.words());
  }

  @Override
  public void shown() {
    focusWhenComputed = model.dashboardProperty().get() == null;
    focusSection();
    model.refresh();
  }

  @Override
  public void left() {
    figured().forEach(o -> o.removeListener(refresh));
  }

  @Override
  public boolean mayLeave() {
    entries.commit();
    return model.mayLeave();
  }
}
