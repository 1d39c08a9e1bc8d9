package org.tanaoroshi.bench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;

/** Answers as a department gives them: every grade, comments where one is due, a decision. */
final class Returning {
  private final Framework framework;
  private final Round round;
  private final Random random;

  Returning(Framework framework, Round round, long seed) {
    this.framework = framework;
    this.round = round;
    this.random = new Random(seed);
  }

  /** What a reviewer answers for one program. */
  Answers answers() {
    Map<Field, String> given = new HashMap<>();
    for (Viewpoint v : framework.viewpoints()) {
      Grade grade = framework.grades().get(random.nextInt(framework.grades().size()));
      given.put(new Field.GradeOf(v.id()), grade.code());
      if (grade.needsComment() || random.nextInt(3) == 0) {
        given.put(new Field.CommentOn(v.id()), "利用者が減り、民間にも同じサービスがある。" + random.nextInt(10_000));
      }
    }
    Direction direction = framework.directions().get(random.nextInt(framework.directions().size()));
    Map<Item, String> items = new EnumMap<>(Item.class);
    items.put(Item.DIRECTION, direction.id());
    if (direction.countsAsReview()) {
      items.put(
          Item.MAIN_VIEWPOINT,
          framework.viewpoints().get(random.nextInt(framework.viewpoints().size())).id());
      items.put(Item.REVIEW_TEXT, "開館日を見直し、委託の範囲を縮める。" + random.nextInt(10_000));
      items.put(Item.REASON, "執行率が三年続けて低い。");
    }
    items.forEach((item, value) -> given.put(new Field.Of(item), value));
    if (direction.needsAmounts()) {
      given.put(
          new Field.EffectIn(round.budgetYear(), EffectMeasure.EXPENDITURE_CUT),
          Long.toString(1_000L * random.nextInt(1, 5_000)));
    }
    return new Answers(Map.of(framework.firstStage().id(), given));
  }
}
