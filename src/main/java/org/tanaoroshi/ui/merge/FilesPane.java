package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.css.PseudoClass;
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
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  private final MergeViewModel model;
  private final Words words;
  private final ListView<MergePlan.OfFile> files = new ListView<>();
  private final Label heading = Labels.line("", "strong");
  private final HBox choose;
  private final HBox drop;
  private final VBox missing = new VBox();
  private final Hyperlink units = new Hyperlink();

  FilesPane(MergeViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().addAll("side-panel-left", "merge-files");
    choose = chooseButtons("add");
    drop = chooseButtons("drop");
    drop.getChildren().getLast().getStyleClass().add("accent");
    VBox head = new VBox(heading, choose);
    head.getStyleClass().add("list-head");
    files.setId("files");
    files.getStyleClass().add("frameless");
    files.setCellFactory(list -> new FileCell(model, words));
    files.setPlaceholder(Labels.line(words.say("merge.empty"), "muted"));
    files.setAccessibleText(words.say("merge.files"));
    setVgrow(files, Priority.ALWAYS);
    missing.getStyleClass().add("merge-missing");
    units.setText(words.say("merge.units.show"));
    units.setId("show-units");
    // Once it is taken in, what was done stands in the middle.
    units.disableProperty().bind(model.resultProperty().isNotNull());
    units.setOnAction(event -> model.sectionProperty().set(Section.UNITS));
    getChildren().addAll(head, files, missing);
  }

  /** The ways to choose files; their ids begin with that. */
  private HBox chooseButtons(String id) {
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
        Feather.INBOX, words.say("merge.drop"), words.say("merge.drop.detail"), drop);
  }

  /** Shows the files of a plan and what is missing by it. */
  void show(MergePlan plan) {
    heading.setText(words.say("merge.files.count", plan.files().size()));
    files.getItems().setAll(plan.files());
    List<MergePlan.OfUnit> silent = UnitsPane.silent(plan);
    missing.getChildren().setAll(Labels.line(words.say("merge.missing", silent.size()), "strong"));
    if (!silent.isEmpty()) {
      missing.getChildren().add(Labels.wrapped(UnitsPane.names(silent, words), "muted", "small"));
    }
    if (!model.round().deadline().isBlank()) {
      missing
          .getChildren()
          .add(Labels.wrapped(words.say("merge.deadline", model.round().deadline()), "small"));
    }
    units.pseudoClassStateChanged(SHOWN, model.sectionProperty().get() == Section.UNITS);
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
    boolean nothingYet = drop.getScene() != null;
    (nothingYet ? drop.getChildren().getLast() : choose.getChildren().getFirst()).requestFocus();
  }
}
