package org.tanaoroshi.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** What a screen reader finds: whether everything that takes the cursor has a name. */
public final class Accessible {
  private Accessible() {}

  /** The controls that can be reached by Tab and have no name to be read out. */
  public static List<String> nameless(Node root) {
    return FxTest.onFx(
        () -> {
          List<Node> all = new ArrayList<>();
          collect(root, all);
          List<Object> labelled =
              all.stream()
                  .filter(Label.class::isInstance)
                  .map(n -> (Object) ((Label) n).getLabelFor())
                  .toList();
          return all.stream()
              .filter(n -> n instanceof Control && n.isFocusTraversable() && !n.isDisabled())
              .filter(n -> !isNamed(n) && !labelled.contains(n))
              .map(Node::toString)
              .toList();
        });
  }

  private static boolean isNamed(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return true;
    }
    return node instanceof Labeled labeled
        && !(node instanceof ComboBoxBase)
        && labeled.getText() != null
        && !labeled.getText().isBlank();
  }

  /** What is shown, in the order of the scene; the parts of a control are the control's own. */
  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    boolean whole =
        node instanceof Control
            && !(node instanceof javafx.scene.control.ScrollPane)
            && !(node instanceof javafx.scene.control.SplitPane)
            && !(node instanceof javafx.scene.control.TitledPane);
    if (node instanceof Parent parent && !whole) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }
}
