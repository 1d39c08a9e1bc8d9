package org.tanaoroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a command line that cannot be run, and of how to write one. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          merge                          | BOOK を指定してください。
          check --rescue                 | --rescue=NEWBOOK を指定してください。
          chekc                          | 「chekc」という指定はありません。
          merge b.tanaoroshi --foo       | 「--foo」という指定はありません。
          report b.tanaoroshi --by x     | --by に「x」は指定できません。次のいずれかを指定してください
          new b.tanaoroshi a.csv --fiscal-year x | --fiscal-year に「x」は指定できません。
          --lang en merge                | Give BOOK.
          --lang en chekc                | There is no "chekc".
          --lang en report b --by x      | --by cannot be "x"; give one of:
          """)
  void whatIsWrongIsSaidInTheLanguageOfTheMoment(String line, String sentence) {
    Said said = Said.by((Object[]) line.split(" +"));
    assertThat(said.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).startsWith(sentence);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void aCommandNearlyNamedIsNamed() {
    assertThat(Said.by("chekc").err()).contains("もしかして：check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "import", "export", "merge", "report", "check", "demo"})
  void howToUseACommandIsSaidWithoutAnEnglishWordOfPicocli(String command) {
    for (List<String> args : List.of(List.of("--help"), List.of(command, "--help"))) {
      Said said = Said.by(args.toArray());
      assertThat(said.exit()).isZero();
      assertThat(said.out())
          .startsWith("使い方: tanaoroshi")
          .contains("この説明を表示します。")
          .doesNotContain("Usage:", "Commands:", "Show this", "Print version");
    }
    assertThat(Said.by("--lang", "en", command, "--help").out()).startsWith("Usage: tanaoroshi");
  }
}
