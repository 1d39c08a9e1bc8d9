package org.tanaoroshi.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The effect of a decision in one fiscal year, in yen; a measure that is not stated is absent. A
 * change of revenue is positive where revenue grows.
 */
public record Effect(FiscalYear year, Map<EffectMeasure, Long> yen) {
  /** Copies the measures. */
  public Effect {
    Map<EffectMeasure, Long> copy = new EnumMap<>(EffectMeasure.class);
    copy.putAll(yen);
    yen = Collections.unmodifiableMap(copy);
  }

  private long of(EffectMeasure measure) {
    return yen.getOrDefault(measure, 0L);
  }

  /** 事業費ベース: 歳出削減 − 歳出増加; positive is a cut. */
  public long expenditureBase() {
    return Math.subtractExact(
        of(EffectMeasure.EXPENDITURE_CUT), of(EffectMeasure.EXPENDITURE_INCREASE));
  }

  /** 一般財源ベース: 事業費ベース + 歳入増加 − 歳入減少; may exceed the 事業費ベース. */
  public long generalFundBase() {
    long revenue = 0;
    for (EffectMeasure m :
        new EffectMeasure[] {
          EffectMeasure.NATIONAL_CHANGE,
          EffectMeasure.PREFECTURE_CHANGE,
          EffectMeasure.BOND_CHANGE,
          EffectMeasure.OTHER_CHANGE
        }) {
      revenue = Math.addExact(revenue, of(m));
    }
    return Math.addExact(expenditureBase(), revenue);
  }
}
