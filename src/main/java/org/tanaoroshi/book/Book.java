package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.FrameworkJson;

/**
 * An open book (棚卸しファイル). It belongs to the thread that opened it: a call from any other fails.
 * Every change is one step of the journal, committed before the method returns.
 */
public final class Book implements AutoCloseable {
  /** How many programs are told of at a time. */
  private static final int SOME = 500;

  private final Thread owner = Thread.currentThread();
  private final boolean readOnly;
  private final List<Message> notices = new ArrayList<>();
  private Path file;
  private Connection db;
  private Statements statements;
  private Optional<BookLock> lock;
  private Optional<FileIdentity> identity;
  private Round round;
  private Framework framework;
  private final Finance finance = new Finance(this);
  private UndoStack undoStack;
  private boolean draft;

  private Book(Path file, Connection db, Optional<BookLock> lock, boolean readOnly)
      throws IOException {
    this.file = file;
    this.db = db;
    this.statements = new Statements(db);
    this.lock = lock;
    this.readOnly = readOnly;
    this.identity = FileIdentity.of(file);
  }

  /**
   * Makes a new book and opens it for writing.
   *
   * @throws Refusal where something stands at the path, or it cannot be written
   */
  public static Book create(Path file, Round round, Framework framework) throws Refusal {
    return create(file, round, framework, false);
  }

  /**
   * The same for a book that gets its name only when it is whole: it waits for the disk once, when
   * it is closed, not at each step.
   */
  public static Book draft(Path file, Round round, Framework framework) throws Refusal {
    return create(file, round, framework, true);
  }

  private static Book create(Path file, Round round, Framework framework, boolean draft)
      throws Refusal {
    if (Files.exists(file)) {
      throw Refusal.of("book.exists", String.valueOf(file.getFileName()));
    }
    return Opening.guard(
        file,
        () -> {
          BookLock lock = BookLock.take(file);
          Connection db = null;
          boolean done = false;
          try {
            db = Schema.connect(file, false);
            if (draft) {
              Schema.doNotWait(db);
            }
            Schema.migrate(db);
            Book book = new Book(file, db, Optional.of(lock), false);
            book.draft = draft;
            book.round = round;
            book.framework = framework;
            RoundTable table = new RoundTable(db, Damages.strict());
            Sql.transaction(
                db,
                () -> {
                  table.write(round);
                  table.write("framework", FrameworkJson.write(framework));
                  return round;
                });
            done = true;
            return book;
          } finally {
            if (!done) {
              Opening.abandon(db, lock);
              Files.deleteIfExists(file);
            }
          }
        });
  }

  /**
   * Opens a book, brought up to date after a backup where it is older than the program. A newer one
   * is opened for reading, with a notice.
   *
   * @throws Refusal where it is no book, is damaged, or somebody else writes in it; {@code
   *     book.placeReadOnly} where it could be read but not written
   */
  public static Book open(Path file, boolean readOnly) throws Refusal {
    return open(file, readOnly, book -> book);
  }

  /** Something made of a book. */
  @FunctionalInterface
  public interface With<T> {
    /** Makes it. */
    T with(Book book) throws Refusal;
  }

  /**
   * The same, and makes something of the book while SQLite still checks it: of a book that is not
   * sound nothing comes.
   */
  public static <T> T open(Path file, boolean readOnly, With<T> first) throws Refusal {
    return Opening.open(file, readOnly, first);
  }

  static Book opened(Path file, Connection db, Optional<BookLock> lock, List<Message> notices)
      throws SQLException, IOException, Refusal {
    Book book = new Book(file, db, lock, lock.isEmpty());
    book.notices.addAll(notices);
    Damages damages = Damages.strict();
    Map<String, String> values = new RoundTable(db, damages).readAll();
    if (!damages.found().isEmpty()) {
      throw Opening.damaged(file, damages.found());
    }
    book.round = RoundTable.round(values);
    book.framework = FrameworkJson.read(values.get("framework"));
    return book;
  }

  /** Where the book is; changes where it had to be saved elsewhere. */
  public Path file() {
    return file;
  }

  /** Whether nothing can be written. */
  public boolean readOnly() {
    return readOnly;
  }

  /** What the user should know of how the book was opened or saved. */
  public List<Message> notices() {
    return List.copyOf(notices);
  }

  /** What the book says of its round. */
  public Round round() {
    return round;
  }

  /** The framework the book was made with. */
  public Framework framework() {
    return framework;
  }

  /**
   * All programs with their answers, in the order of the inventory.
   *
   * @throws Refusal where rows are damaged, naming them and the backups
   */
  public List<Dossier> dossiers() throws Refusal {
    return dossiers(
        reader -> {
          // Another file may have taken its place meanwhile: then only the open one is read.
          List<Dossier> read = isInPlace() ? reader.all(file) : reader.all();
          return isInPlace() ? read : reader.all();
        });
  }

  /**
   * These programs with their answers, as far as the book has them.
   *
   * @throws Refusal as {@link #dossiers()}
   */
  public List<Dossier> dossiers(Collection<ProgramId> ids) throws Refusal {
    return dossiers(reader -> reader.of(ids));
  }

  /**
   * Tells of all programs one by one, in the order of the inventory: few are held at a time.
   *
   * @throws Refusal as {@link #dossiers()}, after all were told
   */
  public void eachDossier(Consumer<Dossier> each) throws Refusal {
    dossiers(
        reader -> {
          reader.each(each);
          return List.of();
        });
  }

  private boolean isInPlace() throws IOException {
    return FileIdentity.of(file).equals(identity);
  }

  /** Reads programs. */
  private interface Reading {
    List<Dossier> by(Dossiers reader) throws SQLException, IOException, Refusal;
  }

  private List<Dossier> dossiers(Reading reading) throws Refusal {
    return call(
        () -> {
          Dossiers reader = new Dossiers(db);
          List<Dossier> dossiers = reading.by(reader);
          if (!reader.damages().isEmpty()) {
            throw Opening.damaged(file, reader.damages());
          }
          return dossiers;
        });
  }

  /** To whom the programs belong, each owner once. */
  public List<Organisation> owners() throws Refusal {
    return call(() -> new ProgramTable(db, Damages.strict()).owners());
  }

  /** Saves answers as one step: each change names the value it replaces. */
  public Step answer(String who, String title, List<Change> changes) throws Refusal {
    return step(() -> Steps.answer(statements, who, title, changes));
  }

  /**
   * Takes programs from an inventory as one step; one whose id stands in the book is refreshed and
   * keeps its answers.
   */
  public Step importPrograms(String who, String title, List<Program> programs) throws Refusal {
    return step(() -> Steps.importPrograms(statements, who, title, programs));
  }

  /** The step that {@link #undo} would take back. */
  public Optional<Step> toUndo() throws Refusal {
    return undoStack().toUndo();
  }

  /** The undo that {@link #redo} would take back. */
  public Optional<Step> toRedo() throws Refusal {
    return undoStack().toRedo();
  }

  /** The step that a step which does something again did first; of any other itself. */
  public Step original(Step step) throws Refusal {
    return undoStack().original(step);
  }

  /**
   * Takes the newest step back, as a step of its own.
   *
   * @throws Refusal where there is none, or what it changed was changed again
   */
  public Step undo(String who) throws Refusal {
    Step step = toUndo().orElseThrow(() -> Refusal.of("book.nothingToUndo"));
    return step(() -> Steps.takeBack(statements, Step.Kind.UNDO, who, step));
  }

  /** Takes the newest undo back, as a step of its own. */
  public Step redo(String who) throws Refusal {
    Step step = toRedo().orElseThrow(() -> Refusal.of("book.nothingToRedo"));
    return step(() -> Steps.takeBack(statements, Step.Kind.REDO, who, step));
  }

  /** The journal, oldest first. */
  public List<Step> steps() throws Refusal {
    return call(() -> new Journal(statements).steps());
  }

  /** The answers that a step changed. */
  public List<Change> changes(long step) throws Refusal {
    return call(() -> new Journal(statements).changes(step));
  }

  /** Tells of the answers that a step changed, in order, some at a time. */
  public void eachChange(long step, Consumer<List<Change>> some) throws Refusal {
    call(
        () -> {
          Journal journal = new Journal(statements);
          for (Journal.Span piece : journal.pieces("change", step)) {
            some.accept(journal.changes(step, piece));
          }
          return step;
        });
  }

  /** How many answers a step changed. */
  public int changed(long step) throws Refusal {
    return call(() -> new Journal(statements).changed(step));
  }

  /** Whether a step added, refreshed or took away programs. */
  public boolean changesPrograms(long step) throws Refusal {
    return call(() -> !new Journal(statements).pieces("program_change", step).isEmpty());
  }

  /** Changes what the book says of its round; its id stays. */
  public void saveRound(String who, String title, Round changed) throws Refusal {
    step(
        () -> {
          new RoundTable(db, Damages.strict()).write(changed);
          return new Journal(statements).write(Step.Kind.ROUND, who, title, List.of());
        });
    round = changed;
  }

  /** A value kept with the round under a key of the caller's, "" where there is none. */
  public String note(String key) throws Refusal {
    return call(
        () -> new RoundTable(db, Damages.strict()).readAll().getOrDefault("note." + key, ""));
  }

  /** Keeps a value with the round. */
  public void saveNote(String key, String value) throws Refusal {
    write(
        () -> {
          new RoundTable(db, Damages.strict()).write("note." + key, value);
          return key;
        });
  }

  /** What last round's book said, by program. */
  public Map<ProgramId, Previous> previous() throws Refusal {
    return call(() -> new PreviousTable(db).readAll());
  }

  /**
   * 全庁事業一覧 as it was distributed with this book; empty where it came with none.
   *
   * @throws Refusal where a row is damaged
   */
  public List<ListedProgram> listed() throws Refusal {
    return call(
        () -> {
          Damages damages = Damages.strict();
          List<ListedProgram> listed = new ListedTable(db, damages).readAll();
          if (!damages.found().isEmpty()) {
            throw Opening.damaged(file, damages.found());
          }
          return listed;
        });
  }

  /** Keeps 全庁事業一覧 in place of the one before. Not a step of the journal. */
  public void saveListed(List<ListedProgram> listed) throws Refusal {
    write(
        () -> {
          new ListedTable(db, Damages.strict()).write(listed);
          return listed;
        });
  }

  /** Keeps what last round's book said. */
  public void savePrevious(Map<ProgramId, Previous> previous) throws Refusal {
    write(
        () -> {
          new PreviousTable(db).write(previous);
          return previous;
        });
  }

  /** Keeps what a person said of the link to last round's program. */
  public void decidePrevious(ProgramId program, Previous.Link link) throws Refusal {
    write(
        () -> {
          new PreviousTable(db).decide(program, link);
          return link;
        });
  }

  /** Takes in some programs, one after the other. */
  @FunctionalInterface
  public interface Some {
    /** Takes them in. */
    void accept(List<Placed> some) throws Refusal;
  }

  /**
   * Tells of each program of the book and of each other of which anything was said, with what waits
   * in the inbox, in the order of ids. They come some at a time, so that what stands in the book of
   * them can be asked for together.
   *
   * @throws Refusal where a statement is damaged, after all were told
   */
  public void placed(Inbox inbox, Some each) throws Refusal {
    call(() -> inbox.attachedTo(db, () -> tell(new SaidReader(db, undone(), true), each)));
  }

  /**
   * Tells of each program of which anything that the book has taken in was said.
   *
   * @throws Refusal as {@link #placed}
   */
  public void said(Consumer<Said> each) throws Refusal {
    call(() -> sound(new SaidReader(db, undone(), false).read(told -> each.accept(told.said()))));
  }

  /** The submissions taken in and not undone, with the file each came from. */
  public Map<Statement.Source, String> received() throws Refusal {
    return call(() -> new SaidReader(db, undone(), false).files());
  }

  /**
   * What is known of the units that were written to, by name.
   *
   * @throws Refusal where a row is damaged
   */
  public List<UnitContact> units() throws Refusal {
    return call(
        () -> {
          Damages damages = Damages.strict();
          List<UnitContact> units = new UnitTable(db, damages).readAll();
          if (!damages.found().isEmpty()) {
            throw Opening.damaged(file, damages.found());
          }
          return units;
        });
  }

  /** Keeps what is known of those units; others stay as they are. */
  public void saveUnits(List<UnitContact> units) throws Refusal {
    write(
        () -> {
          new UnitTable(db, Damages.strict()).write(units);
          return units;
        });
  }

  /** The newest submission of each unit that was taken in and not undone. */
  public Map<String, UnitContact.Receipt> receipts() throws Refusal {
    return call(() -> new UnitTable(db, Damages.strict()).receipts(undone()));
  }

  /** Takes an inbox in as one step. */
  public Step merge(String who, String title, Inbox inbox, Merging.Taking taking) throws Refusal {
    return call(
        () ->
            inbox.attachedTo(
                db, () -> step(() -> Merging.run(statements, who, title, undone(), taking))));
  }

  /** The number that {@link #issue} gives next. */
  public int nextIssue() throws Refusal {
    return call(() -> (int) Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM issue"));
  }

  /**
   * Keeps what was sent back to a unit, so that what it changes can be told from what it was sent,
   * and the answers that sending it back changes, as one step.
   *
   * @param values by program; blank ones need not be named
   */
  public Step issue(
      String who,
      String title,
      String unit,
      Map<ProgramId, Map<StageField, String>> values,
      List<Change> changes)
      throws Refusal {
    return step(
        () -> {
          Step step = Steps.answer(statements, who, title, changes);
          new IssueTable(db).write(step.number(), unit, values);
          return step;
        });
  }

  private Set<Long> undone() throws SQLException {
    return Journal.undone(new Journal(statements).steps());
  }

  private boolean tell(SaidReader reader, Some each) throws SQLException, IOException, Refusal {
    List<Placed> some = new ArrayList<>();
    List<Damages.Damage> damaged =
        reader.readAll(
            told -> {
              some.add(told);
              if (some.size() == SOME) {
                each.accept(some);
                some.clear();
              }
            });
    each.accept(some);
    return sound(damaged);
  }

  private boolean sound(List<Damages.Damage> damaged) throws IOException, Refusal {
    if (!damaged.isEmpty()) {
      throw Opening.damaged(file, damaged);
    }
    return true;
  }

  /** What finance enters beside the answers. */
  public Finance finance() {
    return finance;
  }

  FinanceFigures readFinance() throws Refusal {
    return call(
        () -> {
          Damages damages = Damages.strict();
          FinanceFigures figures = new FinanceTable(statements, damages).readAll();
          if (!damages.found().isEmpty()) {
            throw Opening.damaged(file, damages.found());
          }
          return figures;
        });
  }

  Step writeFinance(Sql.With<FinanceTable, Step> work) throws Refusal {
    return write(() -> work.run(new FinanceTable(statements, Damages.strict())));
  }

  /** Writes a verified backup beside the book. */
  public Path backup() throws Refusal {
    return call(() -> Backups.write(db, file));
  }

  @Override
  public void close() throws IOException {
    mine();
    try {
      db.close();
      if (draft) {
        try (FileChannel whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
          whole.force(true);
        }
      }
    } catch (SQLException e) {
      throw new IOException("the book " + file + " does not close", e);
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
        lock = Optional.empty();
      }
    }
  }

  private void mine() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the book belongs to " + owner.getName() + ", called from " + Thread.currentThread());
    }
  }

  private <T> T call(Opening.Access<T> access) throws Refusal {
    mine();
    return Opening.guard(file, access);
  }

  private UndoStack undoStack() throws Refusal {
    mine();
    if (undoStack == null) {
      undoStack = UndoStack.ofAnswers(steps());
    }
    return undoStack;
  }

  private Step step(Sql.Work<Step> work) throws Refusal {
    UndoStack stack = undoStack();
    Step step = write(work);
    stack.add(step);
    return step;
  }

  private <T> T write(Sql.Work<T> work) throws Refusal {
    mine();
    if (readOnly) {
      throw Refusal.of("book.readOnly", String.valueOf(file.getFileName()));
    }
    return Opening.guard(
        file,
        () -> {
          if (!FileIdentity.of(file).equals(identity)) {
            saveElsewhere();
          }
          return statements.transaction(work);
        });
  }

  /**
   * The file at our path is gone or is another one: what we have open is copied to a name of its
   * own, and the other file is left alone.
   */
  private void saveElsewhere() throws SQLException, IOException, Refusal {
    Path old = file;
    if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      // A share or a stick that is gone: once it is back, the next change is saved there.
      throw new NoSuchFileException(file.toString());
    }
    Path rescued = Backups.copy(db, Backups.freeName(file, ".rescued.tanaoroshi"));
    BookLock newLock = BookLock.take(rescued);
    db.close();
    if (lock.isPresent()) {
      lock.get().close();
    }
    db = Schema.connect(rescued, false);
    statements = new Statements(db);
    lock = Optional.of(newLock);
    file = rescued;
    identity = FileIdentity.of(rescued);
    notices.add(
        Message.of(
            "book.savedElsewhere",
            String.valueOf(old.getFileName()),
            String.valueOf(rescued.getFileName())));
  }
}
