package org.tanaoroshi.workbench;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Refusal;

/** Takes programs from inventories into an open book: new ones are added, known ones refreshed. */
public final class ImportInventory {
  /** How many programs would be new, refreshed or as they are, and how many only the book has. */
  public record Effect(int added, int refreshed, int unchanged, int onlyInBook) {}

  private ImportInventory() {}

  /** What {@link #into} would do with the programs as the book stands now. */
  public static Effect effect(Desk desk, List<Program> programs) {
    int added = 0;
    int unchanged = 0;
    for (Program program : programs) {
      Optional<Program> known = desk.dossier(program.id()).map(Dossier::program);
      if (known.isEmpty()) {
        added++;
      } else if (known.get().saysTheSameAs(program)) {
        unchanged++;
      }
    }
    int known = programs.size() - added;
    return new Effect(added, known - unchanged, unchanged, desk.dossiers().size() - known);
  }

  /**
   * Takes the programs as one step; answers stay.
   *
   * @throws Refusal where the book cannot be written; nothing was changed
   */
  public static Saved into(Desk desk, List<Program> programs, String who) throws Refusal {
    return Desk.waitFor(desk.importPrograms(who, "台帳の取り込み", programs));
  }
}
