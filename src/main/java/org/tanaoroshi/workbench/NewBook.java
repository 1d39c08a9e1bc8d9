package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Inbox;
import org.tanaoroshi.book.Merging;
import org.tanaoroshi.exchange.Draft;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;

/**
 * Makes a book: from inventories, or from a distributed workbook. It is made under another name
 * beside its place and moved there when whole: on any failure, or when cancelled, nothing stands
 * there.
 */
public final class NewBook {
  /** The key under which a book keeps its own id. */
  public static final String BOOK_ID = "book";

  /** The key under which a book keeps the 局 or 課 it was distributed to. */
  public static final String UNIT = "unit";

  /** The key under which a book keeps its last 提出番号. */
  public static final String SUBMISSION = "submission";

  /** The key under which a book keeps the number of the send-back it was made of. */
  public static final String ISSUE = "issue";

  /** A number that a book keeps under that key, 0 where it keeps none. */
  public static int number(Book book, String key) throws Refusal {
    String kept = book.note(key);
    return kept.isEmpty() ? 0 : Integer.parseInt(kept);
  }

  /**
   * What the user says of a round made from inventories. Blank title: the usual one.
   *
   * @param previous last round's book, to show its findings and decisions
   * @param roundId what names the round in every workbook; "" for one that no other round has
   */
  public record Details(
      String city,
      String title,
      FiscalYear reviewYear,
      MoneyUnit unit,
      Framework framework,
      Optional<Path> previous,
      String roundId) {
    /** Of a round with an id of its own. */
    public Details(
        String city,
        String title,
        FiscalYear reviewYear,
        MoneyUnit unit,
        Framework framework,
        Optional<Path> previous) {
      this(city, title, reviewYear, unit, framework, previous, "");
    }
  }

  /** Fills the book before it takes its place. */
  @FunctionalInterface
  private interface Filling {
    void fill(Book book) throws Refusal;
  }

  private NewBook() {}

  /** The fiscal year of a day: it begins in April. */
  public static FiscalYear fiscalYear(LocalDate day) {
    return new FiscalYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
  }

  /** The title a round has unless the user gives another. */
  public static String usualTitle(FiscalYear reviewYear, Framework framework) {
    String noun = framework.isOfPrograms() ? "予算事務事業" : framework.noun();
    return reviewYear.label() + " " + noun + "の棚卸し";
  }

  /**
   * Makes a book of programs read from inventories.
   *
   * @throws Refusal where something stands at the target, or it or last round's book cannot be used
   */
  public static void fromInventory(
      Path target, List<Program> programs, Details details, String who, Progress progress)
      throws Refusal {
    String title =
        details.title().isBlank()
            ? usualTitle(details.reviewYear(), details.framework())
            : details.title();
    Optional<PreviousRound> previous = Optional.empty();
    if (details.previous().isPresent()) {
      previous = Optional.of(PreviousRound.read(details.previous().get()));
    }
    Round round =
        new Round(
            details.roundId().isEmpty()
                ? mint("R" + details.reviewYear().year() + "-")
                : details.roundId(),
            details.city(),
            title,
            details.reviewYear(),
            details.reviewYear().plus(1),
            Round.Basis.INITIAL,
            details.unit(),
            "",
            "",
            previous.map(p -> p.round().id()).orElse(""));
    Optional<PreviousRound> last = previous;
    make(
        target,
        round,
        details.framework(),
        progress,
        book -> {
          book.importPrograms(who, "台帳の取り込み", programs);
          if (last.isPresent()) {
            book.savePrevious(last.get().link(programs));
          }
        });
  }

  /**
   * Makes a book of a distributed or submitted workbook: ids, round, framework and what was issued
   * stay.
   *
   * @return what the workbook said, with what was not understood
   * @throws Refusal where it is none of ours or cannot be read
   */
  public static WorkbookReading fromWorkbook(
      Path target, Path workbook, String password, String who, Progress progress) throws Refusal {
    WorkbookReading reading = WorkbookReader.read(workbook, password, progress);
    Sender sender = reading.cover().sender();
    List<ListedProgram> listed =
        WorkbookReader.readCityWide(workbook, password, reading.cover().round(), progress);
    make(
        target,
        reading.cover().round(),
        reading.framework(),
        progress,
        book -> {
          String title = String.valueOf(workbook.getFileName());
          book.importPrograms(
              who, title, reading.dossiers().stream().map(Dossier::program).toList());
          if (reading.cover().kind() == WorkbookKind.DISTRIBUTION
              || reading.cover().kind() == WorkbookKind.SENT_BACK) {
            List<Change> answers = answers(reading.dossiers(), title);
            if (!answers.isEmpty()) {
              book.answer(who, title, answers);
            }
          } else {
            takeIn(book, reading, who, title);
          }
          book.saveListed(listed);
          book.saveNote(UNIT, sender.unit());
          book.saveNote(SUBMISSION, Integer.toString(sender.submission()));
          book.saveNote(ISSUE, Integer.toString(sender.issue()));
        });
    return reading;
  }

  /** What was already submitted came from somebody: a later version replaces it without asking. */
  private static void takeIn(Book book, WorkbookReading reading, String who, String title)
      throws Refusal {
    try (Inbox inbox = Inbox.create()) {
      inbox.add(reading.statements(), reading.cover().when());
      Map<ProgramId, List<Change>> answers =
          answers(reading.dossiers(), title).stream()
              .collect(Collectors.groupingBy(Change::program));
      book.merge(
          who,
          title,
          inbox,
          new Merging.Taking((said, standing) -> answers.getOrDefault(said.program(), List.of())));
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", title, String.valueOf(e.getMessage())), e);
    }
  }

  private static List<Change> answers(List<Dossier> dossiers, String source) {
    List<Change> changes = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      dossier
          .answers()
          .byStage()
          .forEach(
              (stage, fields) ->
                  fields.forEach(
                      (field, value) ->
                          changes.add(new Change(dossier.id(), stage, field, "", value, source))));
    }
    return changes;
  }

  private static void make(
      Path target, Round round, Framework framework, Progress progress, Filling filling)
      throws Refusal {
    String name = String.valueOf(target.getFileName());
    if (Files.exists(target)) {
      throw Refusal.of("book.exists", name);
    }
    Message saving = Message.of("workbench.saving", name);
    Path part = Draft.writableBeside(target);
    try {
      try (Book book = Book.draft(part, round, framework)) {
        progress.at(saving, 0, 0);
        filling.fill(book);
        book.saveNote(BOOK_ID, mint("B-"));
        progress.at(saving, 1, 1);
      }
      move(part, target);
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", name, String.valueOf(e.getMessage())), e);
    } finally {
      remove(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target);
    }
  }

  private static void remove(Path part) throws Refusal {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new Refusal(Message.of("workbench.partLeft", part.toString()), e);
    }
  }

  /** Ten letters and digits that no other round or book has. */
  private static String mint(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }
}
