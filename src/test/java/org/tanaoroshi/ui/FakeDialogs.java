package org.tanaoroshi.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Message;

/** Dialogs answered beforehand; what was asked or told is kept, an unexpected question fails. */
public final class FakeDialogs implements Dialogs {
  /** Keys of the messages that were asked or told, and failures, in their order. */
  public final List<Object> shown = new ArrayList<>();

  /** The sentences below the headlines that were told, in their order. */
  public final List<Message> told = new ArrayList<>();

  /** For what files and folders to write to were asked, in their order. */
  public final List<String> purposes = new ArrayList<>();

  private final Deque<Object> answers = new ArrayDeque<>();

  /** The next answer: true, an index, a text, a path, a list of paths, or false for 取り消し. */
  public FakeDialogs answer(Object answer) {
    answers.add(answer);
    return this;
  }

  @Override
  public void error(Throwable failure) {
    shown.add(failure);
  }

  @Override
  public void tell(Message headline, Message text) {
    shown.add(headline.key());
    told.add(text);
  }

  @Override
  public boolean confirm(Message question, Message detail, Message verb) {
    return (boolean) next(question.key());
  }

  @Override
  public boolean confirmLoss(Message question, Message detail, Message verb) {
    return confirm(question, detail, verb);
  }

  @Override
  public Optional<Integer> choose(Message question, Message detail, List<Message> verbs) {
    return optional(next(question.key()), Integer.class);
  }

  @Override
  public Optional<String> askText(Message question, Message detail, String initial) {
    return optional(next(question.key()), String.class);
  }

  @Override
  public Optional<char[]> askPassword(String fileName, boolean again) {
    return optional(next("password " + fileName + (again ? " again" : "")), String.class)
        .map(String::toCharArray);
  }

  @Override
  public List<Path> openFiles(FileKind kind) {
    Object answer = next("open " + kind);
    return answer instanceof List<?> list
        ? list.stream().map(Path.class::cast).toList()
        : List.of();
  }

  @Override
  public Optional<Path> openFile(FileKind kind) {
    return optional(next("open " + kind), Path.class);
  }

  @Override
  public Optional<Path> saveFile(FileKind kind, String purpose, String suggestedName) {
    purposes.add(purpose);
    return optional(next("save " + kind + " " + suggestedName), Path.class);
  }

  @Override
  public Optional<Path> openFolder(String purpose) {
    purposes.add(purpose);
    return optional(next("folder"), Path.class);
  }

  private Object next(String question) {
    shown.add(question);
    if (answers.isEmpty()) {
      throw new AssertionError("asked without an answer: " + question);
    }
    return answers.remove();
  }

  private static <T> Optional<T> optional(Object answer, Class<T> type) {
    return Boolean.FALSE.equals(answer) ? Optional.empty() : Optional.of(type.cast(answer));
  }
}
