package org.tanaoroshi.model;

/**
 * What a book says of its round. {@code id} is minted once and keeps rounds of different cities and
 * years apart; {@code reviewYear} is the 棚卸し実施年度 whose budget is compared (現額, else 当初), {@code
 * budgetYear} the 反映予算年度; {@code unit} the unit of money shown; {@code deadline} and {@code
 * contact} are texts for the 記入要領; {@code predecessor} is the id of last year's round.
 */
public record Round(
    String id,
    String city,
    String title,
    FiscalYear reviewYear,
    FiscalYear budgetYear,
    Basis basis,
    MoneyUnit unit,
    String deadline,
    String contact,
    String predecessor) {
  /** The same round with another deadline, as one unit is told it. */
  public Round withDeadline(String other) {
    return new Round(
        id, city, title, reviewYear, budgetYear, basis, unit, other, contact, predecessor);
  }

  /** 比較基準: which budget of the review year is compared. */
  public enum Basis {
    INITIAL("当初"),
    CURRENT("現計"),
    AFTER_ELECTION("肉付け後");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** The field's word for it. */
    public String label() {
      return label;
    }
  }
}
