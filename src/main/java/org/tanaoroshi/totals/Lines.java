package org.tanaoroshi.totals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.ReviewRules;

/** Makes lines; what is looked up for every program is made once. */
final class Lines {
  private static final Field DIRECTION = new Field.Of(Item.DIRECTION);
  private static final Field MAIN_VIEWPOINT = new Field.Of(Item.MAIN_VIEWPOINT);

  /** Of a program without any answer. */
  private static final Effects UNSTATED = new Effects(1, 0, 0, 0, 0);

  private final Round round;
  private final ReviewRules rules;
  private final List<Field> grades;
  private final Map<EffectMeasure, Field> measures = new EnumMap<>(EffectMeasure.class);
  private final Map<String, DirectionKind> kinds = new HashMap<>();

  Lines(Round round, Framework framework) {
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    this.grades =
        framework.viewpoints().stream().map(v -> (Field) new Field.GradeOf(v.id())).toList();
    for (EffectMeasure measure : EffectMeasure.values()) {
      measures.put(measure, new Field.EffectIn(round.budgetYear(), measure));
    }
    for (Direction direction : framework.directions()) {
      kinds.put(direction.id(), DirectionKind.of(Optional.of(direction)));
    }
  }

  /** The line of a program at a stage. */
  Line of(Dossier dossier, String stageId) {
    Program program = dossier.program();
    Answers answers = dossier.answers();
    List<String> given = new ArrayList<>(grades.size());
    for (Field grade : grades) {
      given.add(answers.get(stageId, grade));
    }
    return new Line(
        program.id(),
        program.name(),
        program.organisation().bureauOrFirst(),
        answers.get(stageId, MAIN_VIEWPOINT),
        answers.get(stageId, DIRECTION),
        kind(answers, stageId),
        rules.isAnswered(answers, stageId),
        given,
        program.budget(round.reviewYear(), Funding.TOTAL).orElse(0L),
        program
            .budget(round.reviewYear(), Funding.GENERAL)
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty),
        effects(answers, stageId));
  }

  /** How the direction given at a stage counts. */
  DirectionKind kind(Answers answers, String stageId) {
    return kinds.getOrDefault(answers.get(stageId, DIRECTION), DirectionKind.OTHER);
  }

  /** The effects of the first year at a stage. */
  Effects effects(Answers answers, String stageId) {
    if (!isBegun(answers, stageId)) {
      return UNSTATED;
    }
    Map<EffectMeasure, Long> yen = new EnumMap<>(EffectMeasure.class);
    measures.forEach(
        (measure, field) -> {
          String value = answers.get(stageId, field);
          if (!value.isEmpty()) {
            yen.put(measure, Long.valueOf(value));
          }
        });
    return Effects.of(new Effect(round.budgetYear(), yen));
  }

  /** Whether anything at all was answered at a stage. */
  static boolean isBegun(Answers answers, String stageId) {
    return !answers.at(stageId).isEmpty();
  }
}
