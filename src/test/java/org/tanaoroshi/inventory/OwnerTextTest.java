package org.tanaoroshi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Organisation;

class OwnerTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          環境局 環境政策部 環境政策課   | 環境局,環境政策部,環境政策課,
          環境局　業務課                 | 環境局,,業務課,
          教育委員会事務局／学校教育部／学務課／学事係 | 教育委員会事務局,学校教育部,学務課,学事係
          産業経済局 市場部 中央卸売市場 | 産業経済局,市場部,中央卸売市場,
          障害福祉課                     | whole
          森林・鳥獣対策課               | whole
          総務課 財務課                  | whole
          財務課 総務部 市民局           | whole
          市民局 市民局                  | whole
          本庁 南館 2階                  | whole
          """)
  void isTakenApartOnlyWhereItsPartsGoDownTheLevels(String text, String expected) {
    String found =
        OwnerText.split(text)
            .map(
                (Organisation o) ->
                    String.join(",", o.bureau(), o.department(), o.section(), o.unit()))
            .orElse("whole");
    assertThat(found).isEqualTo(expected);
  }
}
