package org.tanaoroshi.model;

/**
 * What a single answer answers: the unit of saving, undoing, exporting and merging. A value is
 * always canonical text, "" for blank: a grade's code, a direction's id, a viewpoint's id, whole
 * yen in digits, an ISO date.
 */
public sealed interface Field {
  /** The grade given under a viewpoint. */
  record GradeOf(String viewpointId) implements Field {
    @Override
    public String key() {
      return "grade." + viewpointId;
    }
  }

  /** The comment given under a viewpoint. */
  record CommentOn(String viewpointId) implements Field {
    @Override
    public String key() {
      return "comment." + viewpointId;
    }
  }

  /** A part of the decision, the status, or a query. */
  record Of(Item item) implements Field {
    @Override
    public String key() {
      return item.key();
    }
  }

  /** One amount of the effect in one fiscal year. */
  record EffectIn(FiscalYear year, EffectMeasure measure) implements Field {
    @Override
    public String key() {
      return "effect." + year.year() + "." + measure.name();
    }
  }

  /** The stable name in files, read back by {@link #parse}. */
  String key();

  /**
   * The field of that key.
   *
   * @throws IllegalArgumentException where no field has it
   */
  static Field parse(String key) {
    if (key.startsWith("grade.")) {
      return new GradeOf(key.substring("grade.".length()));
    }
    if (key.startsWith("comment.")) {
      return new CommentOn(key.substring("comment.".length()));
    }
    if (key.startsWith("effect.")) {
      String[] parts = key.split("\\.", 3);
      return new EffectIn(
          new FiscalYear(Integer.parseInt(parts[1])), EffectMeasure.valueOf(parts[2]));
    }
    for (Item item : Item.values()) {
      if (item.key().equals(key)) {
        return new Of(item);
      }
    }
    throw new IllegalArgumentException("no field: " + key);
  }
}
