package org.tanaoroshi.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Message;

/** Everything modal, so that view models are tested without a window. Called on its thread. */
public interface Dialogs {
  /**
   * Tells of a failure: a {@code Refusal} in its own sentence, anything else as unexpected with
   * details to copy.
   */
  void error(Throwable failure);

  /** Tells something that asks for no decision. */
  void tell(Message headline, Message text);

  /** Asks for a go: true where the button with that verb was pressed, false for 取り消し. */
  boolean confirm(Message question, Message detail, Message verb);

  /**
   * As {@link #confirm}, where something is lost by it: whoever presses Enter at once loses
   * nothing.
   */
  boolean confirmLoss(Message question, Message detail, Message verb);

  /** Asks which of several to do, each a verb; empty for 取り消し. The first is the usual one. */
  Optional<Integer> choose(Message question, Message detail, List<Message> verbs);

  /** Asks for a line of text, with what stands there at first; empty for 取り消し. */
  Optional<String> askText(Message question, Message detail, String initial);

  /** Asks for the password of a file; {@code again} where the one before did not fit. */
  Optional<char[]> askPassword(String fileName, boolean again);

  /** Asks for existing files, several at once. */
  List<Path> openFiles(FileKind kind);

  /** Asks for one existing file. */
  Optional<Path> openFile(FileKind kind);

  /** Asks where to write; the ending is added where the user left it out. */
  default Optional<Path> saveFile(FileKind kind, String suggestedName) {
    return saveFile(kind, kind.name(), suggestedName);
  }

  /** The same in the folder last chosen for that purpose, else the one last chosen for the kind. */
  Optional<Path> saveFile(FileKind kind, String purpose, String suggestedName);

  /** Asks for a folder, beginning at the one last chosen for that purpose. */
  Optional<Path> openFolder(String purpose);
}
