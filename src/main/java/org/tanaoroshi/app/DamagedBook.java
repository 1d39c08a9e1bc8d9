package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.CheckFile;

/**
 * What can be done with a book that is damaged: save what can be read into a new one, or go on with
 * a copy of its newest backup. The damaged book and the backup stay as they are.
 */
final class DamagedBook {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedBook.class);
  private static final Set<String> DAMAGES =
      Set.of("book.damaged", "book.damagedRows", "book.unreadable");

  /** Damages named in a dialog; `check` lists all. */
  private static final int NAMED = 5;

  private final Path book;
  private final String who;
  private final Supplier<Words> words;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final RunningTask work;
  private final Consumer<Path> open;

  /** Tells {@code open} the book that was made of it. */
  DamagedBook(
      Path book,
      String who,
      Supplier<Words> words,
      Dialogs dialogs,
      Tasks tasks,
      RunningTask work,
      Consumer<Path> open) {
    this.book = book;
    this.who = who;
    this.words = words;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.work = work;
    this.open = open;
  }

  /** Whether a book could not be opened because it is damaged. */
  static boolean isDamage(Throwable failure) {
    return failure instanceof Refusal refusal && DAMAGES.contains(refusal.reason().key());
  }

  /** Says what is damaged and what can still be read, and does what the user chooses. */
  void offer(Refusal damage) {
    LOG.error("a damaged book", damage);
    tasks
        .create(progress -> CheckFile.of(book, "", progress))
        .progress(work)
        .onSuccess(found -> ask(damage.reason(), found))
        .onFailure(
            failure -> {
              LOG.error("nothing of it can be read", failure);
              dialogs.error(damage);
            })
        .start();
  }

  private void ask(Message damage, CheckFile found) {
    List<Message> verbs = new ArrayList<>(List.of(Message.of("app.damaged.rescue")));
    if (!found.backups().isEmpty()) {
      verbs.add(Message.of("app.damaged.backup"));
    }
    dialogs
        .choose(
            Message.of("app.damaged"),
            Message.of("app.damaged.detail", damage, found.programs(), found.answers()),
            verbs)
        .ifPresent(
            choice -> {
              if (choice == 0) {
                rescue(found);
              } else {
                goOnWith(book.resolveSibling(found.backups().getFirst()));
              }
            });
  }

  private void rescue(CheckFile damaged) {
    askWhere("app.damaged.rescue.name")
        .ifPresent(
            target ->
                tasks
                    .create(
                        progress -> {
                          progress.at(Message.of("app.damaged.rescuing"), 0, 0);
                          CheckFile.rescue(book, target, who);
                          return CheckFile.of(target, "", progress);
                        })
                    .progress(work)
                    .onSuccess(
                        rescued -> {
                          tellRescued(target, rescued, damaged);
                          open.accept(target);
                        })
                    .start());
  }

  private void tellRescued(Path target, CheckFile rescued, CheckFile damaged) {
    String lost =
        damaged.problems().stream()
            .limit(NAMED)
            .map(p -> "・" + p.arguments().getFirst())
            .collect(Collectors.joining("\n"));
    int more = damaged.problems().size() - NAMED;
    dialogs.tell(
        Message.of("app.damaged.rescued", rescued.programs(), rescued.answers()),
        Message.of(
            "app.damaged.rescued.detail",
            String.valueOf(target.getFileName()),
            more > 0 ? lost + "\n… (+" + more + ")" : lost));
  }

  private void goOnWith(Path backup) {
    askWhere("app.damaged.backup.name")
        .ifPresent(
            target ->
                tasks
                    .create(
                        progress -> {
                          CheckFile.restore(backup, target);
                          return target;
                        })
                    .progress(work)
                    .onSuccess(open)
                    .start());
  }

  /** Asks where the new book goes; the name proposed says what it is made of. */
  private Optional<Path> askWhere(String nameKey) {
    String stem = book.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    return dialogs.saveFile(
        FileKind.BOOK, words.get().say(nameKey, stem) + "." + FileKind.BOOK.ending());
  }
}
