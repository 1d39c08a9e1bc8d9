package org.tanaoroshi.ui.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanaoroshi.inventory.AmountName;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.inventory.YearRef;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.values.Words;

/** What columns may be read as, in words. */
public final class TargetNames {
  private final Words words;

  /** Words in that language. */
  public TargetNames(Words words) {
    this.words = words;
  }

  /** One target of each sort, to choose from; amounts and indicators are told further apart. */
  static List<Target> sorts() {
    List<Target> sorts = new ArrayList<>();
    sorts.add(new Target.Name());
    sorts.add(new Target.Code());
    for (Target.Owner.Level level : Target.Owner.Level.values()) {
      sorts.add(new Target.Owner(level));
    }
    sorts.add(new Target.Money(AmountKind.CURRENT_BUDGET, Funding.TOTAL, YearRef.BASE));
    sorts.add(
        new Target.Measure(
            Indicator.KINDS.getFirst(), 1, Target.Measure.Part.RESULT, YearRef.BASE));
    Arrays.stream(Fact.values()).map(Target.FactOf::new).forEach(sorts::add);
    sorts.add(new Target.Extra());
    return sorts;
  }

  /** The one of {@link #sorts} that this target belongs to. */
  static Target sortOf(Target target) {
    return sorts().stream()
        .filter(
            s ->
                s.equals(target)
                    || (s instanceof Target.Money && target instanceof Target.Money)
                    || (s instanceof Target.Measure && target instanceof Target.Measure))
        .findFirst()
        .orElseThrow();
  }

  /** The sort alone, such as 金額. */
  String sort(Target target) {
    return switch (target) {
      case Target.Money money -> words.say("import.target.amount");
      case Target.Measure measure -> words.say("import.target.indicator");
      default -> name(target);
    };
  }

  /** All of it, such as 予算現額 一般財源 令和8年度. */
  String name(Target target) {
    return switch (target) {
      case Target.Name name -> words.say("import.target.name");
      case Target.Code code -> words.say("import.target.code");
      case Target.Extra extra -> words.say("import.target.extra");
      case Target.Owner owner -> words.say("import.target.owner." + owner.level().name());
      case Target.FactOf fact -> words.term(fact.fact());
      case Target.Money money -> amount(money.kind(), money.funding(), year(money.year()));
      case Target.Measure measure ->
          words.say(
              "import.target.measure",
              measure.kind(),
              measure.number(),
              words.say("import.target.part." + measure.part().name()),
              year(measure.year()));
    };
  }

  /** What an amount is of, such as 当初予算 一般財源 令和8年度. */
  public String amount(AmountName name) {
    return amount(name.kind(), name.funding(), words.year(name.year()));
  }

  private String amount(AmountKind kind, Funding funding, String year) {
    String money = words.term(kind);
    return (funding == Funding.TOTAL ? money : money + " " + words.term(funding)) + " " + year;
  }

  String year(YearRef year) {
    return switch (year) {
      case YearRef.Absolute absolute -> words.year(absolute.year());
      case YearRef.FromBase base ->
          base.years() >= -1 && base.years() <= 1
              ? words.say("import.year." + (base.years() + 1))
              : words.say(
                  base.years() < 0 ? "import.year.before" : "import.year.after",
                  Math.abs(base.years()));
    };
  }
}
