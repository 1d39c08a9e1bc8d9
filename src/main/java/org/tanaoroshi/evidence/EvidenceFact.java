package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Message;

/** One fact with its label. What the inventory does not say is {@link Missing}, never zero. */
public record EvidenceFact(Message label, Value value) {
  /** What a fact says. */
  public sealed interface Value {}

  /** A text as the inventory has it. */
  public record Written(String text) implements Value {}

  /** A sentence of ours about what the inventory has. */
  public record Said(Message message) implements Value {}

  /** An amount. */
  public record Yen(long yen) implements Value {}

  /** An amount and its share of a whole, 0 … 1. */
  public record YenOfWhole(long yen, BigDecimal share) implements Value {}

  /** What one source of money gives, and its share of the budget, 0 … 1. */
  public record FundingPart(Funding funding, long yen, BigDecimal share) implements Value {}

  /** The inventory does not say. */
  public record Missing() implements Value {}

  /** A text, missing where it is blank. */
  static EvidenceFact written(Message label, String text) {
    return new EvidenceFact(label, text.isBlank() ? new Missing() : new Written(text));
  }
}
