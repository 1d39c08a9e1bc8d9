package org.tanaoroshi.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Decision;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Finding;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Viewpoint;

/**
 * What a program must have before it counts as answered: every grade, a comment where the grade
 * wants one, a direction, and what that direction wants. A word that the framework does not know is
 * no answer. The column 不足 of 点検一覧 computes the same.
 */
final class Completeness {
  private final Framework framework;
  private final FiscalYear effectYear;

  Completeness(Framework framework, FiscalYear effectYear) {
    this.framework = framework;
    this.effectYear = effectYear;
  }

  /** What stands in the way, in the order in which it is answered; none where it is complete. */
  List<Check> of(Answers answers, String stage) {
    List<Check> found = new ArrayList<>();
    int number = 0;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      finding(answers.finding(stage, viewpoint.id()), viewpoint, ++number, found);
    }
    decision(answers.decision(stage), found);
    return found;
  }

  private void finding(Finding finding, Viewpoint viewpoint, int number, List<Check> found) {
    Field gradeField = new Field.GradeOf(viewpoint.id());
    if (finding.grade().isEmpty()) {
      missing(found, gradeField, "review.check.grade", number, viewpoint.shortName());
      return;
    }
    Optional<Grade> grade = framework.grade(finding.grade());
    if (grade.isEmpty()) {
      unknown(found, gradeField, "review.check.unknownGrade", number, finding.grade());
    } else if (grade.get().needsComment() && finding.comment().isBlank()) {
      missing(
          found,
          new Field.CommentOn(viewpoint.id()),
          "review.check.comment",
          number,
          finding.grade());
    }
  }

  private void decision(Decision decision, List<Check> found) {
    Field field = new Field.Of(Item.DIRECTION);
    String id = decision.get(Item.DIRECTION);
    Optional<Direction> direction = framework.direction(id);
    if (id.isEmpty()) {
      missing(found, field, "review.check.direction");
    } else if (direction.isEmpty()) {
      unknown(found, field, "review.check.unknownDirection", id);
    } else {
      wanted(decision, direction.get(), found);
    }
  }

  private void wanted(Decision decision, Direction direction, List<Check> found) {
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
    if (direction.needsAmounts() && decision.effect(effectYear).isEmpty()) {
      EffectMeasure measure =
          direction.expansion()
              ? EffectMeasure.EXPENDITURE_INCREASE
              : EffectMeasure.EXPENDITURE_CUT;
      missing(found, new Field.EffectIn(effectYear, measure), "review.check.effect", effectYear);
    }
  }

  private static void require(List<Check> found, Decision decision, Item item) {
    if (decision.get(item).isBlank()) {
      missing(
          found, new Field.Of(item), "review.check.item", Message.of("review.item." + item.name()));
    }
  }

  private static void missing(List<Check> found, Field field, String key, Object... arguments) {
    found.add(new Check(Check.Kind.MISSING, Message.of(key, arguments), field));
  }

  private static void unknown(List<Check> found, Field field, String key, Object... arguments) {
    found.add(new Check(Check.Kind.CONTRADICTION, Message.of(key, arguments), field));
  }
}
