package org.tanaoroshi.ui.inventory.round;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tanaoroshi.inventory.AmountName;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.Filling;
import org.tanaoroshi.ui.inventory.ImportStep;
import org.tanaoroshi.ui.inventory.ImportTools;
import org.tanaoroshi.ui.inventory.TargetNames;
import org.tanaoroshi.values.Words;

/** Binds the form for the details of a round. */
public final class RoundController extends ImportStep {
  private final RoundViewModel model;

  @FXML private ScrollPane pane;
  @FXML private TextField city;
  @FXML private TextField roundTitle;
  @FXML private ComboBox<FiscalYear> year;
  @FXML private ComboBox<MoneyUnit> unit;
  @FXML private ComboBox<Framework> framework;
  @FXML private Label viewpoints;
  @FXML private Label previous;
  @FXML private Button forget;
  @FXML private Label target;
  @FXML private VBox summary;
  @FXML private Label blanks;
  @FXML private Label missing;
  @FXML private Button make;
  @FXML private Region form;

  /** The form in that language; {@code back} leads to the check of the files. */
  public RoundController(RoundViewModel model, Words words, Runnable back) {
    super(words, 3, MAKING, back);
    this.model = model;
  }

  @FXML
  void initialize() {
    Filling.height(pane);
    city.textProperty().bindBidirectional(model.cityProperty());
    roundTitle.textProperty().bindBidirectional(model.titleProperty());
    ImportTools.say(year, words::year);
    ImportTools.say(unit, words::term);
    ImportTools.say(framework, Framework::title);
    year.setItems(
        FXCollections.observableArrayList(
            IntStream.rangeClosed(-2, 12).mapToObj(back -> model.thisYear().plus(-back)).toList()));
    unit.setItems(FXCollections.observableArrayList(MoneyUnit.values()));
    framework.setItems(model.frameworks());
    year.valueProperty().bindBidirectional(model.yearProperty());
    unit.valueProperty().bindBidirectional(model.unitProperty());
    framework.valueProperty().bindBidirectional(model.frameworkProperty());
    roundTitle
        .promptTextProperty()
        .bind(
            Bindings.createStringBinding(
                model::usualTitle, model.yearProperty(), model.frameworkProperty()));
    viewpoints
        .textProperty()
        .bind(Bindings.createStringBinding(this::viewpoints, model.frameworkProperty()));
    previous.textProperty().bind(path(model.previousProperty(), "import.round.previous.none"));
    forget.disableProperty().bind(model.previousProperty().isNull());
    target.textProperty().bind(path(model.targetProperty(), "import.round.target.none"));
    form.disableProperty().bind(model.task().runningProperty());
    make.disableProperty().bind(model.ready().not());
    make.setText(words.say("import.make", model.programs()));
    missing.setText(words.say("import.round.needsCity"));
    missing
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                    () -> model.cityProperty().get().isBlank(), model.cityProperty())
                .and(model.task().runningProperty().not()));
    stayFor(model.task(), "import.making");
    summarise();
  }

  private ObservableValue<String> path(ObservableValue<Path> path, String none) {
    return Bindings.createStringBinding(
        () -> path.getValue() == null ? words.say(none) : path.getValue().toString(), path);
  }

  private String viewpoints() {
    Framework chosen = model.frameworkProperty().get();
    return words.say(
        "import.round.viewpoints",
        words.noun(chosen.noun()),
        chosen.viewpoints().size(),
        String.join("／", chosen.viewpoints().stream().map(v -> v.name()).toList()));
  }

  /**
   * What the book will hold: programs by file, the sums of the amounts, what is left to look at.
   */
  private void summarise() {
    TargetNames names = new TargetNames(words);
    // By their Japanese labels: years and what is of one year stand together.
    Map<AmountName, Long> sums = new TreeMap<>(Comparator.comparing(AmountName::label));
    long doubts = 0;
    long blank = 0;
    long differences = 0;
    long notTaken = 0;
    List<Inventory> read = model.inventories();
    for (int i = 0; i < read.size(); i++) {
      Inventory inventory = read.get(i);
      summary
          .getChildren()
          .add(
              line(
                  model.proposals().get(i).file().getFileName().toString(),
                  words.say("import.round.programs", inventory.programs().size())));
      inventory.totals().forEach((name, yen) -> sums.merge(name, yen, Long::sum));
      doubts += inventory.doubts().size();
      blank += inventory.doubts().stream().filter(Inventory.Doubt::leavesBlank).count();
      differences += ImportTools.differences(inventory);
      notTaken += inventory.notTaken().size();
    }
    sums.forEach(
        (name, yen) ->
            summary.getChildren().add(line(names.amount(name), words.amount(yen, MoneyUnit.YEN))));
    toSee("import.round.doubts", doubts);
    toSee("import.round.blank", blank);
    toSee("import.round.differences", differences);
    summary
        .getChildren()
        .add(line(words.say("import.round.notTaken"), words.say("import.round.rows", notTaken)));
    blanks.setVisible(blank > 0);
    blanks.setManaged(blank > 0);
  }

  /** A line that stands out, where there is something to look at. */
  private void toSee(String what, long values) {
    if (values > 0) {
      HBox line = line(words.say(what), words.say("import.round.values", values));
      line.getChildren().forEach(part -> part.getStyleClass().add("warn"));
      summary.getChildren().add(line);
    }
  }

  private static HBox line(String what, String figure) {
    Label left = new Label(what);
    left.setMinWidth(0);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    Label right = new Label(figure);
    right.getStyleClass().add("strong");
    right.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(left, right);
    line.getStyleClass().add("line");
    return line;
  }

  @FXML
  void chooseFramework() {
    model.chooseFramework();
  }

  @FXML
  void choosePrevious() {
    model.choosePrevious();
  }

  @FXML
  void forgetPrevious() {
    model.forgetPrevious();
  }

  @FXML
  void chooseTarget() {
    model.chooseTarget();
  }

  @Override
  protected ObservableBooleanValue ready() {
    return model.ready();
  }

  @Override
  protected void go() {
    model.make();
  }

  @Override
  protected Message goes() {
    return Message.of("import.key.make");
  }

  @Override
  public void shown() {
    city.requestFocus();
  }
}
