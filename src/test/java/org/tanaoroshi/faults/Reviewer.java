package org.tanaoroshi.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * A process that has a book open and answers as it is told: each line it reads is saved as the
 * reason of program A; it prints {@code saved} and where, or the key of the refusal.
 */
final class Reviewer {
  static final ProgramId PROGRAM = new ProgramId("A");
  static final Field FIELD = new Field.Of(Item.REASON);
  static final String STAGE = "section";

  private Reviewer() {}

  /** The book. */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Desk desk = Desk.open(Path.of(args[0]), false)) {
      say("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answer(desk, line);
      }
    } catch (Refusal e) {
      say(e.reason().key());
    }
  }

  private static void answer(Desk desk, String text) {
    try {
      Desk.waitFor(desk.answer("a", "t", List.of(new Edit(PROGRAM, STAGE, FIELD, text))));
      say("saved " + desk.file());
    } catch (Refusal e) {
      say(e.reason().key());
    }
  }

  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
