package org.tanaoroshi.ui;

import javafx.scene.input.KeyCode;

/** The keys with which a reviewer answers a whole program. */
public final class ReviewKeys {
  private ReviewKeys() {}

  /**
   * Grades all six viewpoints of the program in hand, the second C with a comment, decides on 縮小
   * with the texts it asks for and an amount, and goes on to the next program.
   */
  public static void review(String comment, String amount) {
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT3);
    type(comment);
    goOn();
    press(KeyCode.DIGIT2);
    press(KeyCode.DIGIT1);
    press(KeyCode.NUMPAD1);
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT6);
    goOn();
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    goOn();
    type("half");
    goOn();
    type("why");
    goOn();
    type(amount);
    goOn();
  }

  private static void goOn() {
    press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static void press(KeyCode... keys) {
    FxTest.pressKeys(keys);
  }

  private static void type(String text) {
    FxTest.typeText(text);
  }
}
