package org.tanaoroshi.sample;

import java.util.List;
import java.util.Random;

/**
 * Chance of one program alone: seeded by its name, so that adding a program changes no other. Uses
 * {@link Random}, whose numbers are the same on every Java.
 */
final class Chance {
  private static final long SEED = 20260401L;

  private final Random random;

  Chance(String key) {
    this.random = new Random(SEED * 31 + key.hashCode());
    random.nextInt();
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Evenly on a logarithmic scale, for amounts of very different sizes. */
  double scaled(double low, double high) {
    return Math.exp(between(Math.log(low), Math.log(high)));
  }

  int whole(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Around 0, mostly within ±1. */
  double noise() {
    return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) / 1.0;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
