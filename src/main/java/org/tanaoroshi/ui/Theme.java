package org.tanaoroshi.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.tanaoroshi.settings.Settings.ThemeChoice;

/**
 * The look of every window: light, dark or as the system has it, one font family that has Japanese,
 * one font size that all others follow. Colours stand in {@code app.css}.
 */
public final class Theme {
  /** JavaFX takes one family, not a list: the first that is installed is taken. */
  private static final List<String> JAPANESE_FAMILIES =
      List.of(
          "Noto Sans CJK JP",
          "Noto Sans JP",
          "BIZ UDPGothic",
          "Yu Gothic UI",
          "Meiryo",
          "Hiragino Sans",
          "IPAexGothic",
          "IPAGothic",
          "TakaoPGothic",
          "VL PGothic");

  private static final String STYLES = Theme.class.getResource("app.css").toExternalForm();

  /** Held, so that they are not let go of before a screen takes them. */
  private static final List<Font> LOADED = new CopyOnWriteArrayList<>();

  private static final String SOME_TEXT = "a text";

  private String family;
  private ColorScheme system;
  private ThemeChoice choice = ThemeChoice.SYSTEM;
  private double fontSize;

  private Theme(ThemeChoice choice, double fontSize) {
    this.choice = choice;
    this.fontSize = fontSize;
  }

  /**
   * Loads what every text needs: the fonts, a collection of Japanese ones is some 20 megabytes, and
   * the JDK's tables of where lines break and which way they run. To be called ahead on another
   * thread than the window's, which finds them ready or waits.
   */
  public static void prepareTexts() {
    BreakIterator.getLineInstance().setText(SOME_TEXT);
    new Bidi(SOME_TEXT, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getRunCount();
    String family = japaneseFamily(Font.getFamilies());
    for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
      LOADED.add(Font.font(family, weight, Font.getDefault().getSize()));
    }
  }

  /**
   * Lets JavaFX draw each background as it is, not from a picture of its corners that it stretches:
   * where the processor draws, as without a graphics card, stretching is the slower way. To be
   * called before JavaFX starts.
   */
  public static void drawDirectly() {
    System.setProperty("prism.disableRegionCaching", "true");
  }

  /**
   * Dresses every window that is open or will be opened, popups included.
   *
   * @param fontSize in pixels, from which all sizes follow
   */
  public static Theme install(ThemeChoice choice, double fontSize) {
    Theme theme = new Theme(choice, fontSize);
    theme.system = Platform.getPreferences().getColorScheme();
    // Before the first control is made, which would have JavaFX read its own styles.
    theme.readColors();
    theme.watch();
    return theme;
  }

  private void watch() {
    family = japaneseFamily(Font.getFamilies());
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(w -> dress(w));
                  }
                });
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(
            (o, old, now) -> {
              system = now;
              change();
            });
    List.copyOf(Window.getWindows()).forEach(this::dress);
  }

  /** Changes all windows at once. */
  public void set(ThemeChoice newChoice, double newFontSize) {
    choice = newChoice;
    fontSize = newFontSize;
    change();
  }

  /** Dresses a scene that is not shown in a window yet. */
  public void dress(Scene scene) {
    scene.getPreferences().setColorScheme(scheme());
    if (!scene.getStylesheets().contains(STYLES)) {
      scene.getStylesheets().add(STYLES);
    }
    scene.getRoot().setStyle(rootStyle());
  }

  /** The first of ours that is installed, else the system's. */
  static String japaneseFamily(List<String> installed) {
    Set<String> known = Set.copyOf(installed);
    return JAPANESE_FAMILIES.stream().filter(known::contains).findFirst().orElse("System");
  }

  private void dress(Window window) {
    if (window.getScene() == null || window.getScene().getRoot() == null) {
      return;
    }
    if (window instanceof PopupWindow) {
      // A popup takes its owner's stylesheets by itself, but neither its colours nor its font size.
      window.getScene().getPreferences().setColorScheme(scheme());
      window.getScene().getRoot().setStyle(rootStyle());
    } else {
      dress(window.getScene());
    }
  }

  private void change() {
    readColors();
    List.copyOf(Window.getWindows()).forEach(this::dress);
  }

  private void readColors() {
    Application.setUserAgentStylesheet(
        (scheme() == ColorScheme.DARK ? new PrimerDark() : new PrimerLight())
            .getUserAgentStylesheet());
  }

  private ColorScheme scheme() {
    return switch (choice) {
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
      case SYSTEM -> system;
    };
  }

  private String rootStyle() {
    return "-fx-font-family: \"%s\"; -fx-font-size: %spx;".formatted(family, fontSize);
  }
}
