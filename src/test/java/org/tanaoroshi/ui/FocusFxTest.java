package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tanaoroshi.settings.Settings.ThemeChoice;

/** Whatever takes the cursor shows that it has it, light and dark, by a frame that stands out. */
class FocusFxTest extends FxTest {
  /** WCAG 2.2, 1.4.11: what tells a state stands out by this much from what it replaces. */
  private static final double LEAST_CONTRAST = 3;

  /** As many pixels as a short line has. */
  private static final int LEAST_PIXELS = 20;

  private record Kind(String name, Supplier<Control> made) {}

  private static Control styled(Control control, String... classes) {
    control.getStyleClass().addAll(classes);
    return control;
  }

  private static Control chosen(ToggleButton button, String... classes) {
    button.setSelected(true);
    return styled(button, classes);
  }

  private static Control list() {
    ListView<String> list = new ListView<>(FXCollections.observableArrayList("一", "二"));
    list.setPrefSize(200, 120);
    return list;
  }

  private static Control table() {
    TableView<String> table = new TableView<>(FXCollections.observableArrayList("一", "二"));
    table.setPrefSize(200, 120);
    table.getColumns().setAll(List.of(new TableColumn<>("列")));
    return table;
  }

  private static List<Kind> kinds() {
    return List.of(
        new Kind("button", () -> new Button("書き出す")),
        new Kind("accent", () -> styled(new Button("次へ"), "accent")),
        new Kind("quiet", () -> styled(new Button("閉じる"), "quiet")),
        new Kind("tile", () -> styled(new Button("点検した事業"), "totals-tile")),
        new Kind("chip", () -> styled(new ToggleButton("未完了"), "chip")),
        new Kind("chosen chip", () -> chosen(new ToggleButton("未完了"), "chip")),
        new Kind("choice", () -> styled(new ToggleButton("縮小"), "choice")),
        new Kind("chosen choice", () -> chosen(new ToggleButton("縮小"), "choice")),
        new Kind("tab", () -> styled(new ToggleButton("1 ニーズ"), "viewpoint-tab")),
        new Kind("radio button", () -> new RadioButton("配布用")),
        new Kind("chosen radio button", () -> chosen(new RadioButton("配布用"))),
        new Kind("check box", () -> new CheckBox("未決定のみ")),
        new Kind("combo box", () -> new ComboBox<>(FXCollections.observableArrayList("課"))),
        new Kind("menu button", () -> new MenuButton("表示")),
        new Kind("link", () -> new Hyperlink("すべて表示")),
        new Kind("field", () -> new TextField("一")),
        new Kind("text", () -> new TextArea("一")),
        new Kind("date", DatePicker::new),
        new Kind("titled pane", () -> new TitledPane("その他の列", new VBox())),
        new Kind("list", FocusFxTest::list),
        new Kind("table", FocusFxTest::table));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
  void theCursorIsSeen(ThemeChoice theme) {
    List<Kind> kinds = kinds();
    List<Control> made = new ArrayList<>();
    Button elsewhere = new Button("ほか");
    Scene scene =
        show(
            () -> {
              kinds.forEach(kind -> made.add(kind.made().get()));
              FlowPane page = new FlowPane(20, 20, elsewhere);
              page.getChildren().addAll(made);
              page.setPadding(new Insets(20));
              page.getStyleClass().add("page");
              return new StackPane(page);
            });
    dress(theme, 13);
    WritableImage before = drawn(scene, elsewhere);
    for (int i = 0; i < made.size(); i++) {
      WritableImage after = drawn(scene, made.get(i));
      assertThat(changed(before, after, made.get(i)))
          .as("pixels of %s that stand out", kinds.get(i).name())
          .isGreaterThanOrEqualTo(LEAST_PIXELS);
    }
  }

  private static WritableImage drawn(Scene scene, Node focused) {
    doFx(focused::requestFocus);
    return onFx(() -> scene.snapshot(null));
  }

  private static int changed(WritableImage before, WritableImage after, Node node) {
    var bounds = onFx(() -> node.localToScene(node.getBoundsInLocal()));
    int changed = 0;
    for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
      for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
        Color was = before.getPixelReader().getColor(x, y);
        Color is = after.getPixelReader().getColor(x, y);
        if (Contrast.of(was, is) >= LEAST_CONTRAST) {
          changed++;
        }
      }
    }
    return changed;
  }
}
