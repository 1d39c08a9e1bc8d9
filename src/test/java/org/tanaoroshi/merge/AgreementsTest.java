package org.tanaoroshi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.Statement;

class AgreementsTest {
  /** The textbook table of Cohen's kappa: 20 both yes, 5 and 10 apart, 15 both no: 0.4. */
  @Test
  void kappaOfTheTextbookTable() {
    Agreements agreements = new Agreements();
    int n = 0;
    for (String[] cell :
        new String[][] {{"A", "A", "20"}, {"A", "C", "5"}, {"C", "A", "10"}, {"C", "C", "15"}}) {
      for (int i = Integer.parseInt(cell[2]); i > 0; i--) {
        agreements.add(graded("p" + n++, cell[0], cell[1]));
      }
    }
    assertThat(agreements.all()).hasSize(1);
    Agreement.OfViewpoint found = agreements.all().getFirst().viewpoints().getFirst();
    assertThat(found.programs()).isEqualTo(50);
    assertThat(found.equal()).isEqualTo(35);
    assertThat(found.share()).isEqualTo(0.7);
    assertThat(found.kappa()).isCloseTo(0.4, within(1e-12));
    assertThat(agreements.all().getFirst().differences()).hasSize(15);
  }

  @Test
  void oneGradeThroughoutHasNoKappa() {
    Agreements agreements = new Agreements();
    agreements.add(graded("p1", "A", "A"));
    assertThat(agreements.all().getFirst().viewpoints().getFirst().kappa()).isNaN();
  }

  @Test
  void onlyReviewersOfOneUnitAndStageAreCompared() {
    Agreements agreements = new Agreements();
    agreements.add(
        new Said(
            new ProgramId("p1"),
            List.of(
                grade("p1", "環境局", "section", "山本", 1, "A"),
                grade("p1", "教育局", "section", "井上", 1, "A"),
                grade("p1", "環境局", "bureau", "局長", 1, "A")),
            Map.of(),
            Map.of()));
    assertThat(agreements.all()).isEmpty();
  }

  @Test
  void theLaterVersionOfAReviewerIsCompared() {
    Agreements agreements = new Agreements();
    agreements.add(
        new Said(
            new ProgramId("p1"),
            List.of(
                grade("p1", "環境局", "section", "山本", 2, "C"),
                grade("p1", "環境局", "section", "山本", 1, "A"),
                grade("p1", "環境局", "section", "井上", 1, "C")),
            Map.of(),
            Map.of()));
    assertThat(agreements.all().getFirst().differences()).isEmpty();
  }

  private static Said graded(String program, String left, String right) {
    return new Said(
        new ProgramId(program),
        List.of(
            grade(program, "環境局", "section", "井上", 1, left),
            grade(program, "環境局", "section", "山本", 1, right)),
        Map.of(),
        Map.of());
  }

  private static Statement grade(
      String program, String unit, String stage, String reviewer, int number, String grade) {
    return new Statement(
        Statement.Source.pending(unit, stage, reviewer, number, 0, reviewer + number),
        new ProgramId(program),
        new Field.GradeOf("v1"),
        grade,
        Locator.NONE);
  }
}
