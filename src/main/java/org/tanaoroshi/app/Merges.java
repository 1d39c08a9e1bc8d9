package org.tanaoroshi.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.merge.MergeActions;
import org.tanaoroshi.ui.merge.MergeController;
import org.tanaoroshi.ui.merge.MergeViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Workbooks;

/** The merges into an open book: what is dropped is told apart, one at a time is under way. */
final class Merges {
  private final Tasks tasks;
  private final Dialogs dialogs;
  private Optional<MergeViewModel> current = Optional.empty();

  Merges(Tasks tasks, Dialogs dialogs) {
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** The screen of a new merge of those files; {@code back} leads away from it. */
  Function<Words, Screen> begin(Desk desk, String who, List<Path> files, MergeActions back) {
    end();
    MergeViewModel model = new MergeViewModel(desk, who, files, tasks, dialogs);
    current = Optional.of(model);
    return said ->
        new Fxml(said, Map.of(MergeController.class, () -> new MergeController(model, said, back)))
            .load(MergeController.class);
  }

  /** Lets go what the merge under way has read. */
  void end() {
    current.ifPresent(MergeViewModel::close);
    current = Optional.empty();
  }

  /**
   * Tells submissions from inventories, away from the window. A folder, a book, a workbook of ours
   * and one that asks for a password are submissions: the merge says why it does not take one.
   */
  void tellApart(List<Path> files, Runnable submissions, Runnable inventories) {
    tasks
        .create(progress -> files.stream().anyMatch(Merges::isSubmission))
        .onSuccess(
            any -> {
              if (any) {
                submissions.run();
              } else {
                inventories.run();
              }
            })
        .start();
  }

  private static boolean isSubmission(Path file) {
    if (Files.isDirectory(file) || FileKind.BOOK.fits(file)) {
      return true;
    }
    try {
      return Workbooks.isOurs(file, "");
    } catch (Refusal e) {
      // What cannot be opened at all is explained where inventories are read.
      return e.reason().key().matches("tabular\\.(password|wrongPassword)");
    }
  }
}
