package org.tanaoroshi.merge;

import java.util.Map;
import java.util.Set;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/**
 * What a merge makes of one program.
 *
 * @param outcomes of every field that anybody stated or that the book answered itself
 * @param superseded statements of 前の版: a later version of the same party states the same field
 */
public record ProgramPlan(
    ProgramId program, Map<StageField, Outcome> outcomes, Set<Statement> superseded) {
  /** Copies both. */
  public ProgramPlan {
    outcomes = Map.copyOf(outcomes);
    superseded = Set.copyOf(superseded);
  }
}
