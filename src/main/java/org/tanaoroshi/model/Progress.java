package org.tanaoroshi.model;

import java.util.concurrent.CancellationException;

/**
 * How long work tells how far it is and learns that it should stop. Called from the working thread.
 */
@FunctionalInterface
public interface Progress {
  /** Told to nobody, never cancelled. */
  Progress NONE = (what, done, total) -> {};

  /**
   * Tells how far the work is.
   *
   * @param what what is being done, for the user
   * @param done units done
   * @param total units in all, 0 where unknown
   * @throws CancellationException where the user cancelled; the caller lets it pass and writes
   *     nothing
   */
  void at(Message what, long done, long total);
}
