package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "相談は行政が担う | 相談は行政が担う | 相談は行政が担う | 相談は行政が担う",
        "相談は行政が担う | 相談は民間が担う | 相談は[行政]が担う | 相談は[民間]が担う",
        "廃止する | 令和9年度に廃止する | 廃止する | [令和9年度に]廃止する",
        "1,200千円 | 1,250千円 | [1,200]千円 | [1,250]千円",
        "サービスを縮小 | サークルを縮小 | [サービス]を縮小 | [サークル]を縮小",
        "甲の乙 | 丙の丁 | [甲の乙] | [丙の丁]"
      })
  void whatDiffersIsMarkedOnBothSides(String left, String right, String marked, String other) {
    TextDiff.Pair pair = TextDiff.compare(left, right);
    assertThat(shown(pair.left())).isEqualTo(marked);
    assertThat(shown(pair.right())).isEqualTo(other);
  }

  @Test
  void anEmptyTextDiffersFromAllOfTheOther() {
    TextDiff.Pair pair = TextDiff.compare("", "記入あり");
    assertThat(pair.left()).isEmpty();
    assertThat(shown(pair.right())).isEqualTo("[記入あり]");
  }

  @RepeatedTest(200)
  void nothingIsLostAndWhatIsAlikeIsTheSameInBoth(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String left = text(random);
    String right = random.nextInt(3) == 0 ? text(random) : edited(left, random);
    TextDiff.Pair pair = TextDiff.compare(left, right);
    assertThat(joined(pair.left(), true)).isEqualTo(left);
    assertThat(joined(pair.right(), true)).isEqualTo(right);
    assertThat(joined(pair.left(), false)).isEqualTo(joined(pair.right(), false));
  }

  @Test
  void textsTooLongToAlignAreMarkedBetweenTheirCommonEnds() {
    String middle = "甲乙".repeat(3_000);
    TextDiff.Pair pair = TextDiff.compare("始" + middle + "終", "始" + "丙丁".repeat(3_000) + "終");
    assertThat(shown(pair.left())).isEqualTo("始[" + middle + "]終");
  }

  private static String text(Random random) {
    String letters = "市民の利用料を見直し継続サービスA1、。𠮟\n";
    int[] all = letters.codePoints().toArray();
    return random
        .ints(random.nextInt(40), 0, all.length)
        .map(i -> all[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String edited(String text, Random random) {
    int at =
        text.isEmpty()
            ? 0
            : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    return text.substring(0, at) + text(random) + text.substring(at);
  }

  private static String shown(List<TextDiff.Part> parts) {
    return parts.stream()
        .map(p -> p.differs() ? "[" + p.text() + "]" : p.text())
        .collect(Collectors.joining());
  }

  private static String joined(List<TextDiff.Part> parts, boolean all) {
    return parts.stream()
        .filter(p -> all || !p.differs())
        .map(TextDiff.Part::text)
        .collect(Collectors.joining());
  }
}
