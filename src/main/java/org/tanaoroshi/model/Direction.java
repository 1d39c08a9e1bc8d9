package org.tanaoroshi.model;

/**
 * One 今後の方向性. A natural end is not a cut and an expansion not a saving: both are shown apart in
 * totals (DOMAIN §3).
 */
public record Direction(
    String id,
    String label,
    boolean needsAmounts,
    boolean countsAsReview,
    boolean naturalEnd,
    boolean expansion,
    boolean needsSuccessor) {}
