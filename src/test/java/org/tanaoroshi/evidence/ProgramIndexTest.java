package org.tanaoroshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

class ProgramIndexTest {
  private static final FiscalYear YEAR = new FiscalYear(2026);
  private static final Field COMMENT = new Field.CommentOn("v1");
  private static final Field GRADE = new Field.GradeOf("v1");

  private static final List<Facet> FACETS =
      List.of(
          Facet.single("first", d -> d.program().name().substring(0, 1)),
          Facet.single("grade", d -> d.answers().get("section", GRADE)),
          new Facet(
              "letters", d -> d.program().name().chars().mapToObj(Character::toString).toList()));

  private static Dossier program(String id, String name, String purpose, long general) {
    return new Dossier(
        new Program(
            new ProgramId(id),
            id,
            name,
            Organisation.NONE,
            Map.of(Fact.PURPOSE, purpose),
            List.of(
                new Amount(
                    YEAR,
                    AmountKind.INITIAL_BUDGET,
                    Funding.GENERAL,
                    OptionalLong.of(general),
                    "",
                    Locator.NONE)),
            List.of(),
            List.of(),
            Locator.NONE),
        Answers.NONE);
  }

  private static ProgramQuery text(String text) {
    return new ProgramQuery(text, Map.of(), Optional.empty(), ProgramOrder.BOOK);
  }

  private static ProgramQuery chosen(String facet, String... groups) {
    return new ProgramQuery("", Map.of(facet, Set.of(groups)), Optional.empty(), ProgramOrder.BOOK);
  }

  private static List<String> ids(FoundPrograms found) {
    return found.programs().stream().map(ProgramId::value).toList();
  }

  @Test
  void searchReadsFactsAndAnswersInAnyWidthAndForgetsWhatWasTakenAway() {
    Dossier plain = program("1", "公園", "ファミリーの 憩い", 0);
    ProgramIndex index = ProgramIndex.of(List.of(plain), FACETS, YEAR);
    assertThat(ids(index.find(text("ふぁみりー　公園")))).containsExactly("1");
    assertThat(ids(index.find(text("園")))).as("one character").containsExactly("1");
    assertThat(ids(index.find(text("無料")))).isEmpty();
    index.update(new Dossier(plain.program(), Answers.NONE.with("section", COMMENT, "無料化の影響")));
    assertThat(ids(index.find(text("無料"))))
        .as("also where the word was looked for before")
        .containsExactly("1");
    assertThat(ids(index.find(text("ムリョウ 無料")))).as("every word").isEmpty();
    index.update(plain);
    assertThat(ids(index.find(text("無料")))).isEmpty();
  }

  @Test
  void countsSayWhatEachGroupWouldShowWithTheOtherChoicesAsTheyAre() {
    List<Dossier> book = new ArrayList<>();
    for (String name : List.of("Ax", "Ay", "Bx", "Bx", "Cz")) {
      book.add(program("P" + book.size(), name, "", 0));
    }
    ProgramIndex index = ProgramIndex.of(book, FACETS, YEAR);
    FoundPrograms found = index.find(chosen("first", "B", "C"));
    assertThat(ids(found)).as("one of the groups is enough").containsExactly("P2", "P3", "P4");
    assertThat(found.counts().get("first")).isEqualTo(Map.of("A", 2, "B", 2, "C", 1));
    assertThat(found.counts().get("letters")).isEqualTo(Map.of("B", 2, "x", 2, "C", 1, "z", 1));
    assertThat(ids(index.find(chosen("first", "Q")))).as("a group of nobody").isEmpty();
  }

  @Test
  void theGreatestComeFirstWithWhatTheyHoldTogether() {
    List<Dossier> book =
        List.of(
            program("1", "A", "", 100),
            program("2", "A", "", 300),
            program("3", "B", "", 300),
            program("4", "A", "", 0));
    ProgramIndex index = ProgramIndex.of(book, FACETS, YEAR);
    FoundPrograms found =
        index.find(new ProgramQuery("", Map.of(), Optional.empty(), ProgramOrder.GENERAL_FUND));
    assertThat(ids(found)).containsExactly("2", "3", "1", "4");
    assertThat(found.cumulativeShare(0)).contains(new BigDecimal("0.4286"));
    assertThat(found.cumulativeShare(3)).contains(new BigDecimal("1.0000"));
    assertThat(index.find(text("")).cumulativeShare(0)).isEmpty();
    FoundPrograms nothing =
        index.find(new ProgramQuery("zzz", Map.of(), Optional.empty(), ProgramOrder.GENERAL_FUND));
    assertThat(nothing.programs()).isEmpty();
  }

  @Test
  void onlyThoseBehindAFigureAreFound() {
    List<Dossier> book = List.of(program("1", "A", "", 0), program("2", "A", "", 0));
    ProgramIndex index = ProgramIndex.of(book, FACETS, YEAR);
    ProgramQuery query =
        new ProgramQuery(
            "",
            Map.of(),
            Optional.of(Set.of(new ProgramId("2"), new ProgramId("gone"))),
            ProgramOrder.BOOK);
    assertThat(ids(index.find(query))).containsExactly("2");
    assertThat(index.find(query).counts().get("first")).isEqualTo(Map.of("A", 1));
  }

  /** Any query after any changes finds and counts what looking at every program would. */
  @Test
  void theIndexFindsWhatAScanWouldWhateverWasAskedAndAnsweredBefore() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<String, Dossier> book = new HashMap<>();
      List<Dossier> first = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Dossier made =
            program("P" + i, word(random) + word(random), word(random), random.nextInt(5));
        first.add(made);
        book.put("P" + i, made);
      }
      ProgramIndex index = ProgramIndex.of(first, FACETS, YEAR);
      for (int step = 0; step < 20; step++) {
        if (random.nextBoolean()) {
          Dossier before = book.get("P" + random.nextInt(12));
          Dossier after =
              new Dossier(
                  before.program(),
                  before
                      .answers()
                      .with("section", random.nextBoolean() ? COMMENT : GRADE, word(random)));
          boolean moved = index.update(after);
          assertThat(moved)
              .isEqualTo(
                  FACETS.stream()
                      .anyMatch(f -> !f.groups().apply(before).equals(f.groups().apply(after))));
          book.put(after.id().value(), after);
        } else {
          ask(index, first.stream().map(d -> book.get(d.id().value())).toList(), query(random));
        }
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(1, 4), 0, 4)
        .collect(StringBuilder::new, (s, i) -> s.append("あいaB".charAt(i)), StringBuilder::append)
        .toString();
  }

  private static ProgramQuery query(Random random) {
    Map<String, Set<String>> chosen = new HashMap<>();
    for (Facet facet : FACETS) {
      if (random.nextInt(3) == 0) {
        chosen.put(facet.id(), new HashSet<>(List.of(word(random).substring(0, 1), "あ")));
      }
    }
    Set<ProgramId> within = new HashSet<>();
    random.ints(8, 0, 12).forEach(i -> within.add(new ProgramId("P" + i)));
    return new ProgramQuery(
        random.nextInt(3) == 0 ? "" : word(random) + (random.nextBoolean() ? " あ" : ""),
        chosen,
        random.nextInt(3) == 0 ? Optional.of(within) : Optional.empty(),
        ProgramOrder.values()[random.nextInt(3)]);
  }

  private static void ask(ProgramIndex index, List<Dossier> book, ProgramQuery query) {
    FoundPrograms found = index.find(query);
    List<Dossier> expected = new ArrayList<>(scan(book, query, Optional.empty()));
    if (query.order() == ProgramOrder.GENERAL_FUND) {
      expected.sort(
          Comparator.comparing((Dossier d) -> d.program().budget(YEAR, Funding.GENERAL).orElse(0L))
              .reversed());
    }
    assertThat(found.programs()).isEqualTo(expected.stream().map(Dossier::id).toList());
    for (Facet facet : FACETS) {
      Map<String, Integer> counts = new HashMap<>();
      for (Dossier dossier : scan(book, query, Optional.of(facet.id()))) {
        new HashSet<>(facet.groups().apply(dossier)).forEach(g -> counts.merge(g, 1, Integer::sum));
      }
      assertThat(found.counts().get(facet.id())).isEqualTo(counts);
    }
  }

  private static List<Dossier> scan(
      List<Dossier> book, ProgramQuery query, Optional<String> without) {
    return book.stream()
        .filter(d -> query.within().map(only -> only.contains(d.id())).orElse(true))
        .filter(d -> FoldedTexts.words(query.text()).stream().allMatch(w -> holds(d, w)))
        .filter(
            d ->
                FACETS.stream()
                    .filter(f -> !without.equals(Optional.of(f.id())))
                    .allMatch(
                        f ->
                            !query.chosen().containsKey(f.id())
                                || f.groups().apply(d).stream()
                                    .anyMatch(query.chosen().get(f.id())::contains)))
        .toList();
  }

  private static boolean holds(Dossier dossier, String word) {
    return List.of(
            dossier.program().name(),
            dossier.program().code(),
            dossier.program().fact(Fact.PURPOSE),
            dossier.answers().get("section", COMMENT))
        .stream()
        .anyMatch(text -> org.tanaoroshi.values.Text.searchable(text).contains(word));
  }
}
