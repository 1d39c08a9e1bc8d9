package org.tanaoroshi.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.InventoryReader;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** Looks at inventories and reads them; writes nothing. */
public final class Intake {
  private Intake() {}

  /**
   * How each file would be read, in the order given.
   *
   * @throws Refusal where one cannot be opened, or is a 提出管理表
   */
  public static List<Proposal> propose(List<Path> files, ProposeOptions options, Progress progress)
      throws Refusal {
    InventoryReader reader = new InventoryReader();
    List<Proposal> proposals = new ArrayList<>();
    for (Path file : files) {
      Proposal proposal = reader.propose(file, options, progress);
      if (proposal.sheets().stream().anyMatch(s -> WorkbookReader.isTracking(s.head()))) {
        throw Refusal.of("workbench.tracking.noInventory", String.valueOf(file.getFileName()));
      }
      proposals.add(proposal);
    }
    return proposals;
  }

  /**
   * Reads the files as proposed, together: their programs get ids that are unique among all.
   *
   * @throws Refusal where one can no longer be read
   */
  public static Inventory read(List<Proposal> proposals, Progress progress) throws Refusal {
    return new InventoryReader().read(proposals, progress);
  }
}
