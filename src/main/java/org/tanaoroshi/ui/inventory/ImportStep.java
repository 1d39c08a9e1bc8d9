package org.tanaoroshi.ui.inventory;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
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
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.values.Words;

/**
 * A screen on the way in: 1 ファイル ▸ 2 読み方の確認 ▸ 3 a last step. Each leads back by Ctrl+B and on by
 * Ctrl+Enter, and shows at its foot the work under way.
 */
public abstract class ImportStep implements Screen {
  /** What the last step is called where a book is made. */
  public static final String MAKING = "import.step.3";

  /** What it is called where an open book takes inventories. */
  public static final String ADDING = "import.step.adding";

  /** The language of the screen. */
  protected final Words words;

  private final IntegerProperty number = new SimpleIntegerProperty();
  private final String lastStep;
  private final Runnable back;
  private RunningTask task = new RunningTask();
  private boolean mustEnd;

  @FXML private BorderPane root;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label doing;
  @FXML private Button backButton;

  /** Step {@code number} of the way that ends with {@code lastStep}; {@code back} leads back. */
  protected ImportStep(Words words, int number, String lastStep, Runnable back) {
    this.words = words;
    this.number.set(number);
    this.lastStep = lastStep;
    this.back = back;
  }

  /** The step is another one now, as where no file is chosen yet. */
  protected final void standAt(int step) {
    number.set(step);
  }

  /** Whether the step is answered, so that the way leads on. */
  protected abstract ObservableBooleanValue ready();

  /** Leads on; called only where it is {@link #ready}. */
  protected abstract void go();

  /** What the key that leads on does. */
  protected abstract Message goes();

  /**
   * Shows that work at the foot: what is being done, or {@code otherwise} where it does not say.
   */
  protected final void follow(RunningTask shown, String otherwise) {
    task = shown;
    progress.visibleProperty().bind(shown.runningProperty());
    bar.progressProperty().bind(shown.fractionProperty());
    doing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    shown.whatProperty().get() == null
                        ? words.say(otherwise)
                        : words.say(shown.whatProperty().get()),
                shown.whatProperty()));
  }

  /** The same for work that must end, or be stopped, before the step may be left. */
  protected final void stayFor(RunningTask shown, String otherwise) {
    follow(shown, otherwise);
    mustEnd = true;
    backButton.disableProperty().bind(shown.runningProperty());
  }

  @FXML
  final void goBack() {
    back.run();
  }

  @FXML
  final void goOn() {
    if (ready().get()) {
      go();
    }
  }

  @FXML
  final void stop() {
    task.cancel();
  }

  @Override
  public final Parent view() {
    return root;
  }

  @Override
  public final ObservableValue<String> title() {
    return new SimpleStringProperty(words.say("import.title"));
  }

  /** The steps, the one at hand in bold. */
  @Override
  public final Optional<Node> headerMiddle() {
    HBox steps = new HBox();
    steps.getStyleClass().add("line");
    List<String> keys = List.of("import.step.1", "import.step.2", lastStep);
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        Label arrow = new Label("▸");
        arrow.getStyleClass().add("muted");
        steps.getChildren().add(arrow);
      }
      Label step = new Label(words.say(keys.get(i)));
      int at = i + 1;
      number.subscribe(
          now -> step.getStyleClass().setAll("label", now.intValue() == at ? "strong" : "muted"));
      steps.getChildren().add(step);
    }
    return Optional.of(steps);
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.of("Shortcut+Enter", goes(), () -> ready().get(), this::go),
        Shortcut.of("Shortcut+B", Message.of("import.key.back"), this::mayLeave, back));
  }

  @Override
  public boolean mayLeave() {
    return !mustEnd || !task.runningProperty().get();
  }
}
