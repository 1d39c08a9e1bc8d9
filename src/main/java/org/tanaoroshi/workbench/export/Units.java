package org.tanaoroshi.workbench.export;

import java.util.List;
import org.tanaoroshi.model.Organisation;

/** The units that workbooks go to and come from: 局, or 局/課. */
public final class Units {
  private Units() {}

  /** Whether a program of that owner belongs to the unit. */
  public static boolean owns(String unit, Organisation owner) {
    return unit.equals(unit(owner, Export.Split.BUREAU))
        || unit.equals(unit(owner, Export.Split.SECTION));
  }

  /** Whether a program of that owner belongs to one of the units; none named: to all. */
  public static boolean isOf(List<String> units, Organisation owner) {
    return units.isEmpty() || units.stream().anyMatch(u -> owns(u, owner));
  }

  /** The unit to which a program of that owner belongs. */
  public static String unit(Organisation owner, Export.Split split) {
    String bureau = owner.bureauOrFirst();
    return split == Export.Split.BUREAU
            || owner.section().isEmpty()
            || owner.section().equals(bureau)
        ? bureau
        : bureau + "/" + owner.section();
  }

  /** The 局 of a unit. */
  public static String bureau(String unit) {
    int slash = unit.indexOf('/');
    return slash < 0 ? unit : unit.substring(0, slash);
  }

  /** Whether one of two units is a 課 of the other. */
  public static boolean overlap(String one, String other) {
    return one.startsWith(other + "/") || other.startsWith(one + "/");
  }
}
