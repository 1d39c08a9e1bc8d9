package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-09-30                    , 2026-09-30
          2026/9/30                     , 2026-09-30
          令和8年9月30日                , 2026-09-30
          令和 ８ 年 ９ 月 ３０ 日（水）17時まで , 2026-09-30
          R8.9.30                       , 2026-09-30
          令和元年5月1日                , 2019-05-01
          期限：2026年10月2日（金）厳守 , 2026-10-02
          9月30日                       ,
          令和8年9月31日                ,
          未定                          ,
          12026/9/30                    ,
          """)
  void theFirstDayNamedWithItsYearIsRead(String text, LocalDate day) {
    assertThat(Days.read(text).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 令和8年9月30日（水）",
    "2019-05-01, 令和元年5月1日（水）",
    "2018-12-28, 2018年12月28日（金）",
    "9月末, 9月末",
    "2026-09-31, 2026-09-31"
  })
  void aDayIsShownInItsEraAndAnyOtherTextAsItStands(String text, String shown) {
    assertThat(Days.shown(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, true",
    "令和8年9月30日（水）, true",
    "R8.9.30, true",
    "2026/9/30 17時, false",
    "令和8年9月30日までに, false",
    "9月30日, false",
    "'', false"
  })
  void aTextIsADayOnlyWhereItSaysNothingElse(String text, boolean day) {
    assertThat(Days.readWhole(text).isPresent()).isEqualTo(day);
  }
}
