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
import org.tanaoroshi.model.Finding;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;

/**
 * What a complete and consistent review of a program is, under one framework and round (DOMAIN §2,
 * §3).
 */
public final class ReviewRules {
  /** 見直し内容 is published in about this many characters. */
  public static final int PUBLISHED_LENGTH = 100;

  private final Framework framework;
  private final Round round;

  /** The rules of that framework in that round. */
  public ReviewRules(Framework framework, Round round) {
    this.framework = framework;
    this.round = round;
  }

  /** What is missing or contradictory at a stage, in the order in which it is answered. */
  public List<Check> checks(Dossier dossier, String stage) {
    List<Check> found = new ArrayList<>();
    Answers answers = dossier.answers();
    if (!isExcluded(answers, stage)) {
      checkFindings(answers, stage, found);
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
   * Whether every viewpoint has a grade and the decision a direction, or the program is excluded.
   */
  public boolean isAnswered(Answers answers, String stage) {
    return isExcluded(answers, stage)
        || (framework.viewpoints().stream()
                .noneMatch(v -> answers.get(stage, new Field.GradeOf(v.id())).isEmpty())
            && !answers.get(stage, Item.DIRECTION).isEmpty());
  }

  /** The status a person set, else what the answers say. */
  public Status status(Answers answers, String stage) {
    return Status.ofLabel(answers.get(stage, Item.STATUS))
        .orElse(answers.at(stage).isEmpty() ? Status.UNTOUCHED : Status.WRITING);
  }

  private void checkFindings(Answers answers, String stage, List<Check> found) {
    int number = 0;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      number++;
      Finding finding = answers.finding(stage, viewpoint.id());
      Field gradeField = new Field.GradeOf(viewpoint.id());
      if (finding.grade().isEmpty()) {
        missing(found, gradeField, "review.check.grade", number, viewpoint.name());
        continue;
      }
      Optional<Grade> grade = framework.grade(finding.grade());
      if (grade.isEmpty()) {
        add(
            found,
            Check.Kind.CONTRADICTION,
            gradeField,
            Message.of("review.check.unknownGrade", number, finding.grade()));
      } else if (grade.get().needsComment() && finding.comment().isBlank()) {
        missing(
            found,
            new Field.CommentOn(viewpoint.id()),
            "review.check.comment",
            number,
            finding.grade());
      }
    }
  }

  private void checkDecision(Dossier dossier, String stage, List<Check> found) {
    Decision decision = dossier.answers().decision(stage);
    Field directionField = new Field.Of(Item.DIRECTION);
    if (decision.get(Item.DIRECTION).isEmpty()) {
      missing(found, directionField, "review.check.direction");
      return;
    }
    Optional<Direction> known = framework.direction(decision.get(Item.DIRECTION));
    if (known.isEmpty()) {
      add(
          found,
          Check.Kind.CONTRADICTION,
          directionField,
          Message.of("review.check.unknownDirection", decision.get(Item.DIRECTION)));
      return;
    }
    Direction direction = known.get();
    checkReviewTexts(decision, direction, found);
    checkEffects(dossier, decision, direction, found);
    checkGradesAgainst(direction, dossier.answers(), stage, decision, found);
  }

  private static void checkReviewTexts(Decision decision, Direction direction, List<Check> found) {
    if (direction.countsAsReview()) {
      require(found, decision, Item.MAIN_VIEWPOINT);
      require(found, decision, Item.REVIEW_TEXT);
    }
    if (direction.countsAsReview() || direction.expansion() || direction.naturalEnd()) {
      require(found, decision, Item.REASON);
    }
    if (direction.needsSuccessor()) {
      require(found, decision, Item.SUCCESSOR);
    }
    if (!decision.get(Item.CONFERENCE).isEmpty()) {
      require(found, decision, Item.CONFERENCE_THEME);
    }
    int length =
        decision.get(Item.REVIEW_TEXT).codePointCount(0, decision.get(Item.REVIEW_TEXT).length());
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
    Field cut = new Field.EffectIn(round.budgetYear(), EffectMeasure.EXPENDITURE_CUT);
    Optional<Effect> first = decision.effect(round.budgetYear());
    if (direction.needsAmounts() && first.isEmpty()) {
      Field field =
          direction.expansion()
              ? new Field.EffectIn(round.budgetYear(), EffectMeasure.EXPENDITURE_INCREASE)
              : cut;
      missing(found, field, "review.check.effect", round.budgetYear().label());
      return;
    }
    checkSigns(decision, found);
    if (first.isEmpty()) {
      return;
    }
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
      for (EffectMeasure measure :
          List.of(EffectMeasure.EXPENDITURE_CUT, EffectMeasure.EXPENDITURE_INCREASE)) {
        if (effect.yen().getOrDefault(measure, 0L) < 0) {
          add(
              found,
              Check.Kind.CONTRADICTION,
              new Field.EffectIn(effect.year(), measure),
              Message.of("review.check.effectNegative", effect.year().label(), measure.label()));
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
    if (direction.countsAsReview() && concerns.isEmpty() && isAnswered(answers, stage)) {
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

  private void checkStatus(Answers answers, String stage, List<Check> found) {
    boolean incomplete = found.stream().anyMatch(c -> c.kind() == Check.Kind.MISSING);
    Status status = status(answers, stage);
    if (status.isDone() && incomplete) {
      contradiction(found, Item.STATUS, "review.check.statusEarly", status.label());
    }
    if (!answers.get(stage, Item.QUERY).isEmpty() && answers.get(stage, Item.REPLY).isEmpty()) {
      missing(found, new Field.Of(Item.REPLY), "review.check.reply");
    }
  }

  private static String listed(List<Integer> numbers) {
    return String.join("・", numbers.stream().map(String::valueOf).toList());
  }

  private static void require(List<Check> found, Decision decision, Item item) {
    if (decision.get(item).isBlank()) {
      missing(
          found, new Field.Of(item), "review.check.item", Message.of("review.item." + item.name()));
    }
  }

  private static void missing(List<Check> found, Field field, String key, Object... arguments) {
    add(found, Check.Kind.MISSING, field, Message.of(key, arguments));
  }

  private static void contradiction(List<Check> found, Item item, String key, Object... arguments) {
    add(found, Check.Kind.CONTRADICTION, new Field.Of(item), Message.of(key, arguments));
  }

  private static void add(List<Check> found, Check.Kind kind, Field field, Message message) {
    found.add(new Check(kind, message, field));
  }
}
