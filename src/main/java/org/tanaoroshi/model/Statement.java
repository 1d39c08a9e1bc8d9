package org.tanaoroshi.model;

/**
 * One value that one source gave for one field, with where it stood: what a merge is computed from.
 * A blank value says that the field came back blank; a field that did not come back has none.
 */
public record Statement(
    Source source, ProgramId program, Field field, String value, Locator locator) {
  /** Not yet taken into the book: it saw nothing and nothing saw it. */
  public static final long PENDING = Long.MAX_VALUE;

  /** The field at the stage it was stated for. */
  public StageField at() {
    return new StageField(source.stageId(), field);
  }

  /**
   * Who said it, and in which version of their submission.
   *
   * @param unit 局 or 課
   * @param reviewer who filled it in, "" where not stated
   * @param submission 提出番号; 0 where not stated, which counts as the first
   * @param issue number of the send-back that was answered; 0 for the first distribution
   * @param sha256 of the file, in hex
   * @param received the step by which the book took it in; {@link #PENDING} until then
   */
  public record Source(
      String unit,
      String stageId,
      String reviewer,
      int submission,
      int issue,
      String sha256,
      long received) {
    /** Read from a file, not yet taken in. */
    public static Source pending(
        String unit, String stageId, String reviewer, int submission, int issue, String sha256) {
      return new Source(unit, stageId, reviewer, submission, issue, sha256, PENDING);
    }
  }
}
