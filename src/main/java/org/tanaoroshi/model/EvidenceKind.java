package org.tanaoroshi.model;

/** The fixed vocabulary of facts that a framework may ask to see beside a viewpoint. */
public enum EvidenceKind {
  PERIOD,
  ACTIVITY,
  OUTCOME,
  LEGAL_BASIS,
  DELIVERY,
  SIMILAR_PROGRAMS,
  UNIT_COST,
  STAFF,
  FUNDING,
  BUDGET_AND_SETTLEMENT,
  PURPOSE,
  PREVIOUS_ROUND
}
