package org.tanaoroshi.ui.merge;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Shortcut;

/** The keys of the screen that are the same whatever it lists. */
final class MergeKeys {
  private MergeKeys() {}

  /**
   * Those of the model; {@code free}: no text is being entered and nothing lies over the screen.
   */
  static List<Shortcut> of(MergeViewModel model, MergeActions actions, BooleanSupplier free) {
    return List.of(
        Shortcut.of("Shortcut+Z", Message.of("review.key.undo"), free, model::undo),
        Shortcut.of("Shortcut+Y", Message.of("review.key.redo"), free, model::redo),
        Shortcut.of("Shortcut+Shift+Z", Message.of("review.key.redo"), free, model::redo),
        Shortcut.of("Shortcut+O", Message.of("merge.key.addFiles"), model::chooseFiles),
        Shortcut.of("Shortcut+Shift+O", Message.of("merge.key.addFolder"), model::chooseFolder),
        Shortcut.of("Shortcut+S", Message.of("merge.report"), free, model::report),
        Shortcut.of("Shortcut+L", Message.of("merge.readDecisions"), free, model::readDecisions),
        Shortcut.of("Shortcut+B", Message.of("merge.back"), actions::back));
  }
}
