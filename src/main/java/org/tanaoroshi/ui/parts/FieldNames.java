package org.tanaoroshi.ui.parts;

import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.values.Words;

/** What fields are called and on which tab they stand. */
public final class FieldNames {
  private final Framework framework;
  private final Words words;

  /** The fields of that framework in that language. */
  public FieldNames(Framework framework, Words words) {
    this.framework = framework;
    this.words = words;
  }

  /** What undo and the strong button call it. */
  public String title(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> words.say("review.step.grade", tab(field) + 1);
      case Field.CommentOn comment -> words.say("review.step.comment", tab(field) + 1);
      case Field.Of of -> words.say("review.item." + of.item().name());
      case Field.EffectIn effect -> words.say("review.step.effect", words.year(effect.year()));
    };
  }

  /** With the viewpoint's name, or which amount of the effect it is. */
  public String full(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> underViewpoint(field, grade.viewpointId());
      case Field.CommentOn comment -> underViewpoint(field, comment.viewpointId());
      case Field.Of of -> title(field);
      case Field.EffectIn effect ->
          words.say(
              "value.of", title(field), words.say("review.measure." + effect.measure().name()));
    };
  }

  private String underViewpoint(Field field, String viewpointId) {
    return framework
        .viewpoint(viewpointId)
        .map(v -> words.say("value.of", title(field), v.name()))
        .orElse(title(field));
  }

  /** The tab, from 0; the decision has the one after the last viewpoint. */
  public int tab(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> place(grade.viewpointId());
      case Field.CommentOn comment -> place(comment.viewpointId());
      case Field.Of of -> decisionTab();
      case Field.EffectIn effect -> decisionTab();
    };
  }

  /** The tab of the decision. */
  public int decisionTab() {
    return framework.viewpoints().size();
  }

  private int place(String viewpointId) {
    return framework.viewpoints().stream().map(Viewpoint::id).toList().indexOf(viewpointId);
  }
}
