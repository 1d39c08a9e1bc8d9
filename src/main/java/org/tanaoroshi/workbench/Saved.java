package org.tanaoroshi.workbench;

import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Step;

/**
 * What a save wrote and which programs it changed, as far as they are held (an {@link OpenBook}
 * holds none); no step where nothing differed. It exists only once the book has committed.
 */
public record Saved(Optional<Step> step, Set<ProgramId> changed) {}
