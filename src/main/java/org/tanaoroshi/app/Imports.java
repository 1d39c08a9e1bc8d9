package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.InventoryReader;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.ui.inventory.ImportService;
import org.tanaoroshi.ui.inventory.round.BookMaker;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Frameworks;
import org.tanaoroshi.workbench.Intake;
import org.tanaoroshi.workbench.InventoryRows;
import org.tanaoroshi.workbench.NewBook;

/** The way in, from its screens to the use cases. */
final class Imports implements ImportService, BookMaker {
  private final InventoryReader reader = new InventoryReader();
  private final SettingsStore settings;

  Imports(SettingsStore settings) {
    this.settings = settings;
  }

  @Override
  public Proposal propose(Path file, ProposeOptions options, Progress progress) throws Refusal {
    return Intake.propose(List.of(file), options, progress).getFirst();
  }

  @Override
  public Proposal withHeader(Proposal proposal, int firstRow, int lastRow) {
    return reader.withHeader(proposal, firstRow, lastRow);
  }

  @Override
  public Map<Integer, RowKind> kinds(SheetProposal sheet) {
    return reader.kinds(sheet);
  }

  @Override
  public Inventory read(List<Proposal> proposals, Progress progress) throws Refusal {
    return Intake.read(proposals, progress);
  }

  @Override
  public List<Row> rows(Proposal proposal, int first, int count, Progress progress) throws Refusal {
    return InventoryRows.read(proposal, first, count, progress);
  }

  @Override
  public void writeToSee(List<Inventory> inventories, Words words, Path to) throws Refusal {
    InventoryRows.writeToSee(inventories, words, to);
  }

  @Override
  public List<Framework> shippedFrameworks() {
    return FrameworkJson.shipped().stream().map(FrameworkJson::shipped).toList();
  }

  @Override
  public Framework readFramework(Path file) throws Refusal {
    return Frameworks.read(file);
  }

  @Override
  public String usualTitle(FiscalYear year, Framework framework) {
    return NewBook.usualTitle(year, framework);
  }

  @Override
  public Inventory make(List<Proposal> proposals, BookMaker.Details details, Progress progress)
      throws Refusal {
    Inventory inventory = Intake.read(proposals, progress);
    NewBook.fromInventory(
        details.target(),
        inventory.programs(),
        new NewBook.Details(
            details.city(),
            details.title(),
            details.year(),
            details.unit(),
            details.framework(),
            details.previous()),
        settings.current().reviewer(),
        progress);
    return inventory;
  }
}
