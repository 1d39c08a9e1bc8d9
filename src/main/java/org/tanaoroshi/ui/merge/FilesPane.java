package org.tanaoroshi.ui.merge;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The files that came back, and the units of which nothing came. */
final class FilesPane extends VBox {
  private static final int NAMED = 6;

  private final MergeViewModel model;
  private final Words words;
  private final ListView<MergePlan.OfFile> files = new ListView<>();
  private final Label heading = Labels.line("", "strong");
  private final HBox choose;
  private final VBox missing = new VBox();

  FilesPane(MergeViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().addAll("side-panel-left", "merge-files");
    choose = chooseButtons("add");
    VBox head = new VBox(heading, choose);
    head.getStyleClass().add("list-head");
    files.setId("files");
    files.getStyleClass().add("frameless");
    files.setCellFactory(list -> new FileCell(words));
    files.setPlaceholder(
        new EmptyState(Feather.INBOX, words.say("merge.empty"), words.say("merge.empty.toDo")));
    files.setAccessibleText(words.say("merge.files"));
    setVgrow(files, Priority.ALWAYS);
    missing.getStyleClass().add("merge-missing");
    getChildren().addAll(head, files, missing);
  }

  /** The ways to choose files; their ids begin with that. */
  HBox chooseButtons(String id) {
    Button addFiles = new Button(words.say("merge.addFiles"));
    addFiles.setId(id + "-files");
    addFiles.setOnAction(event -> model.chooseFiles());
    Button addFolder = new Button(words.say("merge.addFolder"));
    addFolder.setId(id + "-folder");
    addFolder.setOnAction(event -> model.chooseFolder());
    HBox buttons = new HBox(addFiles, addFolder);
    buttons.getStyleClass().add("choose-files");
    buttons.getChildren().forEach(b -> ((Button) b).setMinWidth(USE_PREF_SIZE));
    buttons.disableProperty().bind(model.task().runningProperty());
    return buttons;
  }

  /** What the middle says while nothing was given. */
  EmptyState nothingYet() {
    return new EmptyState(
        Feather.INBOX,
        words.say("merge.drop"),
        words.say("merge.drop.detail"),
        chooseButtons("drop"));
  }

  /** Shows the files of a plan and what is missing by it. */
  void show(MergePlan plan) {
    heading.setText(words.say("merge.files.count", plan.files().size()));
    files.getItems().setAll(plan.files());
    List<MergePlan.OfUnit> silent =
        plan.units().stream()
            .filter(u -> u.returned() == 0 && u.answered() < u.programs())
            .toList();
    String names =
        silent.stream()
            .limit(NAMED)
            .map(MergePlan.OfUnit::unit)
            .collect(Collectors.joining(words.say("merge.comma")));
    missing.getChildren().setAll(Labels.line(words.say("merge.missing", silent.size()), "strong"));
    if (!silent.isEmpty()) {
      missing
          .getChildren()
          .add(
              Labels.wrapped(
                  silent.size() > NAMED
                      ? words.say("merge.missing.more", names, silent.size() - NAMED)
                      : names,
                  "muted",
                  "small"));
    }
    if (!model.round().deadline().isBlank()) {
      missing
          .getChildren()
          .add(Labels.wrapped(words.say("merge.deadline", model.round().deadline()), "small"));
    }
    Hyperlink units = new Hyperlink(words.say("merge.units.show"));
    units.setId("show-units");
    units.setOnAction(event -> model.sectionProperty().set(Section.UNITS));
    missing.getChildren().add(units);
  }

  /** Lets the selected file go again. */
  void removeSelected() {
    MergePlan.OfFile selected = files.getSelectionModel().getSelectedItem();
    if (selected != null) {
      model.remove(selected.submission().file());
    }
  }

  /** Whether the cursor is in the list. */
  boolean isListFocused() {
    return files.isFocused();
  }

  /** Puts the cursor where files are added. */
  void focusAdd() {
    choose.getChildren().getFirst().requestFocus();
  }
}
