package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @Test
  void whiteSpaceIsWhatUnicodeOrJavaSaysAndWhatHasNoWidth() {
    assertThat(IntStream.rangeClosed(0, 0xFFFF).filter(c -> Text.isSpace((char) c)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 0xFFFF)
                .filter(
                    c ->
                        Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || c == 0x200B
                            || c == 0x2060
                            || c == 0xFEFF)
                .boxed()
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "街路樹維持管理,街路樹維持管理",
        "' 街路樹　維持\t管理 ',街路樹 維持 管理",
        "'a  b',a b",
        "'　',''",
        "'',''",
        "'\uFEFF番号',番号"
      })
  void aTextOnOneLine(String text, String expected) {
    assertThat(Text.oneLine(text)).isEqualTo(expected);
  }

  @Test
  void aTextThatIsOnOneLineStaysTheSameObject() {
    String plain = new String("公園 課".toCharArray());
    assertThat(Text.oneLine(plain)).isSameAs(plain);
  }
}
