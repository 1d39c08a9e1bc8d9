package org.tanaoroshi.ui.merge;

import org.tanaoroshi.workbench.merge.MergePlan;

/** What the middle of the screen lists; each has a tile with its count. */
enum Section {
  TAKEN,
  UNCHANGED,
  CONFLICTS,
  PROBLEMS,
  NOT_RETURNED,
  ADDED,
  FACTS,
  UNITS,
  AGREEMENTS;

  /** How many it lists. */
  long count(MergePlan plan) {
    return switch (this) {
      case TAKEN -> plan.taken();
      case UNCHANGED -> plan.same();
      case CONFLICTS -> plan.conflicts().size();
      case PROBLEMS -> plan.files().stream().mapToLong(f -> f.submission().problems().size()).sum();
      case NOT_RETURNED -> plan.files().stream().mapToLong(f -> f.notReturned().size()).sum();
      case ADDED -> plan.added().size();
      case FACTS -> plan.changedFacts().size();
      case UNITS -> plan.units().size();
      case AGREEMENTS -> plan.agreements().size();
    };
  }
}
