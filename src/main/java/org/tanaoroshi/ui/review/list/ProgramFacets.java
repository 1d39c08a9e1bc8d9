package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tanaoroshi.evidence.Facet;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.values.Words;

/** The facets of the list at one stage, and what their groups are called. */
public final class ProgramFacets {
  /** What is left to do: the chips above the list. */
  static final String TODO = "todo";

  static final String OPEN = "open";
  static final String ATTENTION = "attention";
  static final String DONE = "done";
  static final String MARKED = "marked";
  static final String BUREAU = "bureau";
  static final String SECTION = "section";
  static final String STATUS = "status";
  static final String DIRECTION = "direction";
  static final String CHECK = "check";
  static final String BAND = "band";
  private static final String FACT = "fact.";
  private static final String GRADE = "grade.";

  /** Facts that sort programs, as the inventory words them. */
  private static final List<Fact> FACTS =
      List.of(Fact.ACCOUNT, Fact.OBLIGATION, Fact.DELIVERY, Fact.CATEGORY);

  /** Lower bounds of the bands of amounts in yen; below the first is a band of its own. */
  private static final long[] BANDS = {1_000_000, 10_000_000, 100_000_000, 1_000_000_000};

  private static final String NO_AMOUNT = "none";

  private final Framework framework;
  private final ReviewRules rules;
  private final FiscalYear year;
  private final String stage;
  private final Predicate<ProgramId> marked;
  private final Words words;

  /** The facets at that stage; {@code marked} tells which programs the user marked. */
  ProgramFacets(
      Framework framework, Round round, String stage, Predicate<ProgramId> marked, Words words) {
    this.framework = framework;
    this.rules = new ReviewRules(framework, round);
    this.year = round.reviewYear();
    this.stage = stage;
    this.marked = marked;
    this.words = words;
  }

  /** All of them, in the order in which they are offered; {@link #TODO} is the first. */
  List<Facet> all() {
    List<Facet> all = new ArrayList<>();
    all.add(new Facet(TODO, this::todo));
    all.add(Facet.single(BUREAU, d -> d.program().organisation().bureauOrFirst()));
    all.add(Facet.single(SECTION, d -> section(d.program().organisation())));
    all.add(Facet.single(STATUS, d -> status(d).name()));
    all.add(Facet.single(DIRECTION, d -> d.answers().get(stage, Item.DIRECTION)));
    for (Viewpoint viewpoint : framework.viewpoints()) {
      Field field = new Field.GradeOf(viewpoint.id());
      all.add(Facet.single(GRADE + viewpoint.id(), d -> d.answers().get(stage, field)));
    }
    all.add(new Facet(CHECK, this::failing));
    all.add(Facet.single(BAND, this::band));
    for (Fact fact : FACTS) {
      all.add(Facet.single(FACT + fact.name(), d -> d.program().fact(fact)));
    }
    return all;
  }

  Status status(Dossier dossier) {
    return rules.status(dossier.answers(), stage);
  }

  /** How many answers stand in the way of the program counting as answered. */
  int missing(Dossier dossier) {
    return rules.lacking(dossier.answers(), stage).size();
  }

  private List<String> todo(Dossier dossier) {
    List<String> groups = new ArrayList<>();
    groups.add(rules.isAnswered(dossier.answers(), stage) ? DONE : OPEN);
    boolean doubtful =
        rules.checks(dossier, stage).stream()
            .anyMatch(
                c ->
                    c.kind() == Check.Kind.CONTRADICTION
                        || c.field().equals(new Field.Of(Item.REPLY)));
    if (doubtful || status(dossier) == Status.SENT_BACK) {
      groups.add(ATTENTION);
    }
    if (marked.test(dossier.id())) {
      groups.add(MARKED);
    }
    return groups;
  }

  private List<String> failing(Dossier dossier) {
    return rules.checks(dossier, stage).stream().map(c -> c.message().key()).distinct().toList();
  }

  private String band(Dossier dossier) {
    return dossier
        .program()
        .budget(year, Funding.TOTAL)
        .map(
            yen ->
                Long.toString(
                    IntStream.range(0, BANDS.length).filter(i -> yen >= BANDS[i]).count()))
        .orElse(NO_AMOUNT);
  }

  private static String section(Organisation organisation) {
    return organisation.section().isBlank() ? organisation.department() : organisation.section();
  }

  /** What a user reads for a facet. */
  String title(String facet) {
    if (facet.startsWith(GRADE)) {
      String id = facet.substring(GRADE.length());
      int number = framework.viewpoints().stream().map(Viewpoint::id).toList().indexOf(id) + 1;
      return words.say(
          "review.filter.grade",
          number,
          framework.viewpoint(id).map(Viewpoint::shortName).orElse(id));
    }
    if (facet.startsWith(FACT)) {
      return words.say("evidence.fact." + facet.substring(FACT.length()));
    }
    return words.say("review.filter." + facet);
  }

  /** What a user reads for a group. */
  String label(String facet, String group) {
    if (group.isEmpty()) {
      return words.say("review.filter.none");
    }
    return switch (facet) {
      case TODO -> words.say("review.todo." + group);
      case STATUS -> words.say("review.status." + group);
      case DIRECTION -> framework.direction(group).map(Direction::label).orElse(group);
      case CHECK -> words.say("review.failing." + group.substring("review.check.".length()));
      case BAND -> words.say("review.band." + group);
      default ->
          facet.startsWith(GRADE)
              ? framework
                  .grade(group)
                  .map(g -> words.say("review.filter.gradeOf", g.code(), g.label()))
                  .orElse(group)
              : group;
    };
  }

  /** Groups with a set order are offered in it; others as they come in the book. */
  List<String> order(String facet) {
    return switch (facet) {
      case TODO -> List.of(OPEN, ATTENTION, DONE, MARKED);
      case STATUS -> List.of(Status.values()).stream().map(Status::name).toList();
      case DIRECTION -> framework.directions().stream().map(Direction::id).toList();
      case BAND -> List.of("4", "3", "2", "1", "0", NO_AMOUNT);
      default ->
          facet.startsWith(GRADE)
              ? framework.grades().stream().map(Grade::code).toList()
              : List.of();
    };
  }
}
