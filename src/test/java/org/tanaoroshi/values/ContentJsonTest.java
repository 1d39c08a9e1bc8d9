package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

class ContentJsonTest {
  private static final Locator OWN = new Locator("台帳.xlsx", "一覧", 7, 0);
  private static final List<String> TEXTS =
      List.of("", "1,000", "予算\n現額", "\"[]{}\\", "\u0000\t", "𠮷野家😀", "▲12", "=1+1");

  private static String text(Random random) {
    return any(TEXTS, random);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Content content(Random random) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    List<Amount> amounts = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<ExtraColumn> extras = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      FiscalYear year = new FiscalYear(2020 + random.nextInt(8));
      facts.put(any(List.of(Fact.values()), random), text(random));
      amounts.add(
          new Amount(
              year,
              any(List.of(AmountKind.values()), random),
              any(List.of(Funding.values()), random),
              random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty(),
              text(random),
              random.nextBoolean()
                  ? OWN.inColumn(1 + random.nextInt(40))
                  : new Locator("別.csv", text(random), random.nextInt(90), 3)));
      indicators.add(
          new Indicator(
              text(random),
              text(random),
              text(random),
              random.nextBoolean()
                  ? List.of()
                  : List.of(new Indicator.Reading(year, text(random), text(random)))));
      extras.add(new ExtraColumn(text(random), text(random)));
    }
    return new Content(facts, amounts, indicators, extras);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(1001);
    for (int n = 0; n < 500; n++) {
      Content content = content(random);
      ContentJson json = ContentJson.of(content, OWN);
      assertThat(json.get()).as("case %d", n).isEqualTo(content);
      assertThat(ContentJson.written(json.bytes(), OWN).get()).isEqualTo(content);
    }
  }

  @Test
  void halfASurrogatePairBecomesAQuestionMark() {
    Content half =
        new Content(Map.of(), List.of(), List.of(), List.of(new ExtraColumn("a", "x\uD800y")));
    assertThat(ContentJson.of(half, OWN).get().extras())
        .containsExactly(new ExtraColumn("a", "x?y"));
  }

  @Test
  void whatNobodyHasReadYetIsNotWrittenAnew() {
    ContentJson json = ContentJson.of(content(new Random(7)), OWN);
    Program unread =
        Program.reading(
            new ProgramId("1"), "1", "名", new Organisation("局", "", "課", ""), json, OWN);
    assertThat(ContentJson.of(unread.withId(new ProgramId("2")))).isSameAs(json);
    assertThat(unread.content()).isEqualTo(json.get());
    assertThat(ContentJson.of(unread).bytes()).isEqualTo(json.bytes());
  }

  @Test
  void whatIsNoContentIsSaidWhenItIsAskedFor() {
    byte[] cut = "{\"facts\":{\"PURPOSE\":\"目".getBytes(StandardCharsets.UTF_8);
    ContentJson json = ContentJson.written(cut, OWN);
    assertThatThrownBy(json::get).isInstanceOf(UncheckedIOException.class);
  }
}
