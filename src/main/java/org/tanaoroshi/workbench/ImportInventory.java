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

  /** A program that would be new, or refreshed from what the book has before. */
  public record Change(Optional<Program> before, Program now) {}

  private ImportInventory() {}

  /**
   * The programs that {@link #into} would add or refresh as the book stands now, in their order.
   */
  public static List<Change> changes(Desk desk, List<Program> programs) {
    return programs.stream()
        .map(p -> new Change(desk.dossier(p.id()).map(Dossier::program), p))
        .filter(c -> c.before().filter(c.now()::saysTheSameAs).isEmpty())
        .toList();
  }

  /** What {@link #into} would do with the programs as the book stands now. */
  public static Effect effect(Desk desk, List<Program> programs) {
    List<Change> changes = changes(desk, programs);
    int added = (int) changes.stream().filter(c -> c.before().isEmpty()).count();
    int known = programs.size() - added;
    return new Effect(
        added,
        changes.size() - added,
        programs.size() - changes.size(),
        desk.dossiers().size() - known);
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
