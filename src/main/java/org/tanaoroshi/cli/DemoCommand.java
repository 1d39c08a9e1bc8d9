package org.tanaoroshi.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.MergePlan.FileStatus;
import org.tanaoroshi.workbench.sample.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demo FOLDER}: the whole job on the sample city. */
@CommandLine.Command(name = "demo")
final class DemoCommand extends Command {
  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "cli.param.folder")
  Path folder;

  @Override
  int run() throws Refusal {
    Demo demo = Demo.run(folder, output().progress());
    if (json) {
      output().json(object(demo));
    } else {
      if (demo.merge().isPresent()) {
        merged(demo.merge().get());
      } else {
        output().line("cli.demo.noReturned");
      }
      Group all = demo.report().totals().all();
      output().line("cli.demo.done", all.programs(), all.answered(), all.budget(), all.effect());
      demo.files().forEach(f -> output().text("  " + f));
    }
    return ExitCode.DONE;
  }

  private Map<String, Object> object(Demo demo) {
    Group all = demo.report().totals().all();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("programs", all.programs());
    said.put("answered", all.answered());
    said.put("budget", all.budget());
    said.put("effect", all.effect());
    said.put("files", demo.files().stream().map(Path::toString).toList());
    demo.merge()
        .ifPresent(
            plan ->
                said.put(
                    "merge",
                    new MergeJson(output().words(), plan, MergePlan.Choices.NONE).object()));
    return said;
  }

  /** What came, what is open, who is missing, and the totals before and after. */
  private void merged(MergePlan plan) {
    output()
        .line(
            "cli.demo.files",
            plan.files().size(),
            files(plan, FileStatus.TAKEN) + files(plan, FileStatus.UNCHANGED),
            files(plan, FileStatus.EARLIER_VERSION),
            files(plan, FileStatus.KNOWN),
            files(plan, FileStatus.REFUSED));
    for (MergePlan.OfFile file : plan.files()) {
      if (file.status() == FileStatus.REFUSED) {
        String why = file.reason().map((Message m) -> output().words().say(m)).orElse("");
        String name = file.submission().name();
        // Most reasons name the file themselves.
        output().line(why.contains(name) ? "cli.demo.refusedNamed" : "cli.demo.refused", name, why);
      }
    }
    output()
        .line(
            "cli.demo.values",
            plan.taken(),
            plan.conflicts().size(),
            plan.files().stream().mapToInt(f -> f.notReturned().size()).sum(),
            plan.files().stream().mapToInt(f -> f.submission().problems().size()).sum());
    plan.units().stream()
        .filter(u -> u.returned() == 0)
        .forEach(u -> output().line("cli.demo.silent", u.unit(), u.programs()));
    for (MergePlan.OfStage stage : plan.totals()) {
      output()
          .line(
              "cli.demo.answered",
              stage.label(),
              stage.before().answered(),
              stage.after().answered(),
              stage.after().programs());
      MergeText.totals(output(), stage);
    }
  }

  private static long files(MergePlan plan, FileStatus status) {
    return plan.files().stream().filter(f -> f.status() == status).count();
  }
}
