package org.tanaoroshi.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanaoroshi.sample.Seed.Measure;

/**
 * What programs of one kind (a subsidy, a course, a road to be built) have in common.
 *
 * @param executionLow the least usual share of the budget spent
 * @param perStaff 千円 of budget that one full-time person handles
 * @param shares funding by source letter, as fractions of the budget
 * @param means sentences of which a program takes one
 * @param outcome what is measured where the theme's own outcome is not taken
 */
record Kind(
    String id,
    String delivery,
    Optional<Measure> activity,
    double executionLow,
    double executionHigh,
    double perStaff,
    Map<String, String> shares,
    List<String> means,
    Optional<Measure> outcome) {

  static Map<String, Kind> read() {
    Map<String, Kind> kinds = new TreeMap<>();
    for (String line : Vocabulary.lines("kinds.txt")) {
      String[] f = line.split("\\|", -1);
      String[] rate = f[3].split("-", -1);
      Map<String, String> shares = new TreeMap<>();
      if (!f[5].isEmpty()) {
        Seed.Options.putShares(f[5], shares);
      }
      kinds.put(
          f[0],
          new Kind(
              f[0],
              f[1],
              Measure.parse(f[2]),
              Integer.parseInt(rate[0]) / 100.0,
              Integer.parseInt(rate[1]) / 100.0,
              Double.parseDouble(f[4]),
              shares,
              List.of(f[6].split("／", -1)),
              f.length > 7 ? Measure.parse(f[7]) : Optional.empty()));
    }
    return kinds;
  }

  boolean is(String... ids) {
    return List.of(ids).contains(id);
  }
}
