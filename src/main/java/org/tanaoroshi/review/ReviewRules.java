package org.tanaoroshi.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Decision;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Round;

/**
 * What a complete and consistent review of a program is, under one framework and round (DOMAIN §2,
 * §3).
 */
public final class ReviewRules {
  /** 見直し内容 is published in about this many characters. */
  public static final int PUBLISHED_LENGTH = 100;

  private final Framework framework;
  private final Round round;
  private final Completeness completeness;

  /** The rules of that framework in that round. */
  public ReviewRules(Framework framework, Round round) {
    this.framework = framework;
    this.round = round;
    this.completeness = new Completeness(framework, round.budgetYear());
  }

  /** What is missing or contradictory at a stage, in the order in which it is answered. */
  public List<Check> checks(Dossier dossier, String stage) {
    List<Check> found = new ArrayList<>();
    Answers answers = dossier.answers();
    if (!isExcluded(answers, stage)) {
      found.addAll(completeness.of(answers, stage));
      checkDecision(dossier, stage, found);
    }
    checkStatus(answers, stage, found);
    return found;
  }

  /** The first field still to be given, empty where nothing is missing. */
  public Optional<Field> next(Dossier dossier, String stage) {
    return checks(dossier, stage).stream()
        .filter(c -> c.kind() == Check.Kind.MISSING)
        .map(Check::field)
        .findFirst();
  }

  /** Whether a reason says that the program stands outside the review. */
  public static boolean isExcluded(Answers answers, String stage) {
    return !answers.get(stage, Item.EXCLUSION).isEmpty();
  }

  /**
   * Whether the program is excluded, or nothing that must be given before it counts as answered is
   * missing or unknown to the framework. A query without a reply leaves it answered.
   */
  public boolean isAnswered(Answers answers, String stage) {
    return lacking(answers, stage).isEmpty();
  }

  /**
   * The fields that must be given, or given anew since the framework does not know what stands
   * there, before the program counts as answered; in the order in which they are answered.
   */
  public List<Field> lacking(Answers answers, String stage) {
    return isExcluded(answers, stage)
        ? List.of()
        : completeness.of(answers, stage).stream().map(Check::field).toList();
  }

  /** The status a person set, else what the answers say. */
  public Status status(Answers answers, String stage) {
    return Status.ofLabel(answers.get(stage, Item.STATUS))
        .orElse(answers.at(stage).isEmpty() ? Status.UNTOUCHED : Status.WRITING);
  }

  private void checkDecision(Dossier dossier, String stage, List<Check> found) {
    Decision decision = dossier.answers().decision(stage);
    Optional<Direction> direction = framework.direction(decision.get(Item.DIRECTION));
    if (direction.isPresent()) {
      checkLength(decision, found);
      checkEffects(dossier, decision, direction.get(), found);
      checkGradesAgainst(direction.get(), dossier.answers(), stage, decision, found);
    }
  }

  private static void checkLength(Decision decision, List<Check> found) {
    String text = decision.get(Item.REVIEW_TEXT);
    int length = text.codePointCount(0, text.length());
    if (length > PUBLISHED_LENGTH) {
      add(
          found,
          Check.Kind.HINT,
          new Field.Of(Item.REVIEW_TEXT),
          Message.of("review.check.long", length, PUBLISHED_LENGTH));
    }
  }

  private void checkEffects(
      Dossier dossier, Decision decision, Direction direction, List<Check> found) {
    checkSigns(decision, found);
    Optional<Effect> first = decision.effect(round.budgetYear());
    if (first.isEmpty()) {
      return;
    }
    Field cut = new Field.EffectIn(round.budgetYear(), EffectMeasure.EXPENDITURE_CUT);
    long effect = first.get().expenditureBase();
    if (direction.expansion() ? effect > 0 : effect < 0 && direction.countsAsReview()) {
      add(
          found,
          Check.Kind.CONTRADICTION,
          cut,
          Message.of("review.check.effectSign", direction.label()));
    }
    Optional<Long> budget = dossier.program().budget(round.reviewYear(), Funding.TOTAL);
    if (budget.isPresent() && effect > budget.get()) {
      add(found, Check.Kind.CONTRADICTION, cut, Message.of("review.check.effectOverBudget"));
    }
  }

  private static void checkSigns(Decision decision, List<Check> found) {
    for (Effect effect : decision.effects()) {
      for (EffectMeasure measure : EffectMeasure.values()) {
        if (measure.isNeverNegative() && effect.yen().getOrDefault(measure, 0L) < 0) {
          add(
              found,
              Check.Kind.CONTRADICTION,
              new Field.EffectIn(effect.year(), measure),
              Message.of(
                  "review.check.effectNegative",
                  effect.year(),
                  Message.of("review.measure." + measure.name())));
        }
      }
    }
  }

  private void checkGradesAgainst(
      Direction direction, Answers answers, String stage, Decision decision, List<Check> found) {
    List<Integer> concerns = new ArrayList<>();
    for (int i = 0; i < framework.viewpoints().size(); i++) {
      String code = answers.get(stage, new Field.GradeOf(framework.viewpoints().get(i).id()));
      if (framework.grade(code).filter(Grade::concern).isPresent()) {
        concerns.add(i + 1);
      }
    }
    boolean unchanged =
        !direction.countsAsReview() && !direction.naturalEnd() && !direction.expansion();
    if (unchanged && !concerns.isEmpty()) {
      contradiction(
          found,
          Item.DIRECTION,
          "review.check.continueDespite",
          listed(concerns),
          direction.label());
    }
    if (direction.countsAsReview() && concerns.isEmpty() && isGraded(answers, stage)) {
      contradiction(found, Item.DIRECTION, "review.check.reviewWithout", direction.label());
    }
    String main = decision.get(Item.MAIN_VIEWPOINT);
    if (!main.isEmpty()) {
      String grade = answers.get(stage, new Field.GradeOf(main));
      boolean concern = framework.grade(grade).map(Grade::concern).orElse(true);
      if (!concern && !concerns.isEmpty()) {
        contradiction(found, Item.MAIN_VIEWPOINT, "review.check.mainViewpoint", grade);
      }
    }
  }

  private boolean isGraded(Answers answers, String stage) {
    return framework.viewpoints().stream()
        .noneMatch(v -> answers.get(stage, new Field.GradeOf(v.id())).isEmpty());
  }

  private void checkStatus(Answers answers, String stage, List<Check> found) {
    boolean incomplete = found.stream().anyMatch(c -> c.kind() == Check.Kind.MISSING);
    Status status = status(answers, stage);
    if (status.isDone() && incomplete) {
      contradiction(found, Item.STATUS, "review.check.statusEarly", status.label());
    }
    if (!answers.get(stage, Item.QUERY).isEmpty() && answers.get(stage, Item.REPLY).isEmpty()) {
      add(found, Check.Kind.MISSING, new Field.Of(Item.REPLY), Message.of("review.check.reply"));
    }
  }

  private static String listed(List<Integer> numbers) {
    return String.join("・", numbers.stream().map(String::valueOf).toList());
  }

  private static void contradiction(List<Check> found, Item item, String key, Object... arguments) {
    add(found, Check.Kind.CONTRADICTION, new Field.Of(item), Message.of(key, arguments));
  }

  private static void add(List<Check> found, Check.Kind kind, Field field, Message message) {
    found.add(new Check(kind, message, field));
  }
}
