package org.tanaoroshi.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that reviewers answered for one program: stage id → field → value. Blank values are not held.
 * Immutable; {@link #with} gives a changed copy.
 */
public record Answers(Map<String, Map<Field, String>> byStage) {
  /** Nothing answered. */
  public static final Answers NONE = new Answers(Map.of());

  /** Copies both levels. */
  public Answers {
    Map<String, Map<Field, String>> copy = new HashMap<>();
    byStage.forEach((stage, fields) -> copy.put(stage, Map.copyOf(fields)));
    byStage = Map.copyOf(copy);
  }

  /** The value, "" where blank. */
  public String get(String stageId, Field field) {
    return at(stageId).getOrDefault(field, "");
  }

  /** The value of an item, "" where blank. */
  public String get(String stageId, Item item) {
    return get(stageId, new Field.Of(item));
  }

  /** All values of a stage that are not blank. */
  public Map<Field, String> at(String stageId) {
    return byStage.getOrDefault(stageId, Map.of());
  }

  /** The same with one value changed; "" takes it away. */
  public Answers with(String stageId, Field field, String value) {
    Map<Field, String> fields = new HashMap<>(at(stageId));
    if (value.isEmpty()) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
    Map<String, Map<Field, String>> stages = new HashMap<>(byStage);
    stages.put(stageId, fields);
    if (fields.isEmpty()) {
      stages.remove(stageId);
    }
    return new Answers(stages);
  }

  /** The same after those changes, whatever program they name. */
  public Answers with(List<Change> changes) {
    Map<String, Map<Field, String>> stages = new HashMap<>();
    byStage.forEach((stage, fields) -> stages.put(stage, new HashMap<>(fields)));
    for (Change c : changes) {
      Map<Field, String> fields = stages.computeIfAbsent(c.stageId(), s -> new HashMap<>());
      if (c.newValue().isEmpty()) {
        fields.remove(c.field());
      } else {
        fields.put(c.field(), c.newValue());
      }
    }
    stages.values().removeIf(Map::isEmpty);
    return new Answers(stages);
  }

  /** Grade and comment under one viewpoint. */
  public Finding finding(String stageId, String viewpointId) {
    return new Finding(
        viewpointId,
        get(stageId, new Field.GradeOf(viewpointId)),
        get(stageId, new Field.CommentOn(viewpointId)));
  }

  /** The decision at a stage. */
  public Decision decision(String stageId) {
    Map<Item, String> items = new EnumMap<>(Item.class);
    Map<FiscalYear, Map<EffectMeasure, Long>> years = new TreeMap<>();
    at(stageId)
        .forEach(
            (field, value) -> {
              if (field instanceof Field.Of(Item item)) {
                items.put(item, value);
              } else if (field instanceof Field.EffectIn(FiscalYear year, EffectMeasure measure)) {
                years
                    .computeIfAbsent(year, y -> new EnumMap<>(EffectMeasure.class))
                    .put(measure, Long.parseLong(value));
              }
            });
    List<Effect> effects = new ArrayList<>();
    years.forEach((year, yen) -> effects.add(new Effect(year, yen)));
    return new Decision(items, effects);
  }
}
