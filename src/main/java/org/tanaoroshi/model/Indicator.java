package org.tanaoroshi.model;

import java.util.List;

/**
 * An activity or outcome indicator of a program with what was aimed at and what came out, by year.
 * Texts are kept as written; {@code kind} is 活動指標, 成果指標 or 対象指標.
 */
public record Indicator(String kind, String name, String unit, List<Reading> readings) {
  /** The kinds that inventories name. */
  public static final List<String> KINDS = List.of("活動指標", "成果指標", "対象指標");

  /** Copies the readings. */
  public Indicator {
    readings = List.copyOf(readings);
  }

  /** Target and result of one year; blank where the inventory does not say. */
  public record Reading(FiscalYear year, String target, String result) {}
}
