package org.tanaoroshi.ui.totals;

/** A section that is one table of figures. */
abstract class TablePane extends SectionPane {
  TablePane(String id, TotalsWords words) {
    super(id, words);
  }

  /** The table, the same one always. */
  abstract FigureTable<?> table();

  /** Instead of figures: nothing is answered yet at the stage shown. */
  final void fillBlank(TotalsViewModel model) {
    fillEmpty(
        words().say("totals.blank", model.stage().label()),
        words().say("totals.blank.toDo", words().noun()));
  }

  @Override
  final CopiedTable copied(String caption) {
    return table().copied(caption);
  }

  @Override
  final boolean hasFigures() {
    return getChildren().contains(table()) && !table().getItems().isEmpty();
  }

  @Override
  final void focusFirst() {
    table().requestFocus();
  }

  @Override
  final void unfold() {
    table().unfold();
  }
}
