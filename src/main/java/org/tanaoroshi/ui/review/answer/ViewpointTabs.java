package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.parts.GradeChip;

/** The tabs: a viewpoint each with its grade, and the decision at the right. */
final class ViewpointTabs extends FlowPane {
  private final AnswerViewModel model;
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final List<GradeChip> chips = new ArrayList<>();

  ViewpointTabs(AnswerViewModel model) {
    this.model = model;
    getStyleClass().add("viewpoint-tabs");
    Framework framework = model.framework();
    for (int i = 0; i < framework.viewpoints().size(); i++) {
      Viewpoint viewpoint = framework.viewpoints().get(i);
      GradeChip chip = new GradeChip();
      chips.add(chip);
      add(i, (i + 1) + " " + viewpoint.shortName(), chip, (i + 1) + " " + viewpoint.name());
    }
    String decision = model.words().say("review.item." + Item.DIRECTION.name());
    add(framework.viewpoints().size(), decision, null, decision);
    tabs.getLast().getStyleClass().add("decision-tab");
    model.revisionProperty().addListener(o -> refresh());
    refresh();
  }

  private void add(int index, String text, GradeChip chip, String accessible) {
    ToggleButton tab = new ToggleButton(text, chip);
    tab.setId("tab-" + (index + 1));
    tab.getStyleClass().add("viewpoint-tab");
    tab.setAccessibleText(accessible);
    tab.setOnAction(
        event -> {
          model.show(index);
          model.goToStartOfTab();
          refresh();
        });
    tabs.add(tab);
    getChildren().add(tab);
  }

  private void refresh() {
    setDisable(model.dossierProperty().get() == null);
    for (int i = 0; i < tabs.size(); i++) {
      tabs.get(i).setSelected(i == model.tabProperty().get());
    }
    for (int i = 0; i < chips.size(); i++) {
      Viewpoint viewpoint = model.framework().viewpoints().get(i);
      String code = model.value(new Field.GradeOf(viewpoint.id()));
      chips.get(i).show(model.framework(), code);
    }
  }
}
