package org.tanaoroshi.totals;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Effects by how the directions count, so that 見直し, 拡充 and 終了 are never netted. */
public record Apart(Map<DirectionKind, Effects> byKind) {
  /** Copies them; every kind is there. */
  public Apart {
    Map<DirectionKind, Effects> copy = new EnumMap<>(DirectionKind.class);
    for (DirectionKind kind : DirectionKind.values()) {
      copy.put(kind, byKind.getOrDefault(kind, Effects.NONE));
    }
    byKind = Collections.unmodifiableMap(copy);
  }

  /** The effects of one kind. */
  public Effects of(DirectionKind kind) {
    return byKind.get(kind);
  }

  /** What counts as 見直し. */
  public Effects review() {
    return of(DirectionKind.REVIEW);
  }

  /** All kinds together. */
  public Effects all() {
    return byKind.values().stream().reduce(Effects.NONE, Effects::plus);
  }

  /** Adds one by one. */
  static final class Sum {
    private final Map<DirectionKind, Effects> byKind = new EnumMap<>(DirectionKind.class);

    void add(DirectionKind kind, Effects effects) {
      byKind.merge(kind, effects, Effects::plus);
    }

    Apart done() {
      return new Apart(byKind);
    }
  }
}
