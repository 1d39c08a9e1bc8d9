package org.tanaoroshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5                          | 1.5
          ２                           | 2
          正規1.5人、会計年度2人       | 3.5
          正規職員 １．０人 会計年度任用職員 3人 | 4
          2人                          | 2
          正規0.3人工                  | 0.3
          正規2名・再任用1名           | 3
          """)
  void peopleAreCountedWhereTheTextSaysNothingElse(String text, String count) {
    assertThat(StaffCount.read(text).orElseThrow()).isEqualByComparingTo(new BigDecimal(count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "正規0人",
        "正規2人ほか",
        "3人（うち会計年度2人）",
        "正規1人、会計年度2人、計3人",
        "延べ120人",
        "120時間",
        "正規1.5人、委託1,200千円",
        "数名"
      })
  void whatCouldMeanSomethingElseIsNoCount(String text) {
    assertThat(StaffCount.read(text)).isEmpty();
  }
}
