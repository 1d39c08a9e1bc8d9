package org.tanaoroshi.workbench;

import java.util.List;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;

/** The totals of an open book at one stage. */
public record Report(Totals totals) {
  /** By what groups are made. */
  public enum By {
    BUREAU,
    VIEWPOINT,
    DIRECTION
  }

  /** The totals of all programs at that stage. */
  public static Report of(Desk desk, String stageId) {
    return new Report(Totals.of(desk.round(), desk.framework(), desk.dossiers(), stageId));
  }

  /** The groups, which sum to {@code totals().all()}. */
  public List<Group> groups(By by) {
    return switch (by) {
      case BUREAU -> totals.byBureau();
      case VIEWPOINT -> totals.byViewpoint();
      case DIRECTION -> totals.byDirection();
    };
  }
}
