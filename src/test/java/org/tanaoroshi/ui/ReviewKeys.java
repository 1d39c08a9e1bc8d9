package org.tanaoroshi.ui;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The keys with which a reviewer answers a whole program. */
public final class ReviewKeys {
  private ReviewKeys() {}

  /**
   * Grades all six viewpoints of the program in hand, the second C with a comment, decides on 縮小
   * with the texts it asks for and an amount, and goes on to the next program.
   */
  public static void review(FxRobot robot, String comment, String amount) {
    press(robot, KeyCode.DIGIT1);
    press(robot, KeyCode.DIGIT3);
    type(robot, comment);
    goOn(robot);
    press(robot, KeyCode.DIGIT2);
    press(robot, KeyCode.DIGIT1);
    press(robot, KeyCode.NUMPAD1);
    press(robot, KeyCode.DIGIT1);
    press(robot, KeyCode.DIGIT6);
    goOn(robot);
    press(robot, KeyCode.TAB);
    press(robot, KeyCode.SPACE);
    goOn(robot);
    type(robot, "half");
    goOn(robot);
    type(robot, "why");
    goOn(robot);
    type(robot, amount);
    goOn(robot);
  }

  private static void goOn(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    FxTest.settle();
  }

  private static void type(FxRobot robot, String text) {
    robot.write(text);
    FxTest.settle();
  }
}
