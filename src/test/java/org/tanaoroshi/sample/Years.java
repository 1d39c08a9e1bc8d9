package org.tanaoroshi.sample;

/** The fiscal years of the sample and how departments write them. */
final class Years {
  /** 令和6年度, the first year with figures. */
  static final int FIRST = 2024;

  /** 令和7年度, the last settled year. */
  static final int SETTLED = 2025;

  /** 令和8年度, the year of the initial budget. */
  static final int BUDGET = 2026;

  private Years() {}

  /** S52 → 1977. */
  static int western(String era) {
    int n = Integer.parseInt(era.substring(1));
    return switch (era.charAt(0)) {
      case 'S' -> 1925 + n;
      case 'H' -> 1988 + n;
      case 'R' -> 2018 + n;
      default -> throw new IllegalArgumentException("no era: " + era);
    };
  }

  /** 1977 → S52. */
  static String brief(int year) {
    return era(year, "S", "H", "R", "1", "");
  }

  /** 1977 → 昭和52年度. */
  static String full(int year) {
    return era(year, "昭和", "平成", "令和", "元", "年度");
  }

  private static String era(
      int year, String showa, String heisei, String reiwa, String first, String after) {
    String name = year >= 2019 ? reiwa : year >= 1989 ? heisei : showa;
    int n = year >= 2019 ? year - 2018 : year >= 1989 ? year - 1988 : year - 1925;
    return name + (n == 1 ? first : Integer.toString(n)) + after;
  }
}
