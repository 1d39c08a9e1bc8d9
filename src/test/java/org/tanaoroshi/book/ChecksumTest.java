package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ChecksumTest {
  @RepeatedTest(200)
  void rowsThatBeginWithTheSameValuesHaveTheChecksumsOfWholeRows(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String first = text(random);
    String second = text(random);
    Checksum.Beginning beginning = new Checksum.Beginning(first, second);
    for (int row = 0; row < 5; row++) {
      String third = text(random);
      String fourth = text(random);
      assertThat(beginning.with(third, fourth))
          .isEqualTo(Checksum.of(first, second, third, fourth));
    }
  }

  /** Of any length up to some that no usual row has. */
  private static String text(Random random) {
    int length = random.nextInt(1 << random.nextInt(13));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : 0x3041 + i % 80));
    }
    return text.toString();
  }
}
