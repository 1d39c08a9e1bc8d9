package org.tanaoroshi.ui.totals;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;

/** A picture of a section as it goes to the clipboard, twice as fine as on the screen. */
final class CopiedPicture {
  private static final double SCALE = 2;

  private CopiedPicture() {}

  static void toClipboard(Node node) {
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(SCALE, SCALE));
    ClipboardContent content = new ClipboardContent();
    content.putImage(node.snapshot(how, null));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
