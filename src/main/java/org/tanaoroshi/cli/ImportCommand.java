package org.tanaoroshi.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.ImportInventory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code import BOOK INVENTORY...}: adds programs, refreshes facts, keeps answers. */
@CommandLine.Command(name = "import")
final class ImportCommand extends Command {
  @Mixin InventoryOptions options;

  @Override
  int run() throws Refusal {
    try (Desk desk = Desk.open(options.book, options.dryRun)) {
      if (options.fiscalYear == null) {
        options.fiscalYear = desk.round().reviewYear().year();
      }
      Inventories read = Inventories.read(options.inventories, options, output(), json);
      ImportInventory.Effect effect = ImportInventory.effect(desk, read.inventory().programs());
      if (!options.dryRun) {
        ImportInventory.into(desk, read.inventory().programs(), who());
      }
      if (json) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("book", options.book.toString());
        said.put("added", effect.added());
        said.put("refreshed", effect.refreshed());
        said.put("unchanged", effect.unchanged());
        said.put("onlyInBook", effect.onlyInBook());
        said.putAll(
            new InventoryJson(output().words(), options.unit)
                .taken(read.proposals(), read.inventory()));
        output().json(said);
      } else {
        read.say(output());
        output()
            .line(
                "cli.imported",
                options.book.toString(),
                effect.added(),
                effect.refreshed(),
                effect.unchanged(),
                effect.onlyInBook());
        if (options.dryRun) {
          output().line("cli.dryRun");
        }
      }
      return read.exitCode();
    } catch (Inventories.NoProgramList e) {
      return ExitCode.REFUSED;
    } catch (IOException e) {
      throw new Refusal(
          Message.of("book.io", options.book.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
