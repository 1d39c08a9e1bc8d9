package org.tanaoroshi.ui.inventory.adding;

import java.text.NumberFormat;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.inventory.ImportStep;
import org.tanaoroshi.ui.inventory.ImportTools;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.ImportInventory;

/** Binds the last step of the way into an open book to its view model. */
public final class AddingController extends ImportStep {
  private final AddingViewModel model;

  @FXML private Label added;
  @FXML private Label refreshed;
  @FXML private Label unchanged;
  @FXML private Label onlyInBook;
  @FXML private Label toSee;
  @FXML private TableView<ImportInventory.Change> changes;
  @FXML private Label nothing;
  @FXML private Button add;

  private ChangeList list;

  /** The screen in that language; {@code back} leads to how the files are read. */
  public AddingController(AddingViewModel model, Words words, Runnable back) {
    super(words, 3, ADDING, back);
    this.model = model;
  }

  @FXML
  void initialize() {
    toSee.managedProperty().bind(toSee.visibleProperty());
    list = new ChangeList(changes, words, model.unit());
    stayFor(model.task(), "import.reading");
    add.disableProperty().bind(model.ready().not());
    model.readingProperty().addListener(o -> showEffect());
    showEffect();
  }

  private void showEffect() {
    AddingViewModel.Reading reading = model.readingProperty().get();
    toSee.setText(reading == null ? "" : ImportTools.toSee(model.inventories(), words));
    toSee.setVisible(!toSee.getText().isEmpty());
    nothing.setVisible(reading != null && model.changes() == 0);
    if (reading == null) {
      return;
    }
    list.show(reading.changes());
    ImportInventory.Effect effect = reading.effect();
    added.setText(count(effect.added()));
    refreshed.setText(count(effect.refreshed()));
    unchanged.setText(count(effect.unchanged()));
    onlyInBook.setText(count(effect.onlyInBook()));
  }

  private String count(int programs) {
    String figure = NumberFormat.getNumberInstance(words.locale()).format(programs);
    return words.say("import.adding.count", figure, words.noun(model.noun(), programs));
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
