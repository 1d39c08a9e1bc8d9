package org.tanaoroshi.ui;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * An icon of the Feather set, a letter of its font: the stylesheet gives it size and colour as it
 * does to text. Fonts are asked for once it is in a scene: a start may still be reading them.
 */
public final class Icon extends Text {
  private Feather shown;

  /** Nothing yet. */
  public Icon() {
    getStyleClass().setAll("icon");
    sceneProperty().addListener(o -> draw());
  }

  /** That icon. */
  public Icon(Feather shown) {
    this();
    this.shown = shown;
  }

  /** What is shown; null for nothing. */
  public Feather getShown() {
    return shown;
  }

  /** Shows another. */
  public void setShown(Feather other) {
    shown = other;
    draw();
  }

  private void draw() {
    if (getScene() != null && shown != null) {
      setText(Character.toString(shown.getCode()));
    }
  }
}
