package org.tanaoroshi.model;

import java.util.List;

/**
 * One viewpoint of a framework. {@code id} is stable across versions (v1 …); {@code shortName} fits
 * a tab; {@code evidence} names what to show beside it, most telling first.
 */
public record Viewpoint(
    String id, String name, String shortName, List<String> questions, List<EvidenceKind> evidence) {
  /** Copies the lists. */
  public Viewpoint {
    questions = List.copyOf(questions);
    evidence = List.copyOf(evidence);
  }
}
