package org.tanaoroshi.ui;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.values.Words;

/** The dialogs of the window. */
public final class FxDialogs implements Dialogs {
  /** More choices than these stand one above the other. */
  private static final int MOST_BESIDE = 2;

  private final Supplier<Window> owner;
  private final Supplier<Words> words;
  private final SettingsStore settings;

  /** Dialogs over that window, in the language of the moment, with folders remembered. */
  public FxDialogs(Supplier<Window> owner, Supplier<Words> words, SettingsStore settings) {
    this.owner = owner;
    this.words = words;
    this.settings = settings;
  }

  @Override
  public void error(Throwable failure) {
    log().error("shown to the user", failure);
    ButtonType close = new ButtonType(say("ui.close"), ButtonData.CANCEL_CLOSE);
    ButtonType copy = new ButtonType(say("ui.copyDetails"), ButtonData.LEFT);
    Dialog<ButtonType> dialog = dialog(say("ui.error.title"), close, copy);
    if (failure instanceof Refusal refusal) {
      fill(
          dialog,
          say("ui.error.refused"),
          text(words.get().say(refusal.reason())),
          muted(say("ui.error.code", refusal.reason().key())));
    } else {
      fill(
          dialog,
          say("ui.error.unexpected"),
          text(say("ui.error.kept")),
          text(say("ui.error.toDo")),
          muted(say("ui.error.code", failure.getClass().getSimpleName())));
    }
    // Not on the first button: that would be copying.
    focusOnceShown(dialog, dialog.getDialogPane().lookupButton(close));
    dialog
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            javafx.event.ActionEvent.ACTION,
            event -> {
              event.consume();
              copy(details(failure));
            });
    dialog.showAndWait();
  }

  @Override
  public void tell(Message headline, Message detail) {
    Dialog<ButtonType> dialog =
        dialog(say("app.name"), new ButtonType(say("ui.close"), ButtonData.OK_DONE));
    fill(dialog, words.get().say(headline), text(words.get().say(detail)));
    dialog.showAndWait();
  }

  @Override
  public boolean confirm(Message question, Message detail, Message verb) {
    return choose(question, detail, List.of(verb)).isPresent();
  }

  @Override
  public boolean confirmLoss(Message question, Message detail, Message verb) {
    ButtonType loss = new ButtonType(words.get().say(verb), ButtonData.OTHER);
    ButtonType stay = cancel();
    Dialog<ButtonType> dialog = dialog(say("app.name"), loss, stay);
    fill(dialog, words.get().say(question), text(words.get().say(detail)));
    focusOnceShown(dialog, dialog.getDialogPane().lookupButton(stay));
    return dialog.showAndWait().filter(loss::equals).isPresent();
  }

  /** The dialog gives its first button the focus once it is shown. */
  private static void focusOnceShown(Dialog<?> dialog, Node node) {
    dialog.setOnShown(event -> Platform.runLater(node::requestFocus));
  }

  @Override
  public Optional<Integer> choose(Message question, Message detail, List<Message> verbs) {
    List<ButtonType> choices = new ArrayList<>();
    for (int i = 0; i < verbs.size(); i++) {
      choices.add(
          new ButtonType(
              words.get().say(verbs.get(i)), i == 0 ? ButtonData.OK_DONE : ButtonData.OTHER));
    }
    boolean oneAbove = choices.size() > MOST_BESIDE;
    List<ButtonType> buttons = new ArrayList<>(oneAbove ? List.of() : choices);
    buttons.add(cancel());
    Dialog<ButtonType> dialog = dialog(say("app.name"), buttons.toArray(ButtonType[]::new));
    List<Node> parts = new ArrayList<>(List.of(text(words.get().say(detail))));
    if (oneAbove) {
      parts.add(list(dialog, choices));
    }
    fill(dialog, words.get().say(question), parts.toArray(Node[]::new));
    return dialog.showAndWait().map(choices::indexOf).filter(index -> index >= 0);
  }

  /** Choices one above the other: beside one another they would be cut. */
  private static VBox list(Dialog<ButtonType> dialog, List<ButtonType> choices) {
    VBox list = new VBox();
    list.getStyleClass().add("choices");
    for (ButtonType choice : choices) {
      Button button = new Button(choice.getText());
      button.setMnemonicParsing(false);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setDefaultButton(choice.getButtonData().isDefaultButton());
      button.setOnAction(
          event -> {
            dialog.setResult(choice);
            dialog.close();
          });
      list.getChildren().add(button);
    }
    dialog.setOnShown(event -> list.getChildren().getFirst().requestFocus());
    return list;
  }

  @Override
  public Optional<String> askText(Message question, Message detail, String initial) {
    return ask(
        words.get().say(question),
        text(words.get().say(detail)),
        new TextField(initial),
        say("ui.ok"));
  }

  @Override
  public Optional<char[]> askPassword(String fileName, boolean again) {
    return ask(
            say("ui.password.title", fileName),
            again ? wrong(say("ui.password.again")) : text(say("ui.password.detail")),
            new PasswordField(),
            say("ui.password.open"))
        .map(String::toCharArray);
  }

  @Override
  public List<Path> openFiles(FileKind kind) {
    List<File> chosen = chooser(kind).showOpenMultipleDialog(owner.get());
    List<Path> files = chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    files.stream().findFirst().ifPresent(f -> remember(kind.name(), f.getParent()));
    return files;
  }

  @Override
  public Optional<Path> openFile(FileKind kind) {
    Optional<Path> file =
        Optional.ofNullable(chooser(kind).showOpenDialog(owner.get())).map(File::toPath);
    file.ifPresent(f -> remember(kind.name(), f.getParent()));
    return file;
  }

  @Override
  public Optional<Path> saveFile(FileKind kind, String purpose, String suggestedName) {
    FileChooser chooser = chooser(kind);
    lastFolder(purpose).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
    chooser.setInitialFileName(suggestedName);
    Optional<Path> file =
        Optional.ofNullable(chooser.showSaveDialog(owner.get()))
            .map(File::toPath)
            .map(f -> kind.fits(f) ? f : f.resolveSibling(f.getFileName() + "." + kind.ending()));
    file.ifPresent(f -> remember(purpose, f.getParent()));
    return file;
  }

  @Override
  public Optional<Path> openFolder(String purpose) {
    DirectoryChooser chooser = new DirectoryChooser();
    lastFolder(purpose).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
    Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    folder.ifPresent(f -> remember(purpose, f));
    return folder;
  }

  private Optional<String> ask(String question, Node detail, TextField field, String verb) {
    ButtonType ok = new ButtonType(verb, ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(say("app.name"), ok, cancel());
    field.setAccessibleText(question);
    fill(dialog, question, detail, field);
    focusOnceShown(dialog, field);
    return dialog.showAndWait().filter(ok::equals).map(button -> field.getText());
  }

  private Dialog<ButtonType> dialog(String title, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(title);
    dialog.getDialogPane().getButtonTypes().setAll(buttons);
    fitButtons(dialog.getDialogPane());
    Composition.watch(dialog.getDialogPane().getScene());
    return dialog;
  }

  /**
   * Lets each button be as wide as its words. A button bar makes all alike, by their width before
   * they have their font, and so cuts them where the font is large.
   */
  public static void fitButtons(DialogPane pane) {
    for (ButtonType type : pane.getButtonTypes()) {
      Button button = (Button) pane.lookupButton(type);
      ButtonBar.setButtonUniformSize(button, false);
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  private static void fill(Dialog<?> dialog, String headline, Node... parts) {
    Label title = text(headline);
    title.getStyleClass().add("headline");
    VBox content = new VBox(title);
    content.getStyleClass().add("dialog-content");
    content.getChildren().addAll(parts);
    dialog.getDialogPane().setContent(content);
  }

  private static Label text(String said) {
    Label label = new Label(said);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox wrong(String said) {
    Icon icon = new Icon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("bad");
    Label label = text(said);
    label.getStyleClass().add("bad");
    HBox line = new HBox(icon, label);
    line.getStyleClass().add("line");
    return line;
  }

  private static Label muted(String said) {
    Label label = text(said);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  private ButtonType cancel() {
    return new ButtonType(say("ui.cancel"), ButtonData.CANCEL_CLOSE);
  }

  private FileChooser chooser(FileKind kind) {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(say(kind.key()), kind.patterns()));
    lastFolder(kind.name()).ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
    return chooser;
  }

  private Optional<Path> lastFolder(String kind) {
    return Optional.ofNullable(settings.current().folders().get(kind))
        .map(Path::of)
        .filter(Files::isDirectory)
        .or(FxDialogs::documents);
  }

  /** Where a person keeps files, for the first time: else GTK shows what other programs opened. */
  private static Optional<Path> documents() {
    Path home = Folders.home();
    return Stream.of(home.resolve("Documents"), home).filter(Files::isDirectory).findFirst();
  }

  private void remember(String kind, Path folder) {
    settings.update(s -> s.withFolder(kind, folder));
  }

  private static void copy(String details) {
    ClipboardContent content = new ClipboardContent();
    content.putString(details);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String details(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return System.getProperty("os.name") + " / Java " + Runtime.version() + "\n" + text;
  }

  private String say(String key, Object... arguments) {
    return words.get().say(key, arguments);
  }

  /** Asked for where something is to be said: a start does not wait for a log that says nothing. */
  private static Logger log() {
    return LoggerFactory.getLogger(FxDialogs.class);
  }
}
