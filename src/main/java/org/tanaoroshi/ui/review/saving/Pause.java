package org.tanaoroshi.ui.review.saving;

/** Does something after a pause, unless it is begun anew before. */
public interface Pause {
  /** Begins the pause anew; what was to be done after an earlier one is dropped. */
  void begin(Runnable then);

  /** Drops what was to be done. */
  void stop();
}
