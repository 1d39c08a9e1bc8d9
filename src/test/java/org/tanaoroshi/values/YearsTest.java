package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.values.Years.Range;

class YearsTest {
  private static final FiscalYear REVIEW = new FiscalYear(2026);

  @ParameterizedTest
  @CsvSource({
    "令和6年度, 2024",
    "令和６年度, 2024",
    "R6, 2024",
    "R6年度, 2024",
    "r6, 2024",
    "令和元年度, 2019",
    "H30, 2018",
    "平成31年度, 2019",
    "S52, 1977",
    "昭和52年, 1977",
    "2024, 2024",
    "２０２４, 2024",
    "2024年度, 2024",
    "FY 2024, 2024",
    "2024-04-01, 2024",
    "2025-03-31, 2024",
    "令和7年3月, 2024",
    "令和6年4月1日, 2024",
    "R6.4.1, 2024",
    "明治33年度, 1900"
  })
  void aCellIsReadAsAFiscalYear(String text, int year) {
    assertThat(Years.read(text)).contains(new FiscalYear(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "予算額", "20240", "1234", "R", "令和", "令和0年度", "未定", "2024-13", "3"})
  void anythingElseIsNoYear(String text) {
    assertThat(Years.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "令和6年度当初予算, 2024",
    "当初予算(R5), 2023",
    "FY 2020 Total Program Obligations, 2020",
    "2022_outlays, 2022",
    "前年度予算計, 2025",
    "本年度, 2026",
    "当年度予算額, 2026",
    "翌年度要求額, 2027",
    "前々年度決算額, 2024",
    "翌々年度, 2028",
    "令和元年度 決算, 2019"
  })
  void aHeaderNamesItsYear(String header, int year) {
    assertThat(Years.inHeader(header, REVIEW)).contains(new FiscalYear(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"事業名", "予算額（千円）", "部3", "年度", "1,2024,000", "Purpose"})
  void aHeaderWithoutAYearNamesNone(String header) {
    assertThat(Years.inHeader(header, REVIEW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "H17~H53, 2005, 2041",
    "H17～H53, 2005, 2041",
    "H17〜H53, 2005, 2041",
    "令和6年度～令和8年度, 2024, 2026",
    "R6～, 2024,",
    "～R8, , 2026",
    "2020-2024, 2020, 2024",
    "H17-H20, 2005, 2008",
    "R6, 2024,",
    "平成17年度から, 2005,",
    "令和6年度から令和8年度まで, 2024, 2026"
  })
  void rangesAreRead(String text, Integer from, Integer to) {
    assertThat(Years.range(text))
        .contains(
            new Range(
                Optional.ofNullable(from).map(FiscalYear::new),
                Optional.ofNullable(to).map(FiscalYear::new)));
  }

  @Test
  void whatIsNoRangeIsNone() {
    assertThat(Years.range("毎年")).isEmpty();
    assertThat(Years.range("")).isEmpty();
    assertThat(Years.range("R6～未定")).isEmpty();
  }

  @Test
  void everyLabelOfAFiscalYearIsReadBack() {
    for (int y = 1868; y < 2200; y++) {
      FiscalYear year = new FiscalYear(y);
      if (y < 2118) {
        assertThat(Years.read(year.label())).as(year.label()).contains(year);
        assertThat(Years.read(year.shortLabel())).as(year.shortLabel()).contains(year);
      }
      assertThat(Years.read(Integer.toString(y))).contains(year);
    }
  }

  @Test
  void headersOfDifferentYearsAreAlikeWithoutThem() {
    assertThat(Years.withoutYears("令和6年度 当初予算"))
        .isEqualTo(Years.withoutYears("R7 当初予算"))
        .isEqualTo(Years.withoutYears("前年度 当初予算"));
  }
}
