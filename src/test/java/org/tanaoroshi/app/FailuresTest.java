package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final List<Throwable> shown = new ArrayList<>();
  private final Failures failures = new Failures(Runnable::run, shown::add);

  @Test
  void aFailureThatComesBackIsShownOnceAndAnotherOneToo() {
    for (int i = 0; i < 100; i++) {
      failures.uncaughtException(Thread.currentThread(), here());
    }
    failures.uncaughtException(Thread.currentThread(), new IllegalStateException("elsewhere"));
    assertThat(shown)
        .hasSize(2)
        .extracting(Throwable::getMessage)
        .containsExactly("here", "elsewhere");
  }

  private static RuntimeException here() {
    return new IllegalStateException("here");
  }
}
