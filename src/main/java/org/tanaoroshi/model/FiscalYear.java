package org.tanaoroshi.model;

/** A fiscal year, April to March, stored as the western year in which it begins. */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
  private static final int REIWA = 2019;
  private static final int HEISEI = 1989;
  private static final int SHOWA = 1926;

  /** A fiscal year outside 1868-2200 is a misreading. */
  public FiscalYear {
    if (year < 1868 || year > 2200) {
      throw new IllegalArgumentException("no fiscal year: " + year);
    }
  }

  /** The year so many years later; earlier where negative. */
  public FiscalYear plus(int years) {
    return new FiscalYear(year + years);
  }

  /** 令和8年度; the first year of an era is 元年度. Years before Showa stand as western years. */
  public String label() {
    if (year >= REIWA) {
      return era("令和", year - REIWA + 1);
    }
    if (year >= HEISEI) {
      return era("平成", year - HEISEI + 1);
    }
    return year >= SHOWA ? era("昭和", year - SHOWA + 1) : year + "年度";
  }

  /** R8, H30, S52: for narrow columns. Years before Showa stand as western years. */
  public String shortLabel() {
    if (year >= REIWA) {
      return "R" + (year - REIWA + 1);
    }
    if (year >= HEISEI) {
      return "H" + (year - HEISEI + 1);
    }
    return year >= SHOWA ? "S" + (year - SHOWA + 1) : Integer.toString(year);
  }

  private static String era(String name, int n) {
    return name + (n == 1 ? "元" : Integer.toString(n)) + "年度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
