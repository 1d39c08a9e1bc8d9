package org.tanaoroshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Submission;
import org.tanaoroshi.workbench.merge.Submissions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge BOOK SUBMISSION...}: takes in what came back, or shows what that would do. */
@CommandLine.Command(name = "merge")
final class MergeCommand extends Command {
  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
  Path book;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SUBMISSION",
      descriptionKey = "cli.param.submissions")
  List<Path> files = List.of();

  @Option(names = "--dry-run", descriptionKey = "cli.option.mergeDryRun")
  boolean dryRun;

  @Option(
      names = "--resolve",
      paramLabel = "ours|theirs|FILE",
      descriptionKey = "cli.option.resolve")
  String resolve = "";

  @Option(names = "--report", paramLabel = "FILE.xlsx", descriptionKey = "cli.option.mergeReport")
  Path report;

  @Option(names = "--take-new", descriptionKey = "cli.option.takeNew")
  boolean takeNew;

  @Option(names = "--adopt", descriptionKey = "cli.option.adopt")
  boolean adopt;

  @Option(names = "--take-facts", descriptionKey = "cli.option.takeFacts")
  boolean takeFacts;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.password")
  Path passwordFile;

  @Override
  int run() throws Refusal {
    String password = InventoryOptions.password(passwordFile);
    try (OpenBook open = OpenBook.open(book, dryRun);
        Merge merge = Merge.into(open)) {
      for (Submission read :
          merge.addAll(Submissions.files(files), password, output().progress())) {
        if (adopt && read.isMadeApart()) {
          merge.adopt(read.file(), output().progress());
        }
      }
      MergePlan plan = merge.plan(output().progress());
      MergePlan.Choices choices =
          new MergePlan.Choices(resolutions(merge, plan), takeNew, takeFacts);
      if (report != null) {
        merge.report(report, plan, choices, output().progress());
      }
      int left =
          (int)
              plan.conflicts().stream()
                  .filter(c -> !choices.resolutions().containsKey(c.key()))
                  .count();
      boolean written = !dryRun && !plan.isEmpty(choices);
      if (written) {
        Merge.Applied applied = merge.apply(who(), plan, choices, output().progress());
        if (!json) {
          output().line("cli.merge.applied", applied.changed(), applied.backup().getFileName());
        }
      }
      if (json) {
        output().json(new MergeJson(output().words(), plan, choices).object());
      } else {
        new MergeText(output(), plan).print(left);
      }
      return wantsALook(plan, left) ? ExitCode.LOOK : ExitCode.DONE;
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private boolean wantsALook(MergePlan plan, int left) {
    return left > 0
        || plan.files().stream()
            .anyMatch(
                f ->
                    f.status() == MergePlan.FileStatus.REFUSED
                        || !f.notReturned().isEmpty()
                        || !f.submission().problems().isEmpty())
        || (!takeNew && !plan.added().isEmpty())
        || (!takeFacts && !plan.changedFacts().isEmpty());
  }

  private Map<MergePlan.Key, String> resolutions(Merge merge, MergePlan plan) throws Refusal {
    Map<MergePlan.Key, String> resolutions = new HashMap<>();
    switch (resolve) {
      case "" -> {
        // Conflicts stay open.
      }
      case "ours" -> plan.conflicts().forEach(c -> resolutions.put(c.key(), c.current()));
      case "theirs" -> {
        for (MergePlan.Conflict c : plan.conflicts()) {
          List<Side> theirs =
              c.sides().stream()
                  .filter(s -> !s.statements().isEmpty() && !s.value().equals(c.current()))
                  .toList();
          // Between two of them only a person can decide.
          if (theirs.size() == 1) {
            resolutions.put(c.key(), theirs.getFirst().value());
          }
        }
      }
      default -> resolutions.putAll(merge.resolutions(Path.of(resolve), plan, output().progress()));
    }
    return resolutions;
  }
}
