package org.tanaoroshi.ui.merge;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** How much of what there is; each figure opens the list behind it. */
final class Tiles extends FlowPane {
  private static final List<Section> ALWAYS =
      List.of(
          Section.TAKEN,
          Section.UNCHANGED,
          Section.CONFLICTS,
          Section.PROBLEMS,
          Section.NOT_RETURNED,
          Section.ADDED,
          Section.FACTS,
          Section.AGREEMENTS);

  private final Words words;
  private final NumberFormat figures;
  private final Map<Section, ToggleButton> tiles = new EnumMap<>(Section.class);
  private final Map<Section, Label> counts = new EnumMap<>(Section.class);

  Tiles(MergeViewModel model, Words words) {
    this.words = words;
    this.figures = NumberFormat.getIntegerInstance(words.locale());
    getStyleClass().add("tiles");
    for (Section section : ALWAYS) {
      Label count = new Label();
      count.getStyleClass().add("tile-figure");
      Label name = new Label(words.say("merge.tile." + section));
      name.getStyleClass().add("small");
      VBox inside = new VBox(count, name);
      inside.setAlignment(Pos.CENTER);
      ToggleButton tile = new ToggleButton(null, inside);
      tile.setId("tile-" + section.name().toLowerCase(Locale.ROOT));
      tile.getStyleClass().add("tile");
      tile.setOnAction(
          event -> {
            model.sectionProperty().set(section);
            tile.setSelected(true);
          });
      tiles.put(section, tile);
      counts.put(section, count);
      getChildren().add(tile);
    }
  }

  /** Shows the counts of a plan; conflicts as those still undecided and all. */
  void show(MergePlan plan, long open, Section selected) {
    tiles.forEach(
        (section, tile) -> {
          long count = section.count(plan);
          String said =
              section == Section.CONFLICTS && open != count
                  ? words.say("merge.tile.ofAll", open, count)
                  : figures.format(count);
          counts.get(section).setText(said);
          tile.setSelected(section == selected);
          tile.setAccessibleText(
              words.say("merge.tile.accessible", words.say("merge.tile." + section), said));
          tone(tile, section, section == Section.CONFLICTS ? open : count);
        });
    Labels.setShown(tiles.get(Section.AGREEMENTS), !plan.agreements().isEmpty());
  }

  private static void tone(ToggleButton tile, Section section, long count) {
    tile.getStyleClass().removeAll("bad", "warn");
    if (count > 0) {
      switch (section) {
        case CONFLICTS -> tile.getStyleClass().add("bad");
        case PROBLEMS, NOT_RETURNED -> tile.getStyleClass().add("warn");
        default -> {
          // Nothing to worry about.
        }
      }
    }
  }
}
