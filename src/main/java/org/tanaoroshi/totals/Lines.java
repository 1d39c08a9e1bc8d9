package org.tanaoroshi.totals;

import java.util.Arrays;
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

/**
 * Makes lines. The answers of a program are gone through once, not looked up field by field: at
 * 100,000 programs that is what the time goes into.
 */
final class Lines {
  /** What the totals take from the answers of a program at a stage. */
  record Taken(String viewpoint, String direction, List<String> grades, Effects effects) {}

  private final Round round;
  private final ReviewRules rules;
  private final Taken nothing;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, DirectionKind> kinds = new HashMap<>();

  Lines(Round round, Framework framework) {
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    framework.viewpoints().forEach(v -> places.put(v.id(), places.size()));
    for (Direction direction : framework.directions()) {
      kinds.put(direction.id(), DirectionKind.of(Optional.of(direction)));
    }
    this.nothing = new Taken("", "", List.of(noGrades()), new Effects(1, 0, 0, 0, 0));
  }

  private String[] noGrades() {
    String[] grades = new String[places.size()];
    Arrays.fill(grades, "");
    return grades;
  }

  /** The line of a program at a stage. */
  Line of(Dossier dossier, String stageId) {
    Program program = dossier.program();
    Taken taken = take(dossier.answers(), stageId);
    return new Line(
        program.id(),
        program.name(),
        program.organisation().bureauOrFirst(),
        taken.viewpoint(),
        taken.direction(),
        kind(taken),
        rules.isAnswered(dossier.answers(), stageId),
        taken.grades(),
        program.budget(round.reviewYear(), Funding.TOTAL).orElse(0L),
        program
            .budget(round.reviewYear(), Funding.GENERAL)
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty),
        taken.effects());
  }

  /** How the direction given counts. */
  DirectionKind kind(Taken taken) {
    return kinds.getOrDefault(taken.direction(), DirectionKind.OTHER);
  }

  /** Goes through the answers of a stage. */
  Taken take(Answers answers, String stageId) {
    if (!isBegun(answers, stageId)) {
      return nothing;
    }
    String viewpoint = "";
    String direction = "";
    String[] grades = noGrades();
    Map<EffectMeasure, Long> yen = new EnumMap<>(EffectMeasure.class);
    for (Map.Entry<Field, String> answer : answers.at(stageId).entrySet()) {
      switch (answer.getKey()) {
        case Field.GradeOf grade -> {
          Integer place = places.get(grade.viewpointId());
          if (place != null) {
            grades[place] = answer.getValue();
          }
        }
        case Field.Of(Item item) when item == Item.DIRECTION -> direction = answer.getValue();
        case Field.Of(Item item) when item == Item.MAIN_VIEWPOINT -> viewpoint = answer.getValue();
        case Field.EffectIn effect when effect.year().equals(round.budgetYear()) ->
            yen.put(effect.measure(), Long.valueOf(answer.getValue()));
        default -> {
          // Texts, the status and the effects of later years are not summed.
        }
      }
    }
    return new Taken(
        viewpoint, direction, List.of(grades), Effects.of(new Effect(round.budgetYear(), yen)));
  }

  /** Whether anything at all was answered at a stage. */
  static boolean isBegun(Answers answers, String stageId) {
    return !answers.at(stageId).isEmpty();
  }
}
