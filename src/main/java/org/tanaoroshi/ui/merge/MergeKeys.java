package org.tanaoroshi.ui.merge;

import java.util.List;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Shortcut;

/** The keys of the screen beside those of its parts; the first are those that matter most. */
final class MergeKeys {
  private final MergeViewModel model;
  private final MergeActions actions;

  MergeKeys(MergeViewModel model, MergeActions actions) {
    this.model = model;
    this.actions = actions;
  }

  /** While nothing was given. */
  List<Shortcut> empty() {
    return List.of(addFiles(), addFolder(), back());
  }

  /** Once it is taken in. */
  List<Shortcut> done() {
    return List.of(undo(), back(), report(), addFiles(), addFolder());
  }

  /** While the plan is looked at. */
  List<Shortcut> planned() {
    return List.of(
        report(),
        addFiles(),
        addFolder(),
        back(),
        undo(),
        Shortcut.of("Shortcut+Y", Message.of("review.key.redo"), model::redo),
        Shortcut.of("Shortcut+Shift+Z", Message.of("review.key.redo"), model::redo),
        Shortcut.of("Shortcut+L", Message.of("merge.readDecisions"), model::readDecisions));
  }

  private Shortcut report() {
    return Shortcut.of("Shortcut+S", Message.of("merge.report"), model::report);
  }

  private Shortcut addFiles() {
    return Shortcut.of("Shortcut+O", Message.of("merge.key.addFiles"), model::chooseFiles);
  }

  private Shortcut addFolder() {
    return Shortcut.of("Shortcut+Shift+O", Message.of("merge.key.addFolder"), model::chooseFolder);
  }

  private Shortcut back() {
    return Shortcut.of("Shortcut+B", Message.of("merge.back"), actions::back);
  }

  private Shortcut undo() {
    return Shortcut.of("Shortcut+Z", Message.of("review.key.undo"), model::undo);
  }
}
