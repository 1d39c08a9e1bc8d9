package org.tanaoroshi.ui.totals;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.tanaoroshi.ui.parts.Labels;

/** A picture of a section as it goes to the clipboard, twice as fine as on the screen. */
final class CopiedPicture {
  private static final double SCALE = 2;

  private CopiedPicture() {}

  /**
   * Copies a section that is in no window: all of it under its caption, dressed as that window is.
   * What is there to be pressed or typed into is no part of the picture.
   *
   * @param width in pixels of the screen
   */
  static void toClipboard(String caption, SectionPane section, Scene as, double width) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(taken(caption, section, as, width));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static WritableImage taken(String caption, SectionPane section, Scene as, double width) {
    VBox page = new VBox(Labels.wrapped(caption, "picture-caption"), section);
    page.getStyleClass().setAll(as.getRoot().getStyleClass());
    page.getStyleClass().add("picture");
    page.setStyle(as.getRoot().getStyle());
    Scene scene = new Scene(page);
    scene.getPreferences().setColorScheme(as.getPreferences().getColorScheme());
    scene.getStylesheets().setAll(as.getStylesheets());
    page.applyCss();
    // A scene in no window takes the size its root prefers when it is drawn.
    page.setPrefSize(width, page.prefHeight(width));
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(SCALE, SCALE));
    return page.snapshot(how, null);
  }
}
