package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.MoneyUnit;

/** Header texts, units in them, and texts folded for searching. */
class HeaderTextTest {
  @ParameterizedTest
  @CsvSource({
    "（単位：千円）, THOUSAND",
    "(単位:円), YEN",
    "単位　百万円, MILLION",
    "（百万円）, MILLION",
    "【単位：億円】, HUNDRED_MILLION",
    "（金額単位：100万円）, MILLION",
    "単位は万円, TEN_THOUSAND",
    "令和6年度予算（千円）, THOUSAND",
    "（単位：円、％）, YEN",
    "※金額の単位は千円です, THOUSAND"
  })
  void theUnitOfANoteIsFound(String note, MoneyUnit unit) {
    assertThat(Units.inNote(note)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"単位", "円滑な運営", "数量単位", "（単位：人）", "百万円以上の事業", "予算額", "千円札"})
  void anythingElseNamesNoUnit(String note) {
    assertThat(Units.inNote(note)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"千円, THOUSAND", "予算額/千円, THOUSAND", "予算額｜円, YEN", "予算額（円）, YEN"})
  void theUnitOfAHeaderIsFound(String header, MoneyUnit unit) {
    assertThat(Units.inHeader(header)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "目的（3行程度以内）, 目的, 3行程度以内",
        "事　業\\n名, 事業名, ''",
        "終了(予定)年度, 終了年度, 予定",
        "（千円）, 千円, ''",
        "ＮＯ．, no., ''",
        "整理№, 整理no, ''",
        "※備考, 備考, ''",
        "予算額【円】(税込), 予算額, 円 税込"
      })
  void helpInBracketsIsKeptApart(String header, String word, String help) {
    HeaderText text = HeaderText.of(header.replace("\\n", "\n"));
    assertThat(text.word()).isEqualTo(word);
    if (text.help().split(" ", -1).length == 1) {
      assertThat(text.help()).isEqualTo(help);
    } else {
      assertThat(text.help().split(" ", -1)).containsExactlyInAnyOrder(help.split(" ", -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "コンピュータ, こんぴゅーた",
    "ｺﾝﾋﾟｭｰﾀ, コンピュータ",
    "ＡＢＣ, abc",
    "道 路　維持, 道路維持",
    "①, 1",
    "㈱, (株)",
    "カ－ド, カード",
    "A—B, a-b",
    "ヴァイオリン, ゔぁいおりん"
  })
  void searchingMakesNoDifferenceOfWidthKanaCaseAndSpaces(String a, String b) {
    assertThat(Text.searchable(a)).isEqualTo(Text.searchable(b));
  }

  @ParameterizedTest
  @CsvSource({
    "部　門　名, 部門名",
    "統合小分類　（190部門）, 統合小分類（190部門）",
    "Program  Name, Program Name",
    "FY 2020 予算, FY 2020予算"
  })
  void labelsLosePaddingButNotTheSpacesOfWords(String text, String label) {
    assertThat(Text.label(text)).isEqualTo(label);
  }
}
