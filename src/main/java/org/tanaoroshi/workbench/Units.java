package org.tanaoroshi.workbench;

import org.tanaoroshi.model.Organisation;

/** The units that workbooks go to and come from: 局, or 局/課. */
final class Units {
  private Units() {}

  /** Whether a program of that owner belongs to the unit. */
  static boolean owns(String unit, Organisation owner) {
    return unit.equals(unit(owner, Export.Split.BUREAU))
        || unit.equals(unit(owner, Export.Split.SECTION));
  }

  /** The unit to which a program of that owner belongs. */
  static String unit(Organisation owner, Export.Split split) {
    String bureau = owner.bureauOrFirst();
    return split == Export.Split.BUREAU
            || owner.section().isEmpty()
            || owner.section().equals(bureau)
        ? bureau
        : bureau + "/" + owner.section();
  }
}
