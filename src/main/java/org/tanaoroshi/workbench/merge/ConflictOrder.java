package org.tanaoroshi.workbench.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;

/** Conflicts as people go through them: by the inventory, then by stage, then down the form. */
final class ConflictOrder implements Comparator<MergePlan.Conflict> {
  private static final long BEHIND = Long.MAX_VALUE;
  private static final List<Item> ITEMS = List.of(Item.values());
  private static final List<EffectMeasure> MEASURES = List.of(EffectMeasure.values());

  private final Map<ProgramId, Long> places;
  private final List<String> stages;
  private final List<String> viewpoints;

  /** By the places of programs in the inventory; what the book does not have comes last. */
  ConflictOrder(Framework framework, Map<ProgramId, Long> places) {
    this.places = places;
    stages = framework.stages().stream().map(Stage::id).toList();
    viewpoints = framework.viewpoints().stream().map(Viewpoint::id).toList();
  }

  @Override
  public int compare(MergePlan.Conflict one, MergePlan.Conflict other) {
    return Comparator.comparingLong((MergePlan.Key k) -> places.getOrDefault(k.program(), BEHIND))
        .thenComparing(k -> k.program().value())
        .thenComparingInt(k -> stages.indexOf(k.at().stageId()))
        .thenComparingInt(k -> part(k.at().field()))
        .thenComparingInt(k -> within(k.at().field()))
        .thenComparing(k -> k.at().field().key())
        .compare(one.key(), other.key());
  }

  /** Viewpoints, each with its comment behind its grade; the decision; the effect. */
  private static int part(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> 0;
      case Field.CommentOn comment -> 0;
      case Field.Of item -> 1;
      case Field.EffectIn effect -> 2;
    };
  }

  private int within(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> viewpoints.indexOf(grade.viewpointId()) * 2;
      case Field.CommentOn comment -> viewpoints.indexOf(comment.viewpointId()) * 2 + 1;
      case Field.Of of -> ITEMS.indexOf(of.item());
      case Field.EffectIn effect -> effect.year().year() * 100 + MEASURES.indexOf(effect.measure());
    };
  }
}
