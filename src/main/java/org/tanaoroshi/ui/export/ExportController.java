package org.tanaoroshi.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.ui.export.ExportViewModel.Scope;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.export.Export.Written;

/** Binds what the dialog holds to its view model: the choices, and then what was written. */
public final class ExportController {
  private static final List<WorkbookKind> KINDS =
      List.of(
          WorkbookKind.SUBMISSION,
          WorkbookKind.CONSOLIDATED,
          WorkbookKind.DISTRIBUTION,
          WorkbookKind.SENT_BACK);

  private static final int UNITS_NAMED = 3;

  private final ExportViewModel model;
  private final Words words;
  private final InvalidationListener summarise = o -> showSummary();
  private final InvalidationListener showResult = o -> showResult();
  private final InvalidationListener offer = o -> offer();

  @FXML private StackPane root;
  @FXML private VBox form;
  @FXML private HBox choices;
  @FXML private VBox kinds;
  @FXML private ComboBox<Stage> stage;
  @FXML private VBox scopes;
  @FXML private ListView<UnitChoice> units;
  @FXML private Label summary;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label doing;
  @FXML private VBox result;
  @FXML private Label resultTitle;
  @FXML private Label resultFolder;
  @FXML private ListView<String> files;
  @FXML private Label resultNext;

  /** The contents of the dialog in that language. */
  public ExportController(ExportViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  @FXML
  void initialize() {
    kinds.getChildren().addAll(radios(model.kindProperty(), KINDS, "export.kind.", true));
    scopes
        .getChildren()
        .addAll(radios(model.scopeProperty(), List.of(Scope.values()), "export.scope.", false));
    stage.getItems().setAll(model.stages());
    stage.setConverter(stageNames());
    stage.valueProperty().bindBidirectional(model.stageProperty());
    units.setItems(model.units().all());
    units.setCellFactory(list -> new UnitCell(words, model.noun()));
    units.visibleProperty().bind(model.scopeProperty().isEqualTo(Scope.CHOSEN));
    units.setOnKeyPressed(
        event -> {
          UnitChoice choice = units.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && choice != null) {
            choice.chosenProperty().set(!choice.chosenProperty().get());
            event.consume();
          }
        });
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // Lists and radio buttons would keep the key from the dialog's first button.
          boolean kept =
              event.getTarget() instanceof RadioButton || units.equals(event.getTarget());
          if (event.getCode() == KeyCode.ENTER && kept) {
            event.consume();
            model.write();
          }
        });
    choices.disableProperty().bind(model.task().runningProperty());
    summary.visibleProperty().bind(model.task().runningProperty().not());
    progress.visibleProperty().bind(model.task().runningProperty());
    bar.progressProperty().bind(model.task().fractionProperty());
    doing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.task().whatProperty().get() == null
                        ? words.say("app.working")
                        : words.say(model.task().whatProperty().get()),
                model.task().whatProperty()));
    model.kindProperty().addListener(offer);
    model.stageProperty().addListener(offer);
    model.kindProperty().addListener(summarise);
    model.stageProperty().addListener(summarise);
    model.scopeProperty().addListener(summarise);
    model.units().programsProperty().addListener(summarise);
    model.writtenProperty().addListener(showResult);
    offer();
    showSummary();
    showResult();
  }

  /** A radio button for each value, with a line below that says what it is for. */
  private <T extends Enum<T>> List<Node> radios(
      ObjectProperty<T> property, List<T> values, String prefix, boolean explained) {
    ToggleGroup group = new ToggleGroup();
    return values.stream().map(v -> radio(property, v, prefix, group, explained)).toList();
  }

  private <T extends Enum<T>> Node radio(
      ObjectProperty<T> property, T value, String prefix, ToggleGroup group, boolean explained) {
    String name = prefix.concat(value.name());
    RadioButton radio = new RadioButton(label(value, name));
    radio.setId(value.name());
    radio.setToggleGroup(group);
    radio.setSelected(value == property.get());
    radio
        .selectedProperty()
        .addListener(
            (o, old, now) -> {
              if (now) {
                property.set(value);
              }
            });
    property.addListener((o, old, now) -> radio.setSelected(now == value));
    if (!explained) {
      return radio;
    }
    Label purpose = new Label(words.say(name.concat(".for"), words.noun(model.noun())));
    purpose.getStyleClass().addAll("muted", "small", "export-purpose");
    purpose.setWrapText(true);
    purpose.setMinHeight(Label.USE_PREF_SIZE);
    radio.setAccessibleHelp(purpose.getText());
    VBox both = new VBox(radio, purpose);
    both.getStyleClass().add("export-kind");
    return both;
  }

  private String label(Enum<?> value, String name) {
    return value instanceof Scope scope ? words.say(name, model.workbooks(scope)) : words.say(name);
  }

  private static StringConverter<Stage> stageNames() {
    return new StringConverter<>() {
      @Override
      public String toString(Stage stage) {
        return stage == null ? "" : stage.label();
      }

      @Override
      public Stage fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed");
      }
    };
  }

  /** Offers what can be chosen now: 差戻し only where something is asked, and only by unit. */
  private void offer() {
    VBox sendBack = (VBox) kinds.lookup("#" + WorkbookKind.SENT_BACK.name()).getParent();
    Optional<Message> problem = model.sendBackProblem();
    sendBack.getChildren().getFirst().setDisable(problem.isPresent());
    ((Label) sendBack.getChildren().getLast())
        .setText(
            problem
                .map(words::say)
                .orElseGet(
                    () ->
                        words.say(
                            "export.kind.SENT_BACK.asked", model.asked(), noun(model.asked()))));
    for (Scope scope : Scope.values()) {
      RadioButton radio = (RadioButton) scopes.lookup("#" + scope.name());
      radio.setDisable(!model.offers(scope));
      radio.setText(label(scope, "export.scope.".concat(scope.name())));
    }
  }

  private void showSummary() {
    Scope scope = model.scopeProperty().get();
    int workbooks = model.workbooks(scope);
    boolean nothing = model.programs() == 0;
    String key =
        nothing && scope == Scope.CHOSEN
            ? "export.summary.chooseUnits"
            : nothing
                ? "export.summary.nothing"
                : workbooks == 1 && (scope == Scope.ALL || scope == Scope.CHOSEN)
                    ? "export.summary.one"
                    : model.kindProperty().get() == WorkbookKind.SENT_BACK
                        ? "export.summary.sendBack"
                        : "export.summary.split";
    Optional<Message> problem =
        model.kindProperty().get() == WorkbookKind.SENT_BACK
            ? model.sendBackProblem()
            : Optional.empty();
    summary.setText(
        problem
            .map(words::say)
            .orElseGet(
                () ->
                    words.say(
                        key,
                        model.programs(),
                        noun(model.programs()),
                        workbooks,
                        sentBackTo(scope))));
    summary.getStyleClass().setAll("label", nothing ? "warn" : "muted");
  }

  private String noun(long count) {
    return words.noun(model.noun(), count);
  }

  /** The names of the units; the first of many. */
  private String sentBackTo(Scope scope) {
    if (!model.sendingBack()) {
      return "";
    }
    List<String> names =
        model.sentBackTo(scope).stream()
            .map(u -> u.isEmpty() ? words.say("export.unit.none") : u.replace('/', ' '))
            .toList();
    int left = names.size() - UNITS_NAMED;
    String named =
        String.join(words.say("export.unit.between"), names.stream().limit(UNITS_NAMED).toList());
    return left > 0 ? words.say("export.unit.more", named, left) : named;
  }

  private void showResult() {
    List<Written> written = model.writtenProperty().get();
    form.setVisible(written == null);
    result.setVisible(written != null);
    if (written == null) {
      return;
    }
    resultTitle.setText(words.say("export.written", written.size()));
    resultFolder.setText(
        words.say(
            "export.written.folder",
            written.getFirst().file().toAbsolutePath().getParent().toString()));
    files.setItems(
        FXCollections.observableArrayList(
            written.stream()
                .map(
                    w ->
                        words.say(
                            "export.written.file",
                            w.file().getFileName().toString(),
                            w.programs(),
                            noun(w.programs())))
                .toList()));
    resultNext.setText(words.say("export.next.".concat(model.kindProperty().get().name())));
  }

  /** What fills the dialog. */
  Parent view() {
    return root;
  }

  /** The first place of the focus: the kind that is chosen. */
  void focusKind() {
    kinds.lookup("#" + model.kindProperty().get().name()).requestFocus();
  }

  /** Listens no longer: the view model outlives the dialog. */
  void release() {
    model.kindProperty().removeListener(offer);
    model.stageProperty().removeListener(offer);
    model.kindProperty().removeListener(summarise);
    model.stageProperty().removeListener(summarise);
    model.scopeProperty().removeListener(summarise);
    model.units().programsProperty().removeListener(summarise);
    model.writtenProperty().removeListener(showResult);
  }

  @FXML
  void stop() {
    model.task().cancel();
  }
}
