package org.tanaoroshi.ui.inventory.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Words;

class DifferencesTest {
  private static final Program BEFORE =
      program("街路樹維持管理", "道路維持課", Map.of(Fact.NOTE, "継続"), List.of(yen(84_000_000L, "84,000")));

  private final Differences differences = new Differences(Words.japanese(), MoneyUnit.THOUSAND);

  @Test
  void eachValueThatChangesIsSaidOldAndNew() {
    Program now =
        program(
            "街路樹の維持管理",
            "公園管理課",
            Map.of(Fact.NOTE, "継続", Fact.PURPOSE, "景観の維持"),
            List.of(yen(82_300_000L, "82,300")),
            new ExtraColumn("増減", "▲1,700"));
    assertThat(differences.between(BEFORE, now))
        .containsExactly(
            "事業名：街路樹維持管理 → 街路樹の維持管理",
            "所管：道路維持課 → 公園管理課",
            "当初予算 令和8年度：84,000 千円 → 82,300 千円",
            "目的：（空欄） → 景観の維持",
            "その他の列の内容");
  }

  @Test
  void anAmountThatIsLeftOutIsBlankAndOneTypedOtherwiseIsSaidAsTyped() {
    assertThat(differences.between(BEFORE, program("街路樹維持管理", "道路維持課", BEFORE.facts(), List.of())))
        .containsExactly("当初予算 令和8年度：84,000 千円 → （空欄）");
    assertThat(
            differences.between(
                BEFORE,
                program("街路樹維持管理", "道路維持課", BEFORE.facts(), List.of(yen(84_000_000L, "84,000.0")))))
        .containsExactly("当初予算 令和8年度：84,000 → 84,000.0");
  }

  @Test
  void whereNothingChangesNothingIsSaid() {
    assertThat(differences.between(BEFORE, BEFORE)).isEmpty();
  }

  private static Amount yen(long yen, String raw) {
    return new Amount(
        new FiscalYear(2026),
        AmountKind.INITIAL_BUDGET,
        Funding.TOTAL,
        OptionalLong.of(yen),
        raw,
        Locator.NONE);
  }

  private static Program program(
      String name,
      String section,
      Map<Fact, String> facts,
      List<Amount> amounts,
      ExtraColumn... extras) {
    return new Program(
        new ProgramId("0801"),
        "0801",
        name,
        new Organisation("", "", section, ""),
        facts,
        amounts,
        List.of(),
        List.of(extras),
        Locator.NONE);
  }
}
