package org.tanaoroshi.model;

/**
 * One value that one source gave for one field, with where it stood: what a merge is computed from.
 */
public record Statement(
    Source source, ProgramId program, Field field, String value, Locator locator) {
  /**
   * Who said it: unit (局 or 課), stage and reviewer, the 提出番号, and the file by its SHA-256. Number 0
   * is what was issued.
   */
  public record Source(
      String unit, String stageId, String reviewer, int submission, String sha256) {}
}
