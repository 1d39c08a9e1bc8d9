package org.tanaoroshi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Frameworks;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.Workbooks;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code new BOOK INVENTORY...}, or {@code new BOOK 配布用.xlsx}. */
@CommandLine.Command(name = "new")
final class NewCommand extends Command {
  @Mixin InventoryOptions options;

  @Option(names = "--title", paramLabel = "T", descriptionKey = "cli.option.title")
  String title = "";

  @Option(names = "--city", paramLabel = "C", descriptionKey = "cli.option.city")
  String city = "";

  @Option(names = "--framework", paramLabel = "FILE", descriptionKey = "cli.option.framework")
  Path framework;

  @Option(names = "--previous", paramLabel = "BOOK", descriptionKey = "cli.option.previous")
  Path previous;

  @Override
  int run() throws Refusal {
    if (Files.exists(options.book)) {
      throw Refusal.of("book.exists", String.valueOf(options.book.getFileName()));
    }
    String password = InventoryOptions.password(options.passwordFile);
    if (options.inventories.size() == 1
        && Workbooks.isOurs(options.inventories.getFirst(), password)) {
      return fromWorkbook(options.inventories.getFirst(), password);
    }
    Inventories read;
    try {
      read = Inventories.read(options.inventories, options, output(), json);
    } catch (Inventories.NoProgramList e) {
      return ExitCode.REFUSED;
    }
    if (!options.dryRun) {
      Proposal first = read.proposals().getFirst();
      NewBook.fromInventory(
          options.book,
          read.inventory().programs(),
          new NewBook.Details(
              city,
              title,
              first.year(),
              first.sheet().unit(),
              frameworkToUse(),
              Optional.ofNullable(previous)),
          who(),
          output().progress());
    }
    if (json) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("book", options.dryRun ? null : options.book.toString());
      said.putAll(
          new InventoryJson(output().words(), options.unit)
              .taken(read.proposals(), read.inventory()));
      output().json(said);
    } else {
      read.say(output());
      output().line(options.dryRun ? "cli.dryRun" : "cli.made", options.book.toString());
    }
    return read.exitCode();
  }

  private Framework frameworkToUse() throws Refusal {
    return framework == null
        ? FrameworkJson.shipped(FrameworkJson.STANDARD)
        : Frameworks.read(framework);
  }

  private int fromWorkbook(Path workbook, String password) throws Refusal {
    WorkbookReading reading =
        options.dryRun
            ? Workbooks.read(workbook, password, output().progress())
            : NewBook.fromWorkbook(options.book, workbook, password, who(), output().progress());
    if (json) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("book", options.dryRun ? null : options.book.toString());
      said.put("programs", reading.dossiers().size());
      said.put("round", reading.cover().round().id());
      said.put("framework", reading.framework().id());
      said.put("kind", reading.cover().kind().label());
      said.put("notTaken", problems(reading));
      said.put("unit", reading.cover().round().unit().label());
      output().json(said);
    } else {
      output().line("cli.read.programs", reading.dossiers().size());
      reading
          .problems()
          .forEach(
              p -> output().line("cli.read.doubt", p.where().sheet(), p.where().cell(), p.what()));
      output().line(options.dryRun ? "cli.dryRun" : "cli.made", options.book.toString());
    }
    return reading.problems().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private List<Map<String, Object>> problems(WorkbookReading reading) {
    return reading.problems().stream()
        .map(
            p -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("file", p.where().file());
              row.put("sheet", p.where().sheet());
              row.put("row", p.where().row());
              row.put("reason", output().words().say(p.what()));
              return row;
            })
        .toList();
  }
}
