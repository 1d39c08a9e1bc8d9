package org.tanaoroshi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

class ReviewRulesTest {
  private static final Framework STANDARD = FrameworkJson.shipped(FrameworkJson.STANDARD);
  private static final Round ROUND =
      new Round(
          "r",
          "市",
          "題",
          new FiscalYear(2026),
          new FiscalYear(2027),
          Round.Basis.INITIAL,
          MoneyUnit.THOUSAND,
          "",
          "",
          "");
  private static final ReviewRules RULES = new ReviewRules(STANDARD, ROUND);
  private static final Program PROGRAM =
      new Program(
          new ProgramId("1"),
          "1",
          "事業",
          Organisation.NONE,
          Map.of(),
          List.of(
              new Amount(
                  new FiscalYear(2026),
                  AmountKind.INITIAL_BUDGET,
                  Funding.TOTAL,
                  OptionalLong.of(1000),
                  "1",
                  Locator.NONE)),
          List.of(),
          List.of(),
          Locator.NONE);

  /** Answers from "field=value; field=value". */
  private static Dossier answered(String text) {
    Answers answers = Answers.NONE;
    for (String pair : text.split(";")) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2) {
        answers = answers.with("section", Field.parse(parts[0]), parts[1]);
      }
    }
    return new Dossier(PROGRAM, answers);
  }

  private static final String ALL_A =
      "grade.v1=A; grade.v2=A; grade.v3=A; grade.v4=A; grade.v5=A; grade.v6=A; ";
  private static final String ONE_C =
      "grade.v1=A; grade.v2=C; comment.v2=x; grade.v3=A; grade.v4=A; grade.v5=A; grade.v6=A; ";
  private static final String SHRINK =
      ONE_C + "direction=shrink; mainViewpoint=v2; reviewText=x; reason=y; ";

  private static List<String> keysOf(Dossier dossier) {
    return RULES.checks(dossier, "section").stream().map(c -> c.message().key()).toList();
  }

  @Test
  void anUntouchedProgramLacksSixGradesAndADirection() {
    Dossier untouched = answered("");
    assertThat(RULES.checks(untouched, "section"))
        .hasSize(7)
        .allMatch(c -> c.kind() == Check.Kind.MISSING);
    assertThat(RULES.next(untouched, "section")).contains(new Field.GradeOf("v1"));
    assertThat(RULES.status(untouched.answers(), "section")).isEqualTo(Status.UNTOUCHED);
  }

  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A | direction=continue                                        | complete
          A | direction=abolish                                         | review.check.item review.check.item review.check.item review.check.effect review.check.reviewWithout
          C | direction=continue                                        | review.check.continueDespite
          S |                                                           | review.check.effect
          S | effect.2027.EXPENDITURE_CUT=500                           | complete
          S | effect.2027.EXPENDITURE_CUT=0                             | complete
          S | effect.2027.EXPENDITURE_CUT=1001                          | review.check.effectOverBudget
          S | effect.2027.EXPENDITURE_CUT=5; effect.2028.EXPENDITURE_CUT=-5 | review.check.effectNegative
          S | effect.2027.EXPENDITURE_INCREASE=5                        | review.check.effectSign
          S | effect.2027.EXPENDITURE_CUT=5; mainViewpoint=v1           | review.check.mainViewpoint
          S | effect.2027.EXPENDITURE_CUT=5; conference=指名            | review.check.item
          S | effect.2027.EXPENDITURE_CUT=5; direction=merge            | review.check.item
          S | effect.2027.EXPENDITURE_CUT=5; grade.v3=D                 | review.check.comment
          S | effect.2027.EXPENDITURE_CUT=5; grade.v3=Z                 | review.check.unknownGrade
          S | effect.2027.EXPENDITURE_CUT=5; query=なぜか               | review.check.reply
          S | effect.2027.EXPENDITURE_CUT=5; query=なぜか; reply=こうだ | complete
          A | direction=expand; reason=z; effect.2027.EXPENDITURE_INCREASE=5 | complete
          A | direction=expand; reason=z; effect.2027.EXPENDITURE_CUT=5 | review.check.effectSign
          A | direction=end; reason=z; effect.2027.EXPENDITURE_CUT=5    | complete
          A | direction=nowhere                                         | review.check.unknownDirection
          A | status=記入済                                             | review.check.direction review.check.statusEarly
          A | exclusion=人件費; grade.v1=                               | complete
          """)
  void saysWhatIsMissingOrContradictory(String base, String more, String expected) {
    String start =
        switch (base) {
          case "A" -> ALL_A;
          case "C" -> ONE_C;
          default -> SHRINK;
        };
    String[] keys = expected.equals("complete") ? new String[0] : expected.split(" ");
    assertThat(keysOf(answered(start + (more == null ? "" : more)))).containsExactly(keys);
  }

  @Test
  void everyCheckIsSaidInBothLanguages() {
    Stream.of(answered(""), answered(ONE_C + "direction=continue; status=記入済"))
        .flatMap(d -> RULES.checks(d, "section").stream())
        .forEach(
            check -> {
              assertThat(Words.japanese().say(check.message())).doesNotContain("{");
              assertThat(Words.english().say(check.message())).doesNotContain("{");
            });
  }

  @Test
  void aStageIsCheckedByItsOwnAnswers() {
    Dossier dossier = answered(ALL_A + "direction=continue");
    assertThat(RULES.isAnswered(dossier.answers(), "section")).isTrue();
    assertThat(RULES.isAnswered(dossier.answers(), "bureau")).isFalse();
    assertThat(ReviewProgress.of(List.of(dossier), RULES, "section").share()).isEqualTo(1.0);
    assertThat(ReviewProgress.of(List.of(dossier), RULES, "bureau").share()).isEqualTo(0.0);
  }
}
