package org.tanaoroshi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/** The laws of a plan, each over random cases, and each shown to catch a planted bug. */
class MergeLawsTest {
  private static final int CASES = 2_000;
  private static final ProgramId P = new ProgramId("01-0001");
  private static final List<Field> FIELDS =
      List.of(new Field.GradeOf("v1"), new Field.CommentOn("v1"), new Field.Of(Item.DIRECTION));
  private static final List<String> VALUES = List.of("", "", "x", "y", "z");

  /** A planner, or one with a bug. */
  @FunctionalInterface
  private interface Plans {
    ProgramPlan of(Said said);
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    forAllCases(Planner::plan, MergeLawsTest::orderAndRepetition);
  }

  @Test
  void orderIsCaughtWhereTheLastToArriveWins() {
    Plans lastWins =
        said -> {
          Map<StageField, Outcome> outcomes = new HashMap<>();
          said.statements()
              .forEach(
                  s -> outcomes.put(s.at(), new Outcome.Taken(new Side(s.value(), List.of(s)))));
          return new ProgramPlan(said.program(), outcomes, Set.of());
        };
    isCaught(lastWins, MergeLawsTest::orderAndRepetition);
  }

  @Test
  void everyValueIsTakenOfferedStandingOrNamedAsEarlier() {
    forAllCases(Planner::plan, MergeLawsTest::nothingIsLost);
  }

  @Test
  void aLostValueIsCaught() {
    isCaught(
        changing(
            open -> new Outcome.Open(open.base(), open.sides().subList(1, 2), open.blanking())),
        MergeLawsTest::nothingIsLost);
  }

  @Test
  void fieldsNobodyChangedAreNotTouched() {
    forAllCases(Planner::plan, MergeLawsTest::untouchedStay);
  }

  @Test
  void aTouchedFieldIsCaught() {
    Plans touching =
        said -> {
          Map<StageField, Outcome> outcomes = new HashMap<>(Planner.plan(said).outcomes());
          outcomes.replaceAll(
              (at, o) ->
                  o instanceof Outcome.Unchanged ? new Outcome.Taken(new Side("x", List.of())) : o);
          return new ProgramPlan(said.program(), outcomes, Set.of());
        };
    isCaught(touching, MergeLawsTest::untouchedStay);
  }

  @Test
  void valuesThatDifferAreAlwaysAskedForUnlessOneFollowsTheOther() {
    forAllCases(Planner::plan, MergeLawsTest::differingIsAsked);
  }

  @Test
  void aConflictDecidedInSilenceIsCaught() {
    Plans silent =
        said -> {
          Map<StageField, Outcome> outcomes = new HashMap<>(Planner.plan(said).outcomes());
          outcomes.replaceAll(
              (at, o) ->
                  o instanceof Outcome.Open open ? new Outcome.Taken(open.sides().getLast()) : o);
          return new ProgramPlan(said.program(), outcomes, Set.of());
        };
    isCaught(silent, MergeLawsTest::differingIsAsked);
  }

  private static Plans changing(UnaryOperator<Outcome.Open> change) {
    return said -> {
      ProgramPlan plan = Planner.plan(said);
      Map<StageField, Outcome> outcomes = new HashMap<>(plan.outcomes());
      outcomes.replaceAll((at, o) -> o instanceof Outcome.Open open ? change.apply(open) : o);
      return new ProgramPlan(said.program(), outcomes, plan.superseded());
    };
  }

  /** One law, with the seed's own randomness for what it varies. */
  @FunctionalInterface
  private interface Law {
    void holds(Plans plans, Said said, Random random);
  }

  private static void forAllCases(Plans plans, Law law) {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      law.holds(plans, said(random), random);
    }
  }

  private static void isCaught(Plans planted, Law law) {
    assertThatThrownBy(() -> forAllCases(planted, law)).isInstanceOf(AssertionError.class);
  }

  private static void orderAndRepetition(Plans plans, Said said, Random random) {
    ProgramPlan plan = plans.of(said);
    List<Statement> shuffled = new ArrayList<>(said.statements());
    for (int n = random.nextInt(4); n > 0 && !shuffled.isEmpty(); n--) {
      shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
    }
    Collections.shuffle(shuffled, random);
    Said other = new Said(said.program(), shuffled, said.own(), said.issued());
    assertThat(plans.of(other)).isEqualTo(plan);
  }

  private static void nothingIsLost(Plans plans, Said said, Random random) {
    ProgramPlan plan = plans.of(said);
    for (Statement s : said.statements()) {
      if (s.value().isEmpty()) {
        continue;
      }
      boolean kept =
          plan.superseded().contains(s)
              || s.value().equals(said.base(s.source().issue(), s.at()))
              || settledBefore(said, s)
              || shownAndChanged(said, s)
              || switch (plan.outcomes().get(s.at())) {
                case Outcome.Unchanged u -> false;
                case Outcome.Taken(Side side) -> side.statements().contains(s);
                case Outcome.Settled(String value) -> value.equals(s.value());
                case Outcome.Open open ->
                    open.sides().stream().anyMatch(side -> side.statements().contains(s));
              };
      assertThat(kept).as("%s in %s", s, plan).isTrue();
    }
  }

  /** Whether it is what was sent back later, and who was sent it changed it. */
  private static boolean shownAndChanged(Said said, Statement s) {
    return said.statements().stream()
        .anyMatch(
            o ->
                o.at().equals(s.at())
                    && o.source().issue() > 0
                    && s.source().received() <= said.issuedAt(o.source().issue())
                    && s.value().equals(said.base(o.source().issue(), s.at()))
                    && !o.value().equals(s.value()));
  }

  /** Whether the book's own answer was given after the same word of the same party had come. */
  private static boolean settledBefore(Said said, Statement s) {
    Said.Own own = said.own().get(s.at());
    return own != null
        && said.statements().stream()
            .anyMatch(
                o ->
                    o.at().equals(s.at())
                        && o.value().equals(s.value())
                        && Party.of(o.source()).equals(Party.of(s.source()))
                        && o.source().received() <= own.step());
  }

  private static void untouchedStay(Plans plans, Said said, Random random) {
    ProgramPlan plan = plans.of(said);
    Set<StageField> changed = new HashSet<>(said.own().keySet());
    said.statements().stream()
        .filter(s -> !s.value().equals(said.base(s.source().issue(), s.at())))
        .forEach(s -> changed.add(s.at()));
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              if (!changed.contains(at)) {
                assertThat(outcome).isEqualTo(new Outcome.Unchanged());
              }
            });
  }

  /** With first versions only and nothing of the book's own, two values mean a question. */
  private static void differingIsAsked(Plans plans, Said said, Random random) {
    List<Statement> first =
        said.statements().stream()
            .filter(s -> s.source().submission() == 1 && s.source().issue() == 0)
            .toList();
    ProgramPlan plan = plans.of(new Said(P, first, Map.of(), Map.of()));
    Map<StageField, Set<String>> values = new HashMap<>();
    first.stream()
        .filter(s -> !s.value().isEmpty())
        .forEach(s -> values.computeIfAbsent(s.at(), a -> new HashSet<>()).add(s.value()));
    values.forEach(
        (at, given) ->
            assertThat(plan.outcomes().get(at) instanceof Outcome.Open)
                .as("%s %s", at, given)
                .isEqualTo(given.size() > 1));
  }

  private static Said said(Random random) {
    List<Statement> statements = new ArrayList<>();
    int files = random.nextInt(6);
    for (int f = 0; f < files; f++) {
      Statement.Source source =
          new Statement.Source(
              List.of("環境局", "教育局").get(random.nextInt(2)),
              List.of("section", "bureau").get(random.nextInt(2)),
              List.of("山本", "井上").get(random.nextInt(2)),
              random.nextInt(3),
              random.nextInt(2),
              "sha" + f,
              random.nextBoolean() ? Statement.PENDING : 2 + random.nextInt(6));
      for (int n = 0; n < FIELDS.size(); n++) {
        if (random.nextInt(4) > 0) {
          statements.add(
              new Statement(
                  source,
                  P,
                  FIELDS.get(n),
                  VALUES.get(random.nextInt(VALUES.size())),
                  new Locator("f" + f + ".xlsx", "点検一覧", 7, n + 1)));
        }
      }
    }
    Map<StageField, Said.Own> own = new HashMap<>();
    Map<StageField, String> issued = new HashMap<>();
    for (Field field : FIELDS) {
      StageField at = new StageField("section", field);
      if (random.nextInt(3) == 0) {
        own.put(at, new Said.Own(VALUES.get(random.nextInt(VALUES.size())), 1 + random.nextInt(8)));
      }
      if (random.nextInt(3) == 0) {
        issued.put(at, VALUES.get(2 + random.nextInt(3)));
      }
    }
    return new Said(P, statements, own, Map.of(1, new Said.Issued(1 + random.nextInt(8), issued)));
  }
}
