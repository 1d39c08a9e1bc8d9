package org.tanaoroshi.ui.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A 局 or a 局/課 that may be chosen, and how many programs it has. */
final class UnitChoice {
  private final String unit;
  private final String bureau;
  private final int programs;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  UnitChoice(String unit, String bureau, int programs) {
    this.unit = unit;
    this.bureau = bureau;
    this.programs = programs;
  }

  /** As requests name it. */
  String unit() {
    return unit;
  }

  String bureau() {
    return bureau;
  }

  /** Whether it is a whole 局. */
  boolean whole() {
    return unit.equals(bureau);
  }

  /** Its own name; blank for programs that nobody owns. */
  String name() {
    return whole() ? bureau : unit.substring(bureau.length() + 1);
  }

  int programs() {
    return programs;
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }
}
