package org.tanaoroshi.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Pictures of scenes, to be looked at. */
public final class Snapshots {
  private static final Path FOLDER = Path.of("target", "pictures");

  private Snapshots() {}

  /**
   * Writes {@code target/pictures/NAME.png} where pictures are asked for by {@code -Dpictures}: a
   * hundred of them take half a minute. With {@code -Dpictures=all} also in the other theme and on
   * a large screen, as {@code NAME.other.png}, {@code NAME.large.png} and so on, and what is cut in
   * them as {@code NAME.cut.txt}; the headless screen has to be as large then ({@code
   * -Dheadless.geometry=2560x1440-32}).
   */
  public static void write(Scene scene, String name) {
    FxTest.settle();
    String wanted = System.getProperty("pictures", "");
    if (wanted.isEmpty()) {
      return;
    }
    picture(scene, name);
    if (wanted.equals("all")) {
      CutTexts.write(scene, FOLDER.resolve(name + ".cut.txt"));
      FxTest.inOtherTheme(() -> picture(scene, name + ".other"));
      FxTest.onLargeScreen(
          scene,
          () -> {
            picture(scene, name + ".large");
            FxTest.inOtherTheme(() -> picture(scene, name + ".large.other"));
          });
    }
  }

  /** Writes an image in the same way. */
  public static void write(Image image, String name) {
    if (!System.getProperty("pictures", "").isEmpty()) {
      save(image, name);
    }
  }

  private static void picture(Scene scene, String name) {
    save(FxTest.onFx(() -> scene.snapshot(null)), name);
  }

  private static void save(Image taken, String name) {
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
