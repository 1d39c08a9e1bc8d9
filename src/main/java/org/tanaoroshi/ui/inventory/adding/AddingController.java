package org.tanaoroshi.ui.inventory.adding;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.inventory.ImportTools;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.ImportInventory;

/** Binds the last step of the way into an open book to its view model. */
public final class AddingController implements Screen {
  /** What the last step is called. */
  public static final String STEP = "import.step.adding";

  private final AddingViewModel model;
  private final Words words;
  private final Runnable back;

  @FXML private BorderPane root;
  @FXML private Label added;
  @FXML private Label refreshed;
  @FXML private Label unchanged;
  @FXML private Label onlyInBook;
  @FXML private Label nothing;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label doing;
  @FXML private Button add;

  /** The screen in that language; {@code back} leads to how the files are read. */
  public AddingController(AddingViewModel model, Words words, Runnable back) {
    this.model = model;
    this.words = words;
    this.back = back;
  }

  @FXML
  void initialize() {
    ImportTools.follow(model.task(), progress, bar, doing, words, "import.reading");
    add.disableProperty().bind(model.ready().not());
    model.readingProperty().addListener(o -> showEffect());
    showEffect();
  }

  private void showEffect() {
    AddingViewModel.Reading reading = model.readingProperty().get();
    nothing.setVisible(reading != null && model.changes() == 0);
    if (reading == null) {
      return;
    }
    ImportInventory.Effect effect = reading.effect();
    added.setText(count(effect.added()));
    refreshed.setText(count(effect.refreshed()));
    unchanged.setText(count(effect.unchanged()));
    onlyInBook.setText(count(effect.onlyInBook()));
  }

  private String count(int programs) {
    String figure = NumberFormat.getNumberInstance(words.locale()).format(programs);
    return words.say("import.adding.count", figure, model.noun());
  }

  @FXML
  void goBack() {
    back.run();
  }

  @FXML
  void take() {
    model.take();
  }

  @FXML
  void stop() {
    model.task().cancel();
  }

  @Override
  public Parent view() {
    return root;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(words.say("import.title"));
  }

  @Override
  public Optional<Node> headerMiddle() {
    return Optional.of(ImportTools.steps(words, 3, STEP));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.of(
            "Shortcut+Enter",
            Message.of("import.key.make"),
            () -> model.ready().get(),
            model::take),
        Shortcut.of("Shortcut+B", Message.of("import.key.back"), back));
  }

  @Override
  public boolean mayLeave() {
    return !model.task().runningProperty().get();
  }

  @Override
  public void shown() {
    root.requestFocus();
  }
}
