package org.tanaoroshi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final Organisation OWNER = new Organisation("局", "", "課", "");
  private static final Content CONTENT =
      new Content(
          Map.of(Fact.PURPOSE, "目的", Fact.OUTLINE, ""),
          List.of(
              new Amount(
                  new FiscalYear(2026),
                  AmountKind.INITIAL_BUDGET,
                  Funding.TOTAL,
                  OptionalLong.of(1_000),
                  "1",
                  new Locator("a.xlsx", "一覧", 5, 3))),
          List.of(),
          List.of(new ExtraColumn("様式", "3")));

  private final AtomicInteger readings = new AtomicInteger();

  private Program reading() {
    return Program.reading(
        new ProgramId("1"),
        "1",
        "名",
        OWNER,
        () -> {
          readings.incrementAndGet();
          return CONTENT;
        },
        new Locator("a.xlsx", "一覧", 5, 0));
  }

  private static Program known(Locator at) {
    return new Program(
        new ProgramId("1"),
        "1",
        "名",
        OWNER,
        CONTENT.facts(),
        CONTENT.amounts(),
        CONTENT.indicators(),
        CONTENT.extras(),
        at);
  }

  @Test
  void whatItIsCalledIsToldWithoutReadingTheRest() {
    Program program = reading();
    assertThat(program.name()).isEqualTo("名");
    assertThat(program.organisation()).isEqualTo(OWNER);
    assertThat(program.hashCode()).isEqualTo(known(program.locator()).hashCode());
    assertThat(program.equals(known(Locator.NONE))).isFalse();
    assertThat(program.withId(new ProgramId("2")).name()).isEqualTo("名");
    assertThat(readings).hasValue(0);
  }

  @Test
  void theRestIsReadOnceByWhateverThreadAsks() throws Exception {
    Program program = reading();
    CountDownLatch together = new CountDownLatch(8);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Content>> read =
          IntStream.range(0, 8)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            together.countDown();
                            together.await();
                            return program.content();
                          }))
              .toList();
      for (Future<Content> content : read) {
        assertThat(content.get()).isSameAs(CONTENT);
      }
    }
    assertThat(readings).hasValue(1);
  }

  @Test
  void oneThatIsReadLaterIsTheSameAsOneThatIsKnown() {
    Program program = reading();
    assertThat(program).isEqualTo(known(program.locator()));
    assertThat(program.saysTheSameAs(known(Locator.NONE))).isTrue();
    assertThat(program.facts()).as("blank ones are left out").containsOnlyKeys(Fact.PURPOSE);
    assertThat(program.budget(new FiscalYear(2026), Funding.TOTAL)).contains(1_000L);
    assertThat(program.withId(new ProgramId("2")).extras()).isEqualTo(CONTENT.extras());
  }
}
