package org.tanaoroshi.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the 提出管理表: whom a unit is reached by, and by when it answers. All are texts as people
 * typed them, "" where nothing is known; a deadline typed as a day is an ISO date.
 *
 * @param unit 局 or 局/課
 * @param person who gathers the unit's answers
 * @param extension 内線
 * @param innerDue 課内・局内締切: by when the unit itself wants its answers
 * @param due 提出期限 of this unit; "" where that of the round holds
 * @param sent when it was last sent a workbook, an instant in ISO form
 */
public record UnitContact(
    String unit, String person, String extension, String innerDue, String due, String sent) {
  /** When a unit's newest submission was received, and its 提出番号, 0 where it has none. */
  public record Receipt(Instant at, int submission) {
    /** The later of the two. */
    public Receipt or(Receipt other) {
      return other.at.isAfter(at) ? other : this;
    }
  }

  /** A unit of which nothing is known yet. */
  public static UnitContact of(String unit) {
    return new UnitContact(unit, "", "", "", "", "");
  }

  /** The same, sent a workbook at that time; "" for not. */
  public UnitContact withSent(String when) {
    return new UnitContact(unit, person, extension, innerDue, due, when);
  }

  /** The same with what the other one states; where that is blank, this stays. */
  public UnitContact with(UnitContact typed) {
    return new UnitContact(
        unit,
        either(typed.person, person),
        either(typed.extension, extension),
        either(typed.innerDue, innerDue),
        either(typed.due, due),
        sent);
  }

  private static String either(String typed, String known) {
    return typed.isEmpty() ? known : typed;
  }

  /** Person and extension as one text; empty where neither is known. */
  public Optional<String> reachedBy() {
    String number = extension.isEmpty() ? "" : "内線 " + extension;
    String gap = person.isEmpty() || number.isEmpty() ? "" : "　";
    return Optional.of(person + gap + number).filter(t -> !t.isEmpty());
  }
}
