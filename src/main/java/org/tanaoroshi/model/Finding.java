package org.tanaoroshi.model;

/** Grade and comment under one viewpoint; each blank until given. */
public record Finding(String viewpointId, String grade, String comment) {
  /** Whether neither is given. */
  public boolean isBlank() {
    return grade.isEmpty() && comment.isEmpty();
  }
}
