package org.tanaoroshi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import org.tanaoroshi.values.Words;

/**
 * Loads a screen: {@code XController} is made by what {@code app} registered for it, and {@code
 * X.fxml} beside it is loaded in the language of the interface. The FXML names no controller; its
 * handlers ({@code #keep}) are methods with {@code @FXML}, visible in the package.
 */
public final class Fxml {
  private final Words words;
  private final Map<Class<?>, Supplier<?>> controllers;

  /** Screens in that language, with those controllers. */
  public Fxml(Words words, Map<Class<?>, Supplier<?>> controllers) {
    this.words = words;
    this.controllers = Map.copyOf(controllers);
  }

  /**
   * The controller with its view loaded.
   *
   * @throws IllegalArgumentException where nobody registered it
   */
  public <C> C load(Class<C> controller) {
    String name = controller.getSimpleName().replaceAll("Controller$", "") + ".fxml";
    URL place = controller.getResource(name);
    if (place == null) {
      throw new IllegalArgumentException("no " + name + " beside " + controller.getName());
    }
    FXMLLoader loader = new FXMLLoader(place, inLanguage(words));
    loader.setController(make(controller));
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load " + place, e);
    }
    return controller.cast(loader.getController());
  }

  private Object make(Class<?> controller) {
    Supplier<?> supplier = controllers.get(controller);
    if (supplier == null) {
      throw new IllegalArgumentException("no controller registered: " + controller.getName());
    }
    return supplier.get();
  }

  /** Says {@code %key} of an FXML as the rest of the program does. */
  private static ResourceBundle inLanguage(Words words) {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return words.say(key);
      }

      @Override
      public boolean containsKey(String key) {
        return true;
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
      }
    };
  }
}
