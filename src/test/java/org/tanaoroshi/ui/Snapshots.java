package org.tanaoroshi.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of scenes, to be looked at. */
public final class Snapshots {
  private static final Path FOLDER = Path.of("target", "pictures");

  private Snapshots() {}

  /**
   * Writes {@code target/pictures/NAME.png} where pictures are asked for by {@code -Dpictures}: a
   * hundred of them take half a minute.
   */
  public static void write(Scene scene, String name) {
    FxTest.settle();
    if (System.getProperty("pictures", "").isEmpty()) {
      return;
    }
    WritableImage taken = FxTest.onFx(() -> scene.snapshot(null));
    int width = (int) taken.getWidth();
    int height = (int) taken.getHeight();
    int[] pixels = new int[width * height];
    taken
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    Path file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
