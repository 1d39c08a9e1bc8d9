package org.tanaoroshi.ui.inventory.adding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tanaoroshi.inventory.AmountName;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.inventory.TargetNames;
import org.tanaoroshi.values.Words;

/** What an inventory changes in a program, old → new, in words. */
final class Differences {
  private final Words words;
  private final TargetNames names;
  private final MoneyUnit unit;

  /** Amounts in that unit. */
  Differences(Words words, MoneyUnit unit) {
    this.words = words;
    this.names = new TargetNames(words);
    this.unit = unit;
  }

  /** One line for each value that changes. */
  List<String> between(Program before, Program now) {
    List<String> lines = new ArrayList<>();
    add(lines, words.say("import.target.name"), before.name(), now.name());
    add(lines, words.say("import.target.code"), before.code(), now.code());
    add(
        lines,
        words.say("import.adding.owner"),
        before.organisation().path(),
        now.organisation().path());
    amounts(lines, before, now);
    for (Fact fact : Fact.values()) {
      add(lines, words.term(fact), before.fact(fact), now.fact(fact));
    }
    if (!before.indicators().equals(now.indicators())) {
      lines.add(words.say("import.adding.indicators"));
    }
    if (!before.extras().equals(now.extras())) {
      lines.add(words.say("import.adding.extras"));
    }
    return lines;
  }

  private void amounts(List<String> lines, Program before, Program now) {
    Map<AmountName, Amount> old = amounts(before);
    Map<AmountName, Amount> young = amounts(now);
    Map<AmountName, Amount> all = new LinkedHashMap<>(old);
    all.putAll(young);
    for (AmountName name : all.keySet()) {
      Amount was = old.get(name);
      Amount is = young.get(name);
      boolean sameYen = was != null && is != null && was.yen().equals(is.yen());
      add(lines, names.amount(name), say(was, sameYen), say(is, sameYen));
    }
  }

  private static Map<AmountName, Amount> amounts(Program program) {
    Map<AmountName, Amount> amounts = new LinkedHashMap<>();
    program.amounts().forEach(a -> amounts.put(AmountName.of(a), a));
    return amounts;
  }

  /** The figure; where it stays, what was typed for it, which is then all that can differ. */
  private String say(Amount amount, boolean asTyped) {
    if (amount == null) {
      return "";
    }
    return asTyped || amount.yen().isEmpty()
        ? amount.raw()
        : words.amount(amount.yen().getAsLong(), unit);
  }

  private void add(List<String> lines, String what, String before, String now) {
    if (!Objects.equals(before, now)) {
      lines.add(words.say("import.adding.change", what, said(before), said(now)));
    }
  }

  private String said(String value) {
    return value.isBlank() ? words.say("import.adding.blank") : value;
  }
}
