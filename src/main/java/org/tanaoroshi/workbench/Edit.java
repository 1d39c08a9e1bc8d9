package org.tanaoroshi.workbench;

import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;

/** A value that the user gives for a field of a program at a stage; "" takes it away. */
public record Edit(ProgramId program, String stageId, Field field, String value) {}
