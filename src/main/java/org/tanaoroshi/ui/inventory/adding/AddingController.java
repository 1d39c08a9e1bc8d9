package org.tanaoroshi.ui.inventory.adding;

import java.text.NumberFormat;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.inventory.ImportStep;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.ImportInventory;

/** Binds the last step of the way into an open book to its view model. */
public final class AddingController extends ImportStep {
  private final AddingViewModel model;

  @FXML private Label added;
  @FXML private Label refreshed;
  @FXML private Label unchanged;
  @FXML private Label onlyInBook;
  @FXML private Label nothing;
  @FXML private Button add;

  /** The screen in that language; {@code back} leads to how the files are read. */
  public AddingController(AddingViewModel model, Words words, Runnable back) {
    super(words, 3, ADDING, back);
    this.model = model;
  }

  @FXML
  void initialize() {
    stayFor(model.task(), "import.reading");
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

  @Override
  protected ObservableBooleanValue ready() {
    return model.ready();
  }

  @Override
  protected void go() {
    model.take();
  }

  @Override
  protected Message goes() {
    return Message.of("import.key.make");
  }

  @Override
  public void shown() {
    view().requestFocus();
  }
}
