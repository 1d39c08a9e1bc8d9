package org.tanaoroshi.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.export.ExportViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.Workbooks;
import org.tanaoroshi.workbench.sample.SampleCity;

/** Opens books and makes them of workbooks: the questions around it too. */
final class Books {
  private static final String SAMPLE = "sample-city.tanaoroshi";

  private final SettingsStore settings;
  private final Supplier<Words> words;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final RunningTask work;

  /** Shows how far it is in {@code work}. */
  Books(
      SettingsStore settings,
      Supplier<Words> words,
      Dialogs dialogs,
      Tasks tasks,
      RunningTask work) {
    this.settings = settings;
    this.words = words;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.work = work;
  }

  /** The reviewer's name, asked once; blank where the user gives none. */
  String reviewer() {
    if (settings.current().reviewer().isBlank()) {
      dialogs
          .askText(Message.of("app.reviewer"), Message.of("app.reviewer.detail"), "")
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> settings.update(s -> s.withReviewer(name)));
    }
    return settings.current().reviewer();
  }

  /**
   * Opens a book; one that is open elsewhere is offered for reading only, and one that cannot be
   * written is opened so.
   */
  void open(Path book, Consumer<Desk> opened) {
    open(book, progress -> Desk.open(book, false), opened, () -> {});
  }

  /** Takes over a book that is being opened already; {@code otherwise} where it cannot be. */
  void open(Ahead.Opening book, Consumer<Desk> opened, Runnable otherwise) {
    open(book.file(), progress -> Ahead.await(book.desk()), opened, otherwise);
  }

  private void open(
      Path book, Tasks.Work<Desk> opening, Consumer<Desk> opened, Runnable otherwise) {
    tasks
        .create(opening)
        .progress(work)
        .onSuccess(
            desk -> {
              settings.update(s -> s.withRecent(book));
              opened.accept(desk);
            })
        .onFailure(
            failure -> {
              if (is(failure, "book.locked")) {
                Message reason = ((Refusal) failure).reason();
                if (dialogs.confirm(
                    Message.of("app.locked"), reason, Message.of("app.openReadOnly"))) {
                  openToRead(book, opened, otherwise);
                } else {
                  otherwise.run();
                }
              } else if (is(failure, "book.placeReadOnly")) {
                openToRead(
                    book,
                    desk -> {
                      opened.accept(desk);
                      dialogs.tell(Message.of("app.placeReadOnly"), ((Refusal) failure).reason());
                    },
                    otherwise);
              } else if (DamagedBook.isDamage(failure)) {
                otherwise.run();
                new DamagedBook(
                        book, reviewer(), words, dialogs, tasks, work, made -> open(made, opened))
                    .offer((Refusal) failure);
              } else {
                dialogs.error(failure);
                otherwise.run();
              }
            })
        .onCancel(otherwise)
        .start();
  }

  private void openToRead(Path book, Consumer<Desk> opened, Runnable otherwise) {
    open(book, progress -> Desk.open(book, true), opened, otherwise);
  }

  private static boolean is(Throwable failure, String key) {
    return failure instanceof Refusal refusal && refusal.reason().key().equals(key);
  }

  /**
   * Looks whether a spreadsheet is a workbook of ours, away from the window. The user is asked only
   * where that cannot be seen without a password; what cannot be read at all goes the way of
   * inventories, whose screen says why and what to do.
   */
  void tellApart(Path file, Runnable ours, Runnable inventory) {
    tasks
        .create(progress -> Workbooks.isOurs(file, ""))
        .progress(work)
        .onSuccess(
            isOurs -> {
              if (isOurs) {
                ours.run();
              } else {
                inventory.run();
              }
            })
        .onFailure(
            failure -> {
              if (asksPassword(failure)) {
                askWhich(file, ours, inventory);
              } else if (failure instanceof Refusal) {
                inventory.run();
              } else {
                dialogs.error(failure);
              }
            })
        .start();
  }

  private void askWhich(Path file, Runnable ours, Runnable inventory) {
    dialogs
        .choose(
            Message.of("start.drop.which", file.getFileName().toString()),
            Message.of("start.drop.which.detail"),
            List.of(Message.of("start.drop.asInventory"), Message.of("start.drop.asDistributed")))
        .ifPresent(
            choice -> {
              if (choice == 0) {
                inventory.run();
              } else {
                ours.run();
              }
            });
  }

  private static boolean asksPassword(Throwable failure) {
    return failure instanceof Refusal refusal
        && refusal.reason().key().matches("tabular\\.(password|wrongPassword)");
  }

  /** Makes a book of a distributed workbook, where the user says, and opens it. */
  void openDistributed(Path workbook, Consumer<Desk> opened) {
    make(workbook, "", opened);
  }

  private void make(Path workbook, String password, Consumer<Desk> opened) {
    String name = workbook.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    Optional<Path> target = dialogs.saveFile(FileKind.BOOK, name + "." + FileKind.BOOK.ending());
    if (target.isEmpty()) {
      return;
    }
    tasks
        .create(
            progress ->
                NewBook.fromWorkbook(
                    target.get(), workbook, password, settings.current().reviewer(), progress))
        .progress(work)
        .onSuccess(
            reading -> {
              if (!reading.problems().isEmpty()) {
                dialogs.tell(
                    Message.of("app.workbook.problems", reading.problems().size()),
                    Message.of("app.workbook.problems.detail"));
              }
              open(target.get(), opened);
            })
        .onFailure(
            failure -> {
              if (asksPassword(failure)) {
                boolean again = ((Refusal) failure).reason().key().equals("tabular.wrongPassword");
                dialogs
                    .askPassword(workbook.getFileName().toString(), again)
                    .ifPresent(word -> make(workbook, String.valueOf(word), opened));
              } else {
                dialogs.error(failure);
              }
            })
        .start();
  }

  /** Opens the book of the sample city, made the first time; answers in it stay. */
  void openSample(Consumer<Desk> opened) {
    Path book = Folders.ofUser().settings().resolve(SAMPLE);
    tasks
        .create(
            progress -> {
              if (!Files.exists(book)) {
                SampleCity.find().makeBook(book, progress);
              }
              return book;
            })
        .progress(work)
        .onSuccess(made -> open(made, opened))
        .start();
  }

  /** What to write of an open book; it is asked for the name only where none was given. */
  ExportViewModel export(Desk desk, Consumer<Path> openFolder) {
    return new ExportViewModel(desk, tasks, dialogs, this::reviewer, openFolder);
  }

  /** Closes the book away from the window; what was answered is in it already. */
  void close(Desk desk) {
    tasks
        .create(
            progress -> {
              desk.close();
              return desk;
            })
        .start();
  }
}
