package org.tanaoroshi.workbench;

import java.util.List;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Refusal;

/** Takes programs from inventories into an open book: new ones are added, known ones refreshed. */
public final class ImportInventory {
  private ImportInventory() {}

  /**
   * Takes the programs as one step; answers stay.
   *
   * @throws Refusal where the book cannot be written; nothing was changed
   */
  public static Saved into(Desk desk, List<Program> programs, String who) throws Refusal {
    return Desk.waitFor(desk.importPrograms(who, "台帳の取り込み", programs));
  }
}
