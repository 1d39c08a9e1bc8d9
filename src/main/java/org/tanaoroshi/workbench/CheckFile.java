package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.book.Rescue;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;

/**
 * Whether a book or a workbook of ours is sound, and what its review lacks.
 *
 * @param sound whether everything in it can be read and trusted
 * @param problems what is broken, where it is not sound
 * @param programs programs that can be read
 * @param answers values answered that can be read
 * @param backups names of the backups beside a book
 * @param lacking how many checks of each kind the review has
 * @param checks what the review lacks, program by program
 */
public record CheckFile(
    boolean sound,
    List<Message> problems,
    int programs,
    int answers,
    List<String> backups,
    Map<Check.Kind, Long> lacking,
    List<ProgramCheck> checks) {
  /** One check with the id and the name of its program. */
  public record ProgramCheck(String id, String name, Check check) {}

  /**
   * Looks at a file without changing it.
   *
   * @throws Refusal where it is neither a book nor a workbook of ours
   */
  public static CheckFile of(Path file, String password, Progress progress) throws Refusal {
    return Workbooks.isBook(file) ? book(file) : workbook(file, password, progress);
  }

  /** Makes a new book of what a damaged one still holds. */
  public static void rescue(Path damaged, Path target, String who) throws Refusal {
    Rescue.copy(damaged, target, who, "救出：" + damaged.getFileName());
  }

  /** Makes a new book that is a copy of a backup; nothing may stand at the target. */
  public static void restore(Path backup, Path target) throws Refusal {
    try {
      Files.copy(backup, target);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(Message.of("book.exists", String.valueOf(target.getFileName())), e);
    } catch (IOException e) {
      throw new Refusal(
          Message.of(
              "book.io", String.valueOf(backup.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static CheckFile book(Path file) throws Refusal {
    Rescue found = Rescue.look(file);
    List<Message> problems = new ArrayList<>();
    found.damages().forEach(d -> problems.add(Message.of("workbench.check.damage", d)));
    if (!found.sound()) {
      return new CheckFile(
          false, problems, found.programs(), found.answers(), found.backups(), Map.of(), List.of());
    }
    try (Desk desk = Desk.open(file, true)) {
      return checked(desk.round(), desk.framework(), desk.dossiers(), found.backups(), problems);
    } catch (IOException e) {
      throw new Refusal(
          Message.of("book.io", String.valueOf(file.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static CheckFile workbook(Path file, String password, Progress progress) throws Refusal {
    WorkbookReading reading = WorkbookReader.read(file, password, progress);
    List<Message> problems =
        reading.problems().stream()
            .map(
                p ->
                    Message.of("workbench.check.at", p.where().sheet(), p.where().cell(), p.what()))
            .toList();
    return checked(
        reading.cover().round(), reading.framework(), reading.dossiers(), List.of(), problems);
  }

  private static CheckFile checked(
      Round round,
      Framework framework,
      List<Dossier> dossiers,
      List<String> backups,
      List<Message> problems) {
    ReviewRules rules = new ReviewRules(framework, round);
    List<ProgramCheck> checks = new ArrayList<>();
    Map<Check.Kind, Long> lacking = new EnumMap<>(Check.Kind.class);
    int answers = 0;
    for (Dossier dossier : dossiers) {
      for (Map.Entry<String, ?> stage : dossier.answers().byStage().entrySet()) {
        answers += dossier.answers().at(stage.getKey()).size();
      }
      for (Check check : rules.checks(dossier, framework.firstStage().id())) {
        lacking.merge(check.kind(), 1L, Long::sum);
        checks.add(new ProgramCheck(dossier.id().value(), dossier.program().name(), check));
      }
    }
    return new CheckFile(
        problems.isEmpty(), problems, dossiers.size(), answers, backups, lacking, checks);
  }
}
