package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.GradeChip;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;

/** A program in the list: status, name, organisation, amount, a grade per viewpoint. */
final class ProgramCell extends ListCell<ProgramId> {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");
  private final ProgramListViewModel model;
  private final Icon icon = new Icon(Feather.CIRCLE);
  private final Label name = Labels.line("", "cell-name");
  private final Label organisation = Labels.line("", "muted", "small");
  private final Label amount = Labels.line("", "small");
  private final Label status = Labels.line("", "muted", "small");
  private final Icon mark = new Icon(Feather.BOOKMARK);
  private final List<GradeChip> chips = new ArrayList<>();
  private final HBox line;
  // Held here so that the weak one lives as long as the cell.
  private final InvalidationListener again = o -> showItem();
  private Shown shown;

  /** What a cell shows depends on nothing else. */
  private record Shown(ProgramId program, int place, long version) {}

  ProgramCell(ProgramListViewModel model) {
    this.model = model;
    getStyleClass().add("program-cell");
    HBox grades = new HBox();
    grades.getStyleClass().add("cell-grades");
    for (int i = 0; i < model.framework().viewpoints().size(); i++) {
      GradeChip chip = new GradeChip();
      chips.add(chip);
      grades.getChildren().add(chip);
    }
    HBox.setHgrow(organisation, Priority.ALWAYS);
    HBox.setHgrow(grades, Priority.ALWAYS);
    organisation.setMaxWidth(Double.MAX_VALUE);
    amount.setMinWidth(USE_PREF_SIZE);
    status.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    mark.getStyleClass().add("mark");
    VBox text = new VBox(row(name, mark), row(organisation, amount), row(grades, status));
    text.getStyleClass().add("cell-text");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    line = new HBox(icon, text);
    line.getStyleClass().add("cell-line");
    // As wide as the list, never wider: long names are cut, not scrolled to.
    setPrefWidth(0);
    setGraphic(line);
    model.revisionProperty().addListener(new WeakInvalidationListener(again));
  }

  private static HBox row(javafx.scene.Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("cell-row");
    return row;
  }

  @Override
  protected void updateItem(ProgramId id, boolean empty) {
    super.updateItem(id, empty);
    // While programs come and go the list asks for each step; once all are found it is told.
    if (!model.isFinding()) {
      showItem();
    }
  }

  /** Lists ask twice at each key: as they are told that all was found, and as they lay out. */
  private void showItem() {
    Shown now = new Shown(isEmpty() ? null : getItem(), getIndex(), model.version());
    if (!now.equals(shown)) {
      shown = now;
      showAnew();
    }
  }

  private void showAnew() {
    Dossier dossier = shown.program() == null ? null : model.dossier(shown.program());
    // A graphic taken away and given again is styled anew: lists do it at each key.
    line.setVisible(dossier != null);
    if (dossier == null) {
      setAccessibleText(null);
      return;
    }
    ProgramLook look = model.look();
    Status now = look.status(dossier);
    String said = model.words().say("review.status." + now.name());
    String shortly = shortly(now, said);
    name.setText(dossier.program().name());
    organisation.setText(look.organisation(dossier));
    Optional<String> share = share();
    amount.setText(share.isPresent() ? look.generalWithUnit(dossier) : look.amount(dossier));
    status.setText(
        share.map(s -> model.words().say("review.cumulative", shortly, s)).orElse(shortly));
    Labels.setShown(mark, model.personal().isMarked(dossier.id()));
    icon.setShown(icon(now));
    icon.pseudoClassStateChanged(DONE, now != Status.SENT_BACK && now.isDone());
    icon.pseudoClassStateChanged(BACK, now == Status.SENT_BACK);
    List<String> grades = look.grades(dossier);
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).show(model.framework(), grades.get(i));
    }
    setAccessibleText(
        model
            .words()
            .say(
                model.personal().isMarked(dossier.id())
                    ? "review.cell.accessible.marked"
                    : "review.cell.accessible",
                dossier.program().name(),
                said,
                amount.getText()));
  }

  /** Beside the grades there is little room. */
  private String shortly(Status now, String said) {
    return switch (now) {
      case CONFIRMED_BY_SECTION, CONFIRMED_BY_DEPARTMENT, CONFIRMED_BY_BUREAU ->
          model.words().say("review.status.short." + now.name());
      default -> said;
    };
  }

  /** In the order of 一般財源 what share of it the programs down to this one hold together. */
  private Optional<String> share() {
    return model
        .found()
        .filter(f -> getIndex() < f.programs().size())
        .flatMap(f -> f.cumulativeShare(getIndex()))
        .map(Figures::percent);
  }

  private static Feather icon(Status status) {
    return switch (status) {
      case UNTOUCHED -> Feather.CIRCLE;
      case WRITING -> Feather.EDIT_2;
      case SENT_BACK -> Feather.CORNER_UP_LEFT;
      case WRITTEN, CONFIRMED_BY_SECTION, CONFIRMED_BY_DEPARTMENT, CONFIRMED_BY_BUREAU ->
          Feather.CHECK;
      case SUBMITTED, RESUBMITTED -> Feather.SEND;
      case FIXED -> Feather.LOCK;
    };
  }
}
