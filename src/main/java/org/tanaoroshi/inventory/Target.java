package org.tanaoroshi.inventory;

import java.util.List;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Funding;

/** What a column of an inventory is read as. Columns with the same text target are joined. */
public sealed interface Target {
  /** The program's name. */
  record Name() implements Target {
    @Override
    public String key() {
      return "name";
    }
  }

  /** The program's code. */
  record Code() implements Target {
    @Override
    public String key() {
      return "code";
    }
  }

  /** A level of the organisation that owns it. */
  record Owner(Level level) implements Target {
    /** 局, 部, 課, 係. */
    public enum Level {
      BUREAU,
      DEPARTMENT,
      SECTION,
      UNIT
    }

    @Override
    public String key() {
      return "owner:" + level;
    }
  }

  /** A text. */
  record FactOf(Fact fact) implements Target {
    @Override
    public String key() {
      return "fact:" + fact;
    }
  }

  /** An amount. */
  record Money(AmountKind kind, Funding funding, YearRef year) implements Target {
    @Override
    public String key() {
      return "amount:" + kind + ":" + funding + ":" + year.key();
    }
  }

  /**
   * A part of an indicator; parts with the same kind (活動指標, 成果指標, 対象指標) and number, counted from 1,
   * make one indicator.
   */
  record Measure(String kind, int number, Part part, YearRef year) implements Target {
    /** Name, unit, target value, result. */
    public enum Part {
      NAME,
      UNIT,
      TARGET,
      RESULT
    }

    @Override
    public String key() {
      return "indicator:" + kind + ":" + number + ":" + part + ":" + year.key();
    }
  }

  /** Kept with the program as it is, under its header. */
  record Extra() implements Target {
    @Override
    public String key() {
      return "extra";
    }
  }

  /** The stable text in saved mappings, read back by {@link #parse}. */
  String key();

  /**
   * The target of that key.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Target parse(String key) {
    List<String> parts = List.of(key.split(":", -1));
    return switch (parts.getFirst() + "/" + (parts.size() - 1)) {
      case "name/0" -> new Name();
      case "code/0" -> new Code();
      case "extra/0" -> new Extra();
      case "owner/1" -> new Owner(Owner.Level.valueOf(parts.get(1)));
      case "fact/1" -> new FactOf(Fact.valueOf(parts.get(1)));
      case "amount/3" ->
          new Money(
              AmountKind.valueOf(parts.get(1)),
              Funding.valueOf(parts.get(2)),
              YearRef.parse(parts.get(3)));
      case "indicator/4" ->
          new Measure(
              parts.get(1),
              Integer.parseInt(parts.get(2)),
              Measure.Part.valueOf(parts.get(3)),
              YearRef.parse(parts.get(4)));
      default -> throw new IllegalArgumentException("no target: " + key);
    };
  }
}
