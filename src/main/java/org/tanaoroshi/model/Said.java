package org.tanaoroshi.model;

import java.util.List;
import java.util.Map;

/**
 * All that was said of the answers for one program: the whole input of its merge.
 *
 * @param statements of every submission, in no order that matters
 * @param own what was last answered or decided in the book itself
 * @param issued what was sent out, by number of the issue; blank values are not held, and what the
 *     first distribution issued was blank throughout
 */
public record Said(
    ProgramId program,
    List<Statement> statements,
    Map<StageField, Own> own,
    Map<Integer, Issued> issued) {
  /** Copies all three. */
  public Said {
    statements = List.copyOf(statements);
    own = Map.copyOf(own);
    issued = Map.copyOf(issued);
  }

  /**
   * An answer of the book's own: typed in it, or a conflict decided. It settles what the book had
   * received up to that step.
   */
  public record Own(String value, long step) {}

  /** What an issue said of the program, and the step at which it was made. */
  public record Issued(long step, Map<StageField, String> values) {
    /** Copies the values. */
    public Issued {
      values = Map.copyOf(values);
    }
  }

  /** The value issued, "" where blank. */
  public String base(int issue, StageField at) {
    Issued sent = issued.get(issue);
    return sent == null ? "" : sent.values().getOrDefault(at, "");
  }

  /** The step at which an issue was made: who answers it has seen the book up to there. */
  public long issuedAt(int issue) {
    Issued sent = issued.get(issue);
    return sent == null ? 0 : sent.step();
  }
}
