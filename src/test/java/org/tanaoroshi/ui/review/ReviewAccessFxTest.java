package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

/** The review for those who see little or use no mouse. */
class ReviewAccessFxTest extends ReviewWindow {
  @Test
  void everythingThatTakesTheCursorHasAName() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    assertThat(Accessible.nameless(scene.getRoot())).as("a viewpoint").isEmpty();
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    assertThat(Accessible.nameless(scene.getRoot())).as("the decision").isEmpty();
    press(KeyCode.CONTROL, KeyCode.I);
    assertThat(Accessible.nameless(scene.getRoot())).as("a note").isEmpty();
    press(KeyCode.ESCAPE);
    press(KeyCode.F1);
    assertThat(Accessible.nameless(scene.getRoot())).as("the guide").isEmpty();
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(Accessible.nameless(scene.getRoot())).as("the wide list, a card").isEmpty();
  }

  @Test
  void tabGoesThroughThePanesFromLeftToRightAndComesBack() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.CONTROL, KeyCode.F);
    List<String> panes = new ArrayList<>();
    Set<Node> seen = new LinkedHashSet<>();
    Node start = onFx(scene::getFocusOwner);
    Node at = start;
    do {
      assertThat(seen.add(at)).as("no way back to %s", start).isTrue();
      String pane = pane(at);
      if (panes.isEmpty() || !panes.getLast().equals(pane)) {
        panes.add(pane);
      }
      press(KeyCode.TAB);
      at = onFx(scene::getFocusOwner);
    } while (!at.equals(start));
    assertThat(panes).containsExactly("list", "answers", "evidence", "header");
  }

  private static String pane(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("program-list")) {
        return "list";
      }
      if (at.getStyleClass().contains("answer-pane")) {
        return "answers";
      }
      if (at.getStyleClass().contains("side-panel-right")) {
        return "evidence";
      }
    }
    return "header";
  }
}
