package org.tanaoroshi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of vocabulary: a program before it has figures.
 *
 * @param low the least budget of 令和8年度, 千円
 * @param high the greatest
 * @param startLow the earliest fiscal year of its start, western
 * @param startHigh the latest
 */
record Seed(
    Office office,
    Theme theme,
    String name,
    Kind kind,
    long low,
    long high,
    int startLow,
    int startHigh,
    Options options) {

  /** Who owns it; {@code item} is the 款 of the general account. */
  record Office(
      String bureauCode,
      String bureau,
      String item,
      String departmentCode,
      String department,
      String section) {}

  /** What the programs under one heading have in common. */
  record Theme(
      String policy,
      String target,
      String aim,
      String law,
      String duty,
      Optional<Measure> outcome) {}

  /**
   * An indicator: {@code level} is its value in 令和7年度 for an outcome and 千円 a unit for an activity;
   * {@code trend} is 1 where more is better, -1 where less is better, else 0.
   */
  record Measure(String name, String unit, double level, int trend) {
    /** From {@code name:unit:level} or {@code name:unit:level:trend}; "-" for none. */
    static Optional<Measure> parse(String text) {
      String[] parts = text.split(":", -1);
      if (parts.length < 3 || parts[0].equals("-")) {
        return Optional.empty();
      }
      String sign = parts.length > 3 ? parts[3] : "0";
      int trend = sign.equals("+") ? 1 : sign.equals("-") ? -1 : 0;
      return Optional.of(new Measure(parts[0], parts[1], Double.parseDouble(parts[2]), trend));
    }
  }

  /** What a line says beyond its kind: {@code 法=…;国1/2 県1/4;任意;S12}. */
  record Options(Map<String, String> values, List<String> similar) {
    private static final List<String> DUTIES = List.of("義務", "努力", "任意", "受託");
    private static final String SOURCES = "国県債他";

    static Options parse(String text) {
      Map<String, String> values = new TreeMap<>();
      List<String> similar = new ArrayList<>();
      for (String part : text.split(";", -1)) {
        if (part.contains("=")) {
          String[] pair = part.split("=", 2);
          values.put(pair[0], pair[1]);
        } else if (DUTIES.contains(part)) {
          values.put("務", part);
        } else if (part.matches("[SW]\\d\\d")) {
          similar.add(part);
        } else if (part.startsWith("終")) {
          values.put("終", part.substring(1));
        } else if (!part.isEmpty()) {
          putShares(part, values);
        }
      }
      return new Options(values, List.copyOf(similar));
    }

    /** The share of each source in {@code 国1/2 県0.25}, put under its letter. */
    static void putShares(String text, Map<String, String> into) {
      for (String share : text.split(" ", -1)) {
        if (SOURCES.indexOf(share.charAt(0)) < 0) {
          throw new IllegalArgumentException("no option: " + share);
        }
        into.put(share.substring(0, 1), share.substring(1));
      }
    }

    Optional<String> get(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }
}
