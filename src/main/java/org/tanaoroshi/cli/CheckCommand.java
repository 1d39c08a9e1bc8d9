package org.tanaoroshi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.CheckFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check BOOK|WORKBOOK}: is it sound; what is missing, contradictory or broken. */
@CommandLine.Command(name = "check")
final class CheckCommand extends Command {
  private static final int SHOWN = 30;

  @Parameters(index = "0", paramLabel = "BOOK|WORKBOOK", descriptionKey = "cli.param.checked")
  Path file;

  @Option(names = "--rescue", paramLabel = "NEWBOOK", descriptionKey = "cli.option.rescue")
  Path rescue;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.password")
  Path passwordFile;

  @Override
  int run() throws Refusal {
    String password = InventoryOptions.password(passwordFile);
    CheckFile found = CheckFile.of(file, password, output().progress());
    if (rescue != null) {
      CheckFile.rescue(file, rescue, who());
    }
    if (json) {
      output().json(said(found));
    } else {
      say(found);
    }
    if (!found.sound()) {
      return ExitCode.REFUSED;
    }
    return found.lacking().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private Map<String, Object> said(CheckFile found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sound", found.sound());
    json.put("problems", found.problems().stream().map(output().words()::say).toList());
    json.put("programs", found.programs());
    json.put("answers", found.answers());
    json.put("backups", found.backups());
    json.put("lacking", found.lacking());
    List<Map<String, Object>> checks =
        found.checks().stream()
            .map(
                c -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("program", c.id());
                  one.put("field", c.check().field().key());
                  one.put("kind", c.check().kind().name());
                  one.put("what", output().words().say(c.check().message()));
                  return one;
                })
            .toList();
    json.put("checks", checks);
    return json;
  }

  private void say(CheckFile found) {
    output().line(found.sound() ? "cli.check.sound" : "cli.check.broken", file.toString());
    output().line("cli.check.holds", found.programs(), found.answers());
    for (Message problem : found.problems()) {
      output().text(output().words().say(problem));
    }
    found.backups().forEach(b -> output().line("cli.check.backup", b));
    Map<String, List<CheckFile.ProgramCheck>> byProgram = new LinkedHashMap<>();
    found.checks().forEach(c -> byProgram.computeIfAbsent(c.id(), i -> new ArrayList<>()).add(c));
    byProgram.values().stream().limit(SHOWN).forEach(this::lacking);
    if (byProgram.size() > SHOWN) {
      output().line("cli.check.more", byProgram.size() - SHOWN);
    }
    if (rescue != null) {
      output().line("cli.check.rescued", rescue.toString());
    }
  }

  /** One line for a program: what it lacks first, and how much more. */
  private void lacking(List<CheckFile.ProgramCheck> checks) {
    CheckFile.ProgramCheck first = checks.getFirst();
    if (checks.size() == 1) {
      output().line("cli.check.lacking", first.id(), first.name(), first.check().message());
    } else {
      output()
          .line(
              "cli.check.lackingMore",
              first.id(),
              first.name(),
              first.check().message(),
              checks.size() - 1);
    }
  }
}
