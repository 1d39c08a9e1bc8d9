package org.tanaoroshi.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * What the start of the program is measured against: a window with a line of text and a button in
 * the program's theme. Prints {@code bare} and the milliseconds since 1970 plus its argument until
 * it was drawn, and ends.
 */
public final class BareWindow extends Application {
  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(new Scene(new VBox(new Label("棚卸し"), new Button("開く")), 1366, 768));
    stage.show();
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        // Called before a frame is drawn: the second time the renderer has the first one. It makes
        // one thing after another: an image of nothing is ready after the frame.
        if (frames == 2) {
          new Group().snapshot(null, null);
          long start = Long.parseLong(getParameters().getRaw().getFirst());
          System.out.println("bare " + (System.currentTimeMillis() - start));
          stop();
          stage.close();
        }
      }
    }.start();
  }

  /** Does not extend Application itself, as the program's own does not. */
  public static final class Start {
    private Start() {}

    /** Opens the window; the argument is the time of the start in milliseconds since 1970. */
    public static void main(String[] args) {
      Application.launch(BareWindow.class, args);
    }
  }
}
