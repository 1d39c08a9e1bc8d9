package org.tanaoroshi.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/** What becomes of one field, rule by rule. */
class PlannerTest {
  private static final ProgramId P = new ProgramId("01-0001");
  private static final StageField AT = new StageField("section", new Field.CommentOn("v1"));

  /**
   * Statements are written {@code reviewer+number[~issue]=value}, with {@code @step} where the book
   * has received them; {@code own@step=value} is the book's own answer; {@code issued1@step=value}
   * what was sent back. {@code _} is a blank.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nobody changed anything            | 山本+1=_                               | unchanged
          one value differs                  | 山本+1=x                               | taken x
          two say the same                   | 山本+1=x 井上+1=x                      | taken x
          two say different things           | 山本+1=x 井上+1=y                      | open y x
          one changed, one left it           | 山本+1=x 井上+1=_                      | taken x
          a correction replaces              | 山本+1=x 山本+2=y                      | taken y
          number not stated is the first     | 山本+0=x 山本+2=y                      | taken y
          an old file arriving late          | 山本+2@5=y 山本+1=x                    | taken y
          same number twice, unknown order   | 山本+1=x 山本+1=y                      | open x y
          the correction blanks              | 山本+1=x 山本+2=_                      | blanking x _
          the correction goes back           | 山本+1=x 山本+2=_ 井上+1=y             | open y _
          widths and spaces in a name        | 山本+1=x 山　本+2=y                    | taken y
          typed in the book before           | own@3=x 山本+1=y                       | open x y
          typed and stated alike             | own@3=x 山本+1=x                       | taken x
          typed, and left blank by the unit  | own@3=x 山本+1=_                       | settled x
          decided after both were received   | 山本+1@3=x 井上+1@3=y own@3=z          | settled z
          decided, then sent again           | 山本+1@3=x own@3=z 山本+2=x            | settled z
          decided, then something new        | 山本+1@3=x own@3=z 山本+2=y            | open z y
          sent back and left                 | 山本+1@3=x own@4=z issued1@5=z 山本+2~1=z | taken z
          sent back and changed              | 山本+1@3=x own@4=z issued1@5=z 山本+2~1=y | taken y
          sent back, others went on          | 山本+1@3=x own@6=z issued1@5=x 山本+2~1=y | open z y
          sent back and blanked              | 山本+1@3=x issued1@5=x 山本+2~1=_      | blanking x _
          answers the send-back, same number | 山本+1@3=x issued1@5=x 山本+1~1=y      | taken y
          sent back to another unit          | 山本+1@3=x issued1@5=x 井上+1~1=y      | taken y
          sent back, another said otherwise  | 山本+1@3=x 佐藤+1@3=z issued1@5=x 井上+1~1=y | open z y
          sent back, then something new      | 山本+2@6=x issued1@5=x 井上+1~1=y      | open y x
          from an unknown issue              | 山本+2~7=y                             | taken y
          """)
  void ofOneField(String what, String statements, String expected) {
    assertThat(said(planned(statements))).as(what).isEqualTo(expected);
  }

  @Test
  void earlierVersionsAreNamed() {
    ProgramPlan plan = Planner.plan(read("山本+1=x 山本+2=y 井上+1=z"));
    assertThat(plan.superseded()).extracting(Statement::value).containsExactly("x");
  }

  @Test
  void stagesNeverConflict() {
    Statement section = statement("山本", 1, 0, "x", Statement.PENDING);
    Statement bureau =
        new Statement(
            Statement.Source.pending("局", "bureau", "局長", 1, 0, "f2"),
            P,
            AT.field(),
            "y",
            Locator.NONE);
    ProgramPlan plan = Planner.plan(new Said(P, List.of(section, bureau), Map.of(), Map.of()));
    assertThat(plan.outcomes().values()).hasSize(2).allMatch(Outcome.Taken.class::isInstance);
  }

  @Test
  void aSideNamesAllWhoGaveItsValue() {
    Outcome outcome = planned("山本+1=x 井上+1=y 佐藤+1=x");
    assertThat(((Outcome.Open) outcome).sides())
        .extracting(s -> s.value() + s.statements().size())
        .containsExactlyInAnyOrder("x2", "y1");
  }

  private static Outcome planned(String statements) {
    return Planner.plan(read(statements)).outcomes().get(AT);
  }

  private static Said read(String words) {
    List<Statement> statements = new ArrayList<>();
    Map<StageField, Said.Own> own = new java.util.HashMap<>();
    Map<Integer, Said.Issued> issued = new java.util.HashMap<>();
    for (String word : words.split(" ")) {
      String[] sides = word.split("=");
      String value = sides[1].equals("_") ? "" : sides[1];
      String[] at = sides[0].split("@");
      long step = at.length > 1 ? Long.parseLong(at[1]) : Statement.PENDING;
      if (at[0].equals("own")) {
        own.put(AT, new Said.Own(value, step));
      } else if (at[0].startsWith("issued")) {
        issued.put(Integer.valueOf(at[0].substring(6)), new Said.Issued(step, Map.of(AT, value)));
      } else {
        String[] who = at[0].split("\\+");
        String[] number = who[1].split("~");
        int issue = number.length > 1 ? Integer.parseInt(number[1]) : 0;
        statements.add(statement(who[0], Integer.parseInt(number[0]), issue, value, step));
      }
    }
    return new Said(P, statements, own, issued);
  }

  private static Statement statement(
      String reviewer, int number, int issue, String value, long received) {
    String sha = reviewer + number + issue + value;
    return new Statement(
        new Statement.Source("局", "section", reviewer, number, issue, sha, received),
        P,
        AT.field(),
        value,
        Locator.NONE);
  }

  private static String said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unchanged u -> "unchanged";
      case Outcome.Taken(Side side) -> "taken " + side.value();
      case Outcome.Settled(String value) -> "settled " + value;
      case Outcome.Open open ->
          (open.blanking() ? "blanking" : "open")
              + open.sides().stream()
                  .map(s -> " " + (s.value().isEmpty() ? "_" : s.value()))
                  .reduce("", String::concat);
    };
  }

  @Test
  void theTableUsesEveryOutcome() {
    assertThat(Stream.of("山本+1=_", "山本+1=x", "own@3=x 山本+1=_", "山本+1=x 井上+1=y"))
        .extracting(w -> planned(w).getClass().getSimpleName())
        .containsExactly("Unchanged", "Taken", "Settled", "Open");
  }
}
