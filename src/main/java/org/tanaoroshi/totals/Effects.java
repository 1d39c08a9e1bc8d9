package org.tanaoroshi.totals;

import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;

/**
 * 初年度の効果額 of some programs, in whole yen; a cut is positive. 財源振替 stands apart (DOMAIN §3): the
 * part of the 一般財源ベース that comes from more 市債 or その他特定財源 and from no change of expenditure. Funds
 * stand among その他特定財源 and cannot be told from charges there, so that both count.
 *
 * @param programs how many programs
 * @param expenditure 事業費ベース
 * @param generalFund 一般財源ベース without 財源振替
 * @param transfer 財源振替, never negative for one program
 * @param transferred how many of the programs have a 財源振替
 */
public record Effects(
    int programs, long expenditure, long generalFund, long transfer, int transferred) {
  /** Of no program. */
  public static final Effects NONE = new Effects(0, 0, 0, 0, 0);

  /**
   * Of one program. What the additional revenue pays for, be it more expenditure or a grant that
   * was lost, is no transfer: only what is left for the general fund is one.
   *
   * @throws ArithmeticException where a sum is beyond a long
   */
  static Effects of(Effect effect) {
    long general = effect.generalFundBase();
    long gained =
        Math.addExact(
            effect.yen().getOrDefault(EffectMeasure.BOND_CHANGE, 0L),
            effect.yen().getOrDefault(EffectMeasure.OTHER_CHANGE, 0L));
    long transfer = Math.max(0, Math.min(gained, general));
    return new Effects(
        1, effect.expenditureBase(), general - transfer, transfer, transfer > 0 ? 1 : 0);
  }

  /**
   * Both together.
   *
   * @throws ArithmeticException where a sum is beyond a long
   */
  Effects plus(Effects other) {
    return new Effects(
        programs + other.programs,
        Math.addExact(expenditure, other.expenditure),
        Math.addExact(generalFund, other.generalFund),
        Math.addExact(transfer, other.transfer),
        transferred + other.transferred);
  }

  /** 一般財源ベース as 集計 and {@code report} sum it, 財源振替 included. */
  public long generalFundWithTransfer() {
    return Math.addExact(generalFund, transfer);
  }
}
