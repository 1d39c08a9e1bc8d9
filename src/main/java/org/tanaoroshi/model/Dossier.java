package org.tanaoroshi.model;

/** A program with all that was answered for it. */
public record Dossier(Program program, Answers answers) {
  /** The program's id. */
  public ProgramId id() {
    return program.id();
  }
}
