package org.tanaoroshi.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.FrameworkJson;

/** Small rounds and seeded random programs and answers for tests of books. */
public final class Samples {
  /** The framework of all samples. */
  public static final Framework STANDARD = FrameworkJson.shipped(FrameworkJson.STANDARD);

  /** A round reviewed in fiscal year 2026. */
  public static final Round ROUND =
      new Round(
          "R-TEST-2026",
          "試験市",
          "令和8年度 予算事務事業の棚卸し",
          new FiscalYear(2026),
          new FiscalYear(2027),
          Round.Basis.INITIAL,
          MoneyUnit.THOUSAND,
          "",
          "",
          "");

  private static final String[] TEXTS = {
    "子育て支援", "=SUM(A1)", "_x0041_", "一行目\n二行目", "①㈱髙﨑", "😀絵文字", "  前後の空白  ", "'引用", "+81", "ー"
  };

  private Samples() {}

  /** A program with the id and a name, nothing more. */
  public static Program plain(String id, String name) {
    return new Program(
        new ProgramId(id),
        id,
        name,
        new Organisation("局", "", "課", ""),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new Locator("t.csv", "", 2, 0));
  }

  /** A program of which any part may be there or not. */
  public static Program program(Random random, int n) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if (random.nextInt(3) == 0) {
        facts.put(fact, text(random));
      }
    }
    List<Amount> amounts = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      amounts.add(
          new Amount(
              new FiscalYear(2023 + random.nextInt(4)),
              any(random, AmountKind.values()),
              any(random, Funding.values()),
              random.nextInt(4) == 0
                  ? OptionalLong.empty()
                  : OptionalLong.of(random.nextLong(-10_000, 1L << 40)),
              text(random),
              new Locator("台帳.xlsx", "一覧", n + 2, i)));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<Indicator.Reading> readings = new ArrayList<>();
      for (int r = random.nextInt(3); r > 0; r--) {
        readings.add(new Indicator.Reading(new FiscalYear(2022 + r), text(random), text(random)));
      }
      indicators.add(new Indicator("成果指標", text(random), "人", readings));
    }
    List<ExtraColumn> extras = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      extras.add(new ExtraColumn("列" + i, text(random)));
    }
    return new Program(
        new ProgramId("P" + n),
        random.nextBoolean() ? "0" + n : "",
        text(random) + n,
        new Organisation(text(random), "", text(random), ""),
        facts,
        amounts,
        indicators,
        extras,
        new Locator("台帳.xlsx", "一覧", n + 2, 0));
  }

  /** Any field. */
  public static Field field(Random random) {
    String viewpoint = "v" + (1 + random.nextInt(6));
    return switch (random.nextInt(4)) {
      case 0 -> new Field.GradeOf(viewpoint);
      case 1 -> new Field.CommentOn(viewpoint);
      case 2 -> new Field.Of(any(random, Item.values()));
      default ->
          new Field.EffectIn(
              new FiscalYear(2027 + random.nextInt(2)), any(random, EffectMeasure.values()));
    };
  }

  /** A value that fits the field, sometimes blank. */
  public static String value(Random random, Field field) {
    if (random.nextInt(5) == 0) {
      return "";
    }
    return switch (field) {
      case Field.GradeOf grade -> STANDARD.grades().get(random.nextInt(5)).code();
      case Field.EffectIn effect -> Long.toString(random.nextLong(-1_000_000, 1L << 40));
      default -> text(random);
    };
  }

  private static String text(Random random) {
    return any(random, TEXTS);
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
