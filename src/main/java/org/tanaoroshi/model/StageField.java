package org.tanaoroshi.model;

/** A field at a stage: what is merged for one program. Stages never conflict with each other. */
public record StageField(String stageId, Field field) {}
