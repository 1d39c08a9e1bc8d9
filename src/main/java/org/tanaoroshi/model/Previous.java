package org.tanaoroshi.model;

/**
 * What last round's book says of a program: its id and name there, whether the link is only
 * proposed (same name, no code), and what was answered then, under that round's framework.
 */
public record Previous(ProgramId id, String name, boolean proposed, Answers answers) {}
