package org.tanaoroshi.app;

/** Starts the program. */
public final class Launcher {
  private Launcher() {}

  /** Opens the window, or runs a command. */
  public static void main(String[] args) {
    System.out.println(String.join(" ", args));
  }
}
