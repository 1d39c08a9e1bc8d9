package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

/** The review in English, state by state, to be looked at; what the city wrote stays Japanese. */
class EnglishFxTest extends ReviewWindow {
  private final List<Program> programs = City.programs();

  private Scene open(List<Program> of, boolean readOnly) throws Exception {
    return open(FrameworkJson.STANDARD, of, readOnly, Words.english());
  }

  private static void picture(Scene scene, String name) {
    Snapshots.write(scene, "en-" + name);
    assertThat(Accessible.nameless(scene.getRoot())).as(name).isEmpty();
  }

  @Test
  void everyTabWithItsEvidence() throws Exception {
    Scene scene = open(programs, false);
    for (int tab = 1; tab <= 7; tab++) {
      String id = "tab-" + tab;
      doFx(() -> find(id, ToggleButton.class).fire());
      picture(scene, "tab-" + tab);
    }
    press(KeyCode.F1);
    assertThat(find("close-keys", Button.class).getText()).isEqualTo("Close");
    picture(scene, "keys");
  }

  @Test
  void theListAndItsFacets() throws Exception {
    Scene scene = open(programs, false);
    press(KeyCode.CONTROL, KeyCode.G);
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    picture(scene, "facets");
    assertThat(find("show-found", Button.class).getText()).isEqualTo("Show the 8 in the list");
    press(KeyCode.CONTROL, KeyCode.F);
    doFx(() -> find("search", TextField.class).setText("nothing like it"));
    await("nothing", () -> find("programs", ListView.class).getItems().isEmpty());
    picture(scene, "no-match");
  }

  @Test
  void theCardsOverTheReview() throws Exception {
    Scene scene = open(programs, false);
    press(KeyCode.DIGIT3);
    type("used by few");
    press(KeyCode.CONTROL, KeyCode.J);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.J);
    picture(scene, "snippets");
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.I);
    picture(scene, "note");
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.L);
    picture(scene, "wide");
    press(KeyCode.SHIFT, KeyCode.DOWN);
    doFx(() -> find("compare-chosen", Button.class).fire());
    picture(scene, "compare");
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.B);
    picture(scene, "bulk");
    assertThat(find("bulk-enter", Labeled.class).getText()).doesNotContain("件");
  }

  @Test
  void anEmptyBook() throws Exception {
    picture(open(List.of(), false), "empty");
  }

  @Test
  void oneThatIsOnlyRead() throws Exception {
    Scene scene = open(programs, true);
    picture(scene, "read-only");
    assertThat(find("status", Labeled.class).getText()).contains("Read only");
  }
}
