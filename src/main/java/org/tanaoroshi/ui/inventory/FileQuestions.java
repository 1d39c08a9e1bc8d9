package org.tanaoroshi.ui.inventory;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Dialogs;

/** What the user can say so that a refused file is read after all: its password, its charset. */
final class FileQuestions {
  /** Names as Java knows them; the words for the user are messages. */
  private static final List<String> CHARSETS =
      List.of("windows-31j", "UTF-8", "UTF-16", "windows-1252");

  private final Dialogs dialogs;

  FileQuestions(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  /** The options to try again with; empty where no answer helps or the user gave none. */
  Optional<ProposeOptions> ask(String file, Message reason, ProposeOptions options) {
    return switch (reason.key()) {
      case "tabular.password" -> password(file, false, options);
      case "tabular.wrongPassword" -> password(file, true, options);
      case "tabular.charset", "tabular.charsetMismatch" -> charset(reason, options);
      default -> Optional.empty();
    };
  }

  private Optional<ProposeOptions> password(String file, boolean again, ProposeOptions options) {
    return dialogs
        .askPassword(file, again)
        .map(word -> options.opening(options.open().withPassword(String.valueOf(word))));
  }

  private Optional<ProposeOptions> charset(Message reason, ProposeOptions options) {
    List<Message> choices = CHARSETS.stream().map(c -> Message.of("import.charset." + c)).toList();
    return dialogs
        .choose(Message.of("import.charset.title"), reason, choices)
        .map(choice -> options.opening(options.open().withCharset(CHARSETS.get(choice))));
  }
}
