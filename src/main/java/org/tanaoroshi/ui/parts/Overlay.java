package org.tanaoroshi.ui.parts;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tanaoroshi.ui.Composition;

/**
 * One card at a time laid over a screen until it is closed: by Esc, by a click beside it, or by its
 * own button. Meanwhile the cursor stays in the card; afterwards it is where it was before.
 */
public final class Overlay {
  private final StackPane screen;
  private final ChangeListener<Node> keepInside = (o, old, now) -> keepInside(now);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Optional<StackPane> shade = Optional.empty();
  private Runnable focusFirst = () -> {};
  private Runnable onClosed = () -> {};
  private Node before;

  /** Cards laid over that screen. */
  public Overlay(StackPane screen) {
    this.screen = screen;
  }

  /** Whether a card is shown. */
  public boolean isOpen() {
    return open.get();
  }

  /** The same, to be listened to. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /**
   * Shows a card in place of the one before.
   *
   * @param focusFirst puts the cursor where the card begins
   */
  public void open(Region card, Runnable focusFirst) {
    open(card, focusFirst, () -> {});
  }

  /** The same; {@code onClosed} is told when the card is taken away, however that happens. */
  public void open(Region card, Runnable focusFirst, Runnable onClosed) {
    close();
    Scene scene = screen.getScene();
    before = scene == null ? null : scene.getFocusOwner();
    this.focusFirst = focusFirst;
    this.onClosed = onClosed;
    card.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane made = new StackPane(card);
    made.getStyleClass().add("overlay");
    made.addEventHandler(KeyEvent.KEY_PRESSED, this::closeByKey);
    made.setOnMouseClicked(
        event -> {
          if (made.equals(event.getTarget())) {
            close();
          }
        });
    shade = Optional.of(made);
    open.set(true);
    screen.getChildren().add(made);
    screen.applyCss();
    screen.layout();
    focusFirst.run();
    if (scene != null) {
      scene.focusOwnerProperty().addListener(keepInside);
    }
  }

  /** Takes the card away, where one is shown. */
  public void close() {
    if (shade.isEmpty()) {
      return;
    }
    if (screen.getScene() != null) {
      screen.getScene().focusOwnerProperty().removeListener(keepInside);
    }
    StackPane shown = shade.get();
    shade = Optional.empty();
    open.set(false);
    screen.getChildren().remove(shown);
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    Runnable told = onClosed;
    onClosed = () -> {};
    told.run();
  }

  private void closeByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !Composition.inProgress(screen)) {
      event.consume();
      close();
    }
  }

  private void keepInside(Node owner) {
    if (isOpen() && !isInside(owner)) {
      // After the traversal that left it is through.
      Platform.runLater(
          () -> {
            if (isOpen() && !isInside(screen.getScene().getFocusOwner())) {
              focusFirst.run();
            }
          });
    }
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(shade.orElseThrow())) {
        return true;
      }
    }
    return false;
  }
}
