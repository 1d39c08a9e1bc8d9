package org.tanaoroshi.ui.merge;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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

  private final MergeViewModel model;
  private final Words words;
  private final NumberFormat figures;
  private final Map<Section, ToggleButton> tiles = new EnumMap<>(Section.class);
  private final Map<Section, Label> counts = new EnumMap<>(Section.class);

  Tiles(MergeViewModel model, Words words) {
    this.model = model;
    this.words = words;
    this.figures = NumberFormat.getIntegerInstance(words.locale());
    getStyleClass().add("tiles");
    for (Section section : ALWAYS) {
      Label count = new Label();
      count.getStyleClass().add("tile-figure");
      Label name = new Label(words.say("merge.tile." + section));
      name.getStyleClass().add("small");
      HBox inside = new HBox(count, name);
      inside.getStyleClass().add("tile-line");
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

  /** Shows the counts of a plan with what is decided of it. */
  void show(MergePlan plan) {
    long open = model.conflicts().open();
    tiles.forEach(
        (section, tile) -> {
          long count = section == Section.TAKEN ? model.changing() : section.count(plan);
          String said = said(section, count, open);
          counts.get(section).setText(said);
          tile.setSelected(section == model.sectionProperty().get());
          tile.setAccessibleText(
              words.say("merge.tile.accessible", words.say("merge.tile." + section), said));
          tone(tile, section, section == Section.CONFLICTS ? open : count);
        });
    Labels.setShown(tiles.get(Section.AGREEMENTS), !plan.agreements().isEmpty());
  }

  /** Of conflicts those still undecided and all; of reviewers how many pairs. */
  private String said(Section section, long count, long open) {
    return switch (section) {
      case CONFLICTS ->
          open == count ? figures.format(count) : words.say("merge.tile.ofAll", open, count);
      case AGREEMENTS -> words.say("merge.tile.pairs", count);
      default -> figures.format(count);
    };
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
