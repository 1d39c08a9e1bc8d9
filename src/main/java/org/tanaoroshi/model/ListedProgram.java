package org.tanaoroshi.model;

import java.util.Optional;

/**
 * A row of 全庁事業一覧: what a department knows of a program that may be another's. The id is the one
 * the program has in its own book; {@code purpose} may be cut short; {@code yen} is the budget of
 * the year of the review, empty where the list does not say.
 */
public record ListedProgram(
    ProgramId id, String bureau, String section, String name, String purpose, Optional<Long> yen) {}
