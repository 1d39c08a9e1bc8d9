package org.tanaoroshi.ui.review;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.tanaoroshi.ui.review.answer.AnswerController;
import org.tanaoroshi.ui.review.evidence.EvidenceController;
import org.tanaoroshi.ui.review.list.ProgramListController;
import org.tanaoroshi.ui.review.table.WideList;

/**
 * The panes of the review side by side: the list, the program in hand and its evidence; or the list
 * over the whole width, with the facets at its left.
 */
final class ReviewPanes {
  private static final double[] DIVIDERS = {0.215, 0.765};

  private final SplitPane split;
  private final ProgramListController list;
  private final AnswerController answers;
  private final EvidenceController evidence;
  private final WideList wide;
  private final ReadOnlyBooleanWrapper isWide = new ReadOnlyBooleanWrapper();

  ReviewPanes(
      SplitPane split,
      ProgramListController list,
      AnswerController answers,
      EvidenceController evidence,
      WideList wide) {
    this.split = split;
    this.list = list;
    this.answers = answers;
    this.evidence = evidence;
    this.wide = wide;
    show();
    split.widthProperty().addListener((o, was, now) -> keepShares(was.doubleValue()));
  }

  /** In a larger window all panes are larger: names are cut in the list, not in the middle. */
  private void keepShares(double before) {
    double[] shares = split.getDividerPositions();
    if (before > 0) {
      // Once the split pane has made its own choice, which gives all room to the middle.
      Platform.runLater(
          () -> {
            if (shares.length == split.getDividers().size()) {
              split.setDividerPositions(shares);
            }
          });
    }
  }

  /** Whether the list is shown over the whole width. */
  ReadOnlyBooleanProperty wideProperty() {
    return isWide.getReadOnlyProperty();
  }

  boolean isWide() {
    return isWide.get();
  }

  void toggleWide() {
    isWide.set(!isWide.get());
    show();
    split.applyCss();
    split.layout();
    focusStart();
  }

  private void show() {
    if (isWide.get()) {
      split.getItems().setAll(list.view(), wide);
      split.setDividerPositions(DIVIDERS[0]);
    } else {
      split.getItems().setAll(list.view(), answers.view(), evidence.view());
      split.setDividerPositions(DIVIDERS);
    }
    SplitPane.setResizableWithParent(list.view(), false);
    SplitPane.setResizableWithParent(evidence.view(), false);
    list.setBesideTable(isWide.get());
  }

  /** Puts the cursor where work begins. */
  void focusStart() {
    if (isWide.get()) {
      wide.focusList();
    } else {
      answers.focusStart();
    }
  }

  /** Puts the cursor into the pane so many further on, from the one that has it. */
  void next(int by) {
    List<Node> all = List.of(list.view(), answers.view(), evidence.view());
    int at = 1;
    for (int i = 0; i < all.size(); i++) {
      if (holds(all.get(i), split.getScene().getFocusOwner())) {
        at = i;
      }
    }
    switch (Math.floorMod(at + by, all.size())) {
      case 0 -> list.focusList();
      case 1 -> answers.focusStart();
      default -> evidence.focusEvidence();
    }
  }

  private static boolean holds(Node pane, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }
}
