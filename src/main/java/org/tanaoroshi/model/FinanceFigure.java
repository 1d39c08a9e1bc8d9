package org.tanaoroshi.model;

/**
 * What a single figure that finance enters beside the answers stands for: the unit of saving and
 * undoing. A value is canonical text, "" for blank: whole yen in digits, or a name.
 */
public sealed interface FinanceFigure {
  /** On which of the two bases a target is set. */
  enum Basis {
    /** 事業費ベース. */
    EXPENDITURE,
    /** 一般財源ベース, without 財源振替. */
    GENERAL_FUND
  }

  /** The 目標額 of a 局 on one basis; the bureau "" stands for the whole city. */
  record Target(String bureau, Basis basis) implements FinanceFigure {
    @Override
    public String key() {
      return "target." + basis.name() + "." + bureau;
    }
  }

  /** What a part of the reduced amount is spent on; lines are numbered from 1. */
  record ReinvestmentName(int number) implements FinanceFigure {
    @Override
    public String key() {
      return "reinvestment.name." + number;
    }
  }

  /** How much of 一般財源 that line takes. */
  record ReinvestmentYen(int number) implements FinanceFigure {
    @Override
    public String key() {
      return "reinvestment.yen." + number;
    }
  }

  /** The stable name in files, read back by {@link #parse}. */
  String key();

  /**
   * The figure of that key.
   *
   * @throws IllegalArgumentException where none has it
   */
  static FinanceFigure parse(String key) {
    String[] parts = key.split("\\.", 3);
    if (parts.length == 3) {
      switch (parts[0] + "." + parts[1]) {
        case "target.EXPENDITURE" -> {
          return new Target(parts[2], Basis.EXPENDITURE);
        }
        case "target.GENERAL_FUND" -> {
          return new Target(parts[2], Basis.GENERAL_FUND);
        }
        case "reinvestment.name" -> {
          return new ReinvestmentName(Integer.parseInt(parts[2]));
        }
        case "reinvestment.yen" -> {
          return new ReinvestmentYen(Integer.parseInt(parts[2]));
        }
        default -> {
          // Said below, as for a key of another shape.
        }
      }
    }
    throw new IllegalArgumentException("no figure: " + key);
  }

  /** Whether its value is an amount. */
  default boolean isYen() {
    return !(this instanceof ReinvestmentName);
  }
}
