package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.MoneyUnit;

class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0               | 0
          1234            | 1234
          1,234           | 1234
          １，２３４      | 1234
          12,345,678      | 12345678
          ２１，６００    | 21600
          34482000.0      | 34482000
          7.17611E+11     | 717611000000
          1.0E7           | 10000000
          1e3             | 1000
          ▲1,700          | -1700
          △1,700          | -1700
          ▲ 1,700         | -1700
          −5              | -5
          －５            | -5
          ‐5              | -5
          -5              | -5
          (5)             | -5
          （１，２３４）  | -1234
          (▲5)            | -5
          +5              | 5
          .5              | 0.5
          5.              | 5
          0.0             | 0
          -0              | 0
          1234円          | 1234
          ¥1,234          | 1234
          ￥1,234-        |
          \\1,234         | 1234
          $14,830         | 14830
          12.5%           | 0.125
          ８５％          | 0.85
          2.02799999999979| 2.02799999999979
          """)
  void numbersAreReadAsTyped(String text, BigDecimal number) {
    if (number == null) {
      assertThat(Typed.read(text)).isInstanceOf(Typed.Unreadable.class);
    } else {
      assertThat(Typed.read(text))
          .isInstanceOfSatisfying(
              Typed.Value.class, v -> assertThat(v.number()).isEqualByComparingTo(number));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\n", "\u00A0", "\uFEFF"})
  void blankIsNotZero(String text) {
    assertThat(Typed.read(text)).isEqualTo(new Typed.Blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ー", "－", "—", "―", "‐", "--", "-", "ｰ", "−", "該当なし", "該当無し", "なし", "N/A", "　－　"})
  void dashesSayNotApplicable(String text) {
    assertThat(Typed.read(text)).isEqualTo(new Typed.NotApplicable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "97,5OO",
        "1,23",
        "12,34,567",
        "1 2a",
        "(5",
        "5)",
        "--5",
        "▲-",
        "1.2.3",
        "2024-04-01",
        "1E999",
        "十円",
        "約100",
        "1億2千万円",
        "100人",
        "∞",
        "NaN",
        "0x10"
      })
  void anythingElseStaysText(String text) {
    assertThat(Typed.read(text)).isEqualTo(new Typed.Unreadable(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1200千円, THOUSAND",
    "3.5百万円, MILLION",
    "2億円, HUNDRED_MILLION",
    "5万円, TEN_THOUSAND",
    "5円, YEN"
  })
  void theUnitTypedBehindIsFound(String text, MoneyUnit unit) {
    assertThat(Typed.read(text))
        .isInstanceOfSatisfying(
            Typed.Value.class, v -> assertThat(v.unit()).isEqualTo(Optional.of(unit)));
  }

  @Test
  void whateverWayALongIsWrittenItIsReadBack() {
    Random random = new Random(20261123);
    DecimalFormat grouped =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    for (int i = 0; i < 2000; i++) {
      long yen = random.nextLong() >> random.nextInt(63);
      String digits = grouped.format(BigDecimal.valueOf(yen).abs());
      String[] minus = {"▲", "△", "-", "−", "－"};
      String text = (yen < 0 ? minus[random.nextInt(minus.length)] : "") + digits;
      if (random.nextBoolean()) {
        text = fullWidth(text);
      }
      if (random.nextBoolean()) {
        text = text + "円 ";
      }
      assertThat(Typed.read(text))
          .as(text)
          .isInstanceOfSatisfying(
              Typed.Value.class, v -> assertThat(v.number().longValueExact()).isEqualTo(yen));
    }
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
