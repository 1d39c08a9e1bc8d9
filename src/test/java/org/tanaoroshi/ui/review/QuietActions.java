package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.List;

/** A review that leads nowhere else. */
final class QuietActions implements ReviewActions {
  @Override
  public void export(String stage) {}

  @Override
  public void backToStart() {}

  @Override
  public void merge() {}

  @Override
  public void drop(List<Path> files) {}
}
