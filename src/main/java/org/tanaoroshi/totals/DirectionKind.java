package org.tanaoroshi.totals;

import java.util.Optional;
import org.tanaoroshi.model.Direction;

/**
 * How a 今後の方向性 counts. An expansion is no saving and a natural end no cut: neither is netted with
 * what counts as 見直し (DOMAIN §3).
 */
public enum DirectionKind {
  /** Counts as 見直し. */
  REVIEW,
  /** 現状どおり継続, a direction that the framework does not know, or none given. */
  OTHER,
  /** 拡充. */
  EXPANSION,
  /** 終了（終期到来・目的達成）. */
  NATURAL_END;

  /** The kind of a direction; empty for one that is unknown or not given. */
  static DirectionKind of(Optional<Direction> direction) {
    if (direction.isEmpty()) {
      return OTHER;
    }
    Direction given = direction.get();
    if (given.naturalEnd()) {
      return NATURAL_END;
    }
    if (given.expansion()) {
      return EXPANSION;
    }
    return given.countsAsReview() ? REVIEW : OTHER;
  }
}
