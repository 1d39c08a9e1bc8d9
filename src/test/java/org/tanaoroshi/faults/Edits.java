package org.tanaoroshi.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * A reviewer at work: a seeded sequence of answers, some of them taken back. Run as a process it
 * works in a book without end and prints a line for each edit that was saved; asked elsewhere it
 * tells what a book must hold after so many of them.
 */
final class Edits {
  static final int PROGRAMS = 20;
  static final String STAGE = "section";

  private final Random random;
  private final Map<ProgramId, Map<Field, String>> standing = new HashMap<>();
  private final Deque<Edit> before = new ArrayDeque<>();
  private int made;

  Edits(long seed) {
    this.random = new Random(seed);
  }

  /** The book and the seed. */
  public static void main(String[] args) throws IOException, Refusal {
    Edits edits = new Edits(Long.parseLong(args[1]));
    try (Desk desk = Desk.open(Path.of(args[0]), false)) {
      System.out.print("ready\n");
      System.out.flush();
      while (true) {
        Edit edit = edits.next();
        if (edit == null) {
          Desk.waitFor(desk.undo("山本"));
        } else {
          Desk.waitFor(desk.answer("山本", "所見", List.of(edit)));
        }
        System.out.print("saved\n");
        System.out.flush();
      }
    }
  }

  /** Makes the next edit; null where it takes the last one back. */
  private Edit next() {
    made++;
    if (!before.isEmpty() && random.nextInt(5) == 0) {
      put(before.pop());
      return null;
    }
    ProgramId program = new ProgramId("P" + random.nextInt(PROGRAMS));
    Field field = new Field.CommentOn("v" + (1 + random.nextInt(6)));
    Edit edit = new Edit(program, STAGE, field, made + "件目の所見。".repeat(1 + random.nextInt(300)));
    String old = standing.getOrDefault(program, Map.of()).getOrDefault(field, "");
    before.push(new Edit(program, STAGE, field, old));
    put(edit);
    return edit;
  }

  private void put(Edit edit) {
    Map<Field, String> of = standing.computeIfAbsent(edit.program(), p -> new HashMap<>());
    if (edit.value().isEmpty()) {
      of.remove(edit.field());
    } else {
      of.put(edit.field(), edit.value());
    }
  }

  /** Makes so many edits. */
  Edits make(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
    return this;
  }

  /** Whether these programs hold just what was answered. */
  boolean areIn(List<Dossier> dossiers) {
    return dossiers.size() == PROGRAMS
        && dossiers.stream()
            .allMatch(d -> d.answers().at(STAGE).equals(standing.getOrDefault(d.id(), Map.of())));
  }
}
