package org.tanaoroshi.workbench;

import java.util.List;
import java.util.function.Function;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;

/** The totals of an open book at one stage. */
public record Report(Totals totals) {
  /** By what groups are made. */
  public enum By {
    BUREAU(Totals::byBureau),
    VIEWPOINT(Totals::byViewpoint),
    DIRECTION(Totals::byDirection);

    private final Function<Totals, List<Group>> groups;

    By(Function<Totals, List<Group>> groups) {
      this.groups = groups;
    }
  }

  /** The totals of all programs at that stage. */
  public static Report of(Desk desk, String stageId) {
    return new Report(Totals.of(desk.round(), desk.framework(), desk.dossiers(), stageId));
  }

  /** The groups, which sum to {@code totals().all()}. */
  public List<Group> groups(By by) {
    return by.groups.apply(totals);
  }
}
