package org.tanaoroshi.cli;

import java.util.Set;
import org.tanaoroshi.model.Refusal;

/** What a command ends with. */
final class ExitCode {
  static final int DONE = 0;
  static final int LOOK = 1;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int ENVIRONMENT = 4;

  /** The disk, a permission or another program stood in the way; the input may be fine. */
  private static final Set<String> OF_ENVIRONMENT =
      Set.of(
          "book.diskFull",
          "book.noPermission",
          "book.placeReadOnly",
          "book.noFolder",
          "book.io",
          "book.busy",
          "book.locked",
          "book.unfinished",
          "exchange.targetLocked",
          "exchange.folderReadOnly",
          "exchange.cannotWrite",
          "exchange.noFolder",
          "exchange.draftLeft",
          "settings.folderNotWritable",
          "workbench.partLeft");

  private ExitCode() {}

  static int of(Refusal refusal) {
    return OF_ENVIRONMENT.contains(refusal.reason().key()) ? ENVIRONMENT : REFUSED;
  }
}
