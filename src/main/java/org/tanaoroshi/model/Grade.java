package org.tanaoroshi.model;

/**
 * One answer a viewpoint may get. {@code code} is what cells hold (A, B, C, D, －); {@code key} the
 * single key that gives it; {@code concern} whether it counts as 見直し; {@code notApplicable} whether
 * it says 該当なし.
 */
public record Grade(
    String code,
    String label,
    String key,
    boolean needsComment,
    boolean concern,
    boolean notApplicable) {}
