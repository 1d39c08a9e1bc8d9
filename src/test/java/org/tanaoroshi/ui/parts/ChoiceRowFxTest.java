package org.tanaoroshi.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.ui.FxTest;

class ChoiceRowFxTest extends FxTest {
  private static final List<ChoiceRow.Choice> NINE =
      IntStream.rangeClosed(1, 9)
          .mapToObj(n -> new ChoiceRow.Choice("v" + n, "手法の見直し（その" + n + "）", "" + n))
          .toList();

  /** Beside its label in a row of a form, as it stands in the decision. */
  @ParameterizedTest
  @ValueSource(ints = {250, 399, 400, 401, 545, 700, 900, 1200, 1366})
  void takesTheHeightOfItsLinesAtOnceAndNoMore(int width) {
    ChoiceRow row = new ChoiceRow("c", NINE, false, value -> {}, () -> {}, true);
    VBox beside = new VBox(row);
    HBox.setHgrow(beside, Priority.ALWAYS);
    VBox form = new VBox(new HBox(beside));
    form.setMaxWidth(width);
    show(() -> new HBox(form));
    double height =
        onFx(
            () -> {
              form.setMinWidth(width);
              stage.getScene().getRoot().layout();
              return beside.getHeight();
            });
    double lines =
        row.getChildren().stream()
            .mapToDouble(choice -> choice.getBoundsInParent().getMaxY())
            .max()
            .orElseThrow();
    assertThat(height).isEqualTo(lines);
  }
}
