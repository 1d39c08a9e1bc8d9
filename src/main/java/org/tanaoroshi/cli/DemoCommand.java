package org.tanaoroshi.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.workbench.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demo FOLDER}: the whole job on the sample city. */
@CommandLine.Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends Command {
  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "cli.param.folder")
  Path folder;

  @Override
  int run() throws Refusal {
    Demo demo = Demo.run(folder, output().progress());
    Group all = demo.report().totals().all();
    if (json) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("programs", all.programs());
      said.put("answered", all.answered());
      said.put("budget", all.budget());
      said.put("effect", all.effect());
      said.put("files", demo.files().stream().map(Path::toString).toList());
      output().json(said);
    } else {
      output().line("cli.demo.done", all.programs(), all.answered(), all.budget(), all.effect());
      demo.files().forEach(f -> output().text("  " + f));
    }
    return ExitCode.DONE;
  }
}
