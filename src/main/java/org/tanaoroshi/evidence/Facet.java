package org.tanaoroshi.evidence;

import java.util.function.Function;
import org.tanaoroshi.model.Dossier;

/**
 * One way to sort programs into groups, such as by bureau. {@code group} gives the group's stable
 * id, "" for none.
 */
public record Facet(String id, Function<Dossier, String> group) {}
