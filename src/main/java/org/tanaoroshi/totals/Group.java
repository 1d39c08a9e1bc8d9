package org.tanaoroshi.totals;

/**
 * The sums of one group of programs. Amounts are whole yen; a program without a budget or an effect
 * counts as 0 in them.
 *
 * @param id the id of the direction or viewpoint, the bureau's name; "" where none is given
 * @param name what to show; "" where none is given, so that each face says so in its language
 * @param programs how many programs
 * @param answered how many of them are answered (every viewpoint graded and a direction given, or
 *     対象外)
 * @param budget 棚卸し実施年度の予算（現額、なければ当初）, 総額
 * @param budgetGeneralFund the same, 一般財源
 * @param effect 初年度の効果額, 事業費ベース; a cut is positive
 * @param effectGeneralFund 初年度の効果額, 一般財源ベース
 */
public record Group(
    String id,
    String name,
    int programs,
    int answered,
    long budget,
    long budgetGeneralFund,
    long effect,
    long effectGeneralFund) {
  /** A group of nothing. */
  static Group empty(String id, String name) {
    return new Group(id, name, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Both together, under this name.
   *
   * @throws ArithmeticException where a sum is beyond a long
   */
  Group plus(Group other) {
    return new Group(
        id,
        name,
        programs + other.programs,
        answered + other.answered,
        Math.addExact(budget, other.budget),
        Math.addExact(budgetGeneralFund, other.budgetGeneralFund),
        Math.addExact(effect, other.effect),
        Math.addExact(effectGeneralFund, other.effectGeneralFund));
  }

  /**
   * This without the other.
   *
   * @throws ArithmeticException where a sum is beyond a long
   */
  Group minus(Group other) {
    return new Group(
        id,
        name,
        programs - other.programs,
        answered - other.answered,
        Math.subtractExact(budget, other.budget),
        Math.subtractExact(budgetGeneralFund, other.budgetGeneralFund),
        Math.subtractExact(effect, other.effect),
        Math.subtractExact(effectGeneralFund, other.effectGeneralFund));
  }
}
