package org.tanaoroshi.evidence.similar;

/**
 * How alike two programs are, each 0 … 1 and the same from either side: the name of each in the
 * texts of the other, the purposes, the target groups, and all of it together.
 */
public record Likeness(double name, double purpose, double target, double whole) {}
