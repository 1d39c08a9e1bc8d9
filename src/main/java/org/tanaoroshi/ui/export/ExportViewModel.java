package org.tanaoroshi.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Export.Split;
import org.tanaoroshi.workbench.export.Export.Written;
import org.tanaoroshi.workbench.export.SendBack;

/** What to write of an open book. Lives as long as the book is open, and so do its choices. */
public final class ExportViewModel {
  /** Which programs go into which workbook. */
  enum Scope {
    ALL,
    CHOSEN,
    BY_BUREAU,
    BY_SECTION
  }

  /** Writes, telling of each workbook as soon as it stands. */
  @FunctionalInterface
  private interface Writing {
    void run(Progress progress, Consumer<Written> written) throws Refusal;
  }

  private final Desk desk;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Supplier<String> reviewer;
  private final Consumer<Path> openFolder;
  private final ObjectProperty<WorkbookKind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>();
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
  private final UnitChoices units = new UnitChoices();
  private final RunningTask task = new RunningTask();
  private final ReadOnlyObjectWrapper<List<Written>> written = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding ready;
  private boolean beginning;
  private Runnable onSentBack = () -> {};

  /** The choices for that book; {@code openFolder} shows a folder to the user. */
  public ExportViewModel(
      Desk desk,
      Tasks tasks,
      Dialogs dialogs,
      Supplier<String> reviewer,
      Consumer<Path> openFolder) {
    this.desk = desk;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.reviewer = reviewer;
    this.openFolder = openFolder;
    kind.addListener((o, old, now) -> splitWhereSentBack());
    stage.set(desk.framework().firstStage());
    ready =
        Bindings.createBooleanBinding(
            () -> kind.get() != null && programs() > 0 && !task.runningProperty().get(),
            kind,
            stage,
            scope,
            units.programsProperty(),
            task.runningProperty());
  }

  /** Does that whenever programs were sent back, which changes their status. */
  public void setOnSentBack(Runnable then) {
    onSentBack = then;
  }

  /** Proposes the stage of that id, which is the one that the user has just looked at. */
  public void propose(String stageId) {
    stages().stream().filter(s -> s.id().equals(stageId)).findFirst().ifPresent(stage::set);
  }

  /**
   * Gets ready to be shown: nothing written yet, the units as the book has them now. Then does
   * {@code ready}; where it is on its way there already, nothing.
   */
  void begin(Runnable ready) {
    if (beginning) {
      return;
    }
    beginning = true;
    written.set(null);
    units.read(desk);
    if (kind.get() == WorkbookKind.SENT_BACK && sendBackProblem().isPresent()) {
      kind.set(null);
    }
    tasks
        .create(progress -> Export.usualKind(desk))
        .andFinally(() -> beginning = false)
        .onSuccess(
            usual -> {
              if (kind.get() == null) {
                kind.set(usual);
              }
              ready.run();
            })
        .start();
  }

  /** Null before it was first shown. */
  ObjectProperty<WorkbookKind> kindProperty() {
    return kind;
  }

  List<Stage> stages() {
    return desk.framework().stages();
  }

  ObjectProperty<Stage> stageProperty() {
    return stage;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  UnitChoices units() {
    return units;
  }

  /** What the framework calls a program. */
  String noun() {
    return desk.framework().noun();
  }

  /** Each unit gets its own programs back: there is no one workbook for all. */
  private void splitWhereSentBack() {
    if (sendingBack() && !isSplit(scope.get())) {
      scope.set(Scope.BY_BUREAU);
    }
  }

  /** Whether workbooks go back to be replied to. */
  boolean sendingBack() {
    return kind.get() == WorkbookKind.SENT_BACK;
  }

  private static boolean isSplit(Scope of) {
    return of == Scope.BY_BUREAU || of == Scope.BY_SECTION;
  }

  /** Whether that scope can be chosen with the kind in hand. */
  boolean offers(Scope of) {
    return !sendingBack() || isSplit(of);
  }

  /** Why nothing can be sent back at the stage in hand; empty where it can. */
  Optional<Message> sendBackProblem() {
    if (desk.readOnly()) {
      return Optional.of(Message.of("export.sendBack.readOnly"));
    }
    return asked() == 0
        ? Optional.of(Message.of("export.sendBack.nothing", stage.get().label()))
        : Optional.empty();
  }

  /** How many programs are asked about at the stage in hand and not replied to. */
  int asked() {
    return SendBack.asked(desk, stage.get().id()).size();
  }

  /** How many programs are written as things stand. */
  int programs() {
    if (sendingBack()) {
      return desk.readOnly() ? 0 : asked();
    }
    return scope.get() == Scope.CHOSEN ? units.programsProperty().get() : desk.dossiers().size();
  }

  /** How many workbooks are written with that scope. */
  int workbooks(Scope of) {
    return switch (of) {
      case ALL, CHOSEN -> 1;
      case BY_BUREAU -> workbooks(Split.BUREAU);
      case BY_SECTION -> workbooks(Split.SECTION);
    };
  }

  private int workbooks(Split split) {
    return sendingBack() ? sentBackTo(split).size() : Export.units(desk, split).size();
  }

  /** The units to which something is sent back with that scope; blank for no unit. */
  List<String> sentBackTo(Scope of) {
    return sentBackTo(of == Scope.BY_SECTION ? Split.SECTION : Split.BUREAU);
  }

  private List<String> sentBackTo(Split split) {
    return SendBack.units(desk, stage.get().id(), split);
  }

  /** Whether there is something to write and nothing under way. */
  BooleanBinding ready() {
    return ready;
  }

  RunningTask task() {
    return task;
  }

  /** The workbooks written, all that was asked for; null until then. */
  ReadOnlyObjectProperty<List<Written>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /** Asks where, then writes. */
  void write() {
    if (!ready.get()) {
      return;
    }
    switch (scope.get()) {
      case ALL -> writeOne(List.of());
      case CHOSEN -> writeOne(units.requested());
      case BY_BUREAU -> writeSplit(Split.BUREAU);
      case BY_SECTION -> writeSplit(Split.SECTION);
    }
  }

  private void writeOne(List<String> chosen) {
    Export.Request request = request(chosen);
    dialogs
        .saveFile(FileKind.WORKBOOK, purpose(), suggestedName(chosen))
        .ifPresent(
            target ->
                run(
                    (progress, each) ->
                        each.accept(Export.workbook(desk, target, request, progress))));
  }

  /** Each kind of workbook has its own folder, and none is the one they come back to. */
  private String purpose() {
    return "EXPORT_" + kind.get().name();
  }

  private String suggestedName(List<String> chosen) {
    String book = desk.file().getFileName().toString().replaceFirst("\\.tanaoroshi$", "");
    String unit = chosen.size() == 1 ? "_" + chosen.getFirst() : "";
    return Export.fileName(book + unit + "_" + kind.get().label())
        + "."
        + FileKind.WORKBOOK.ending();
  }

  /** Numbered by the book, so that no file is ever replaced. */
  private void sendBack(Split split) {
    String stageId = stage.get().id();
    dialogs
        .openFolder(purpose())
        .ifPresent(
            to ->
                run(
                    (progress, each) ->
                        SendBack.write(desk, to, split, stageId, reviewer.get(), progress)
                            .forEach(each)));
  }

  private void writeSplit(Split split) {
    if (sendingBack()) {
      sendBack(split);
      return;
    }
    Export.Request request = request(List.of());
    Optional<Path> folder = dialogs.openFolder(purpose());
    folder.ifPresent(
        to ->
            tasks
                .create(
                    progress ->
                        Export.targets(desk, to, split, request.kind()).stream()
                            .filter(Files::exists)
                            .toList())
                .onSuccess(
                    there -> {
                      if (there.isEmpty() || mayReplace(there)) {
                        run(
                            (progress, each) ->
                                Export.split(desk, to, split, request, progress, each));
                      }
                    })
                .start());
  }

  private boolean mayReplace(List<Path> there) {
    return dialogs.confirm(
        Message.of("export.replace", there.size()),
        Message.of("export.replace.detail", names(there)),
        Message.of("export.replace.verb"));
  }

  private Export.Request request(List<String> chosen) {
    return new Export.Request(kind.get(), stage.get().id(), chosen, reviewer.get());
  }

  private void run(Writing writing) {
    List<Written> done = Collections.synchronizedList(new ArrayList<>());
    tasks
        .create(
            progress -> {
              writing.run(progress, done::add);
              return List.copyOf(done);
            })
        .progress(task)
        .andFinally(this::tellSentBack)
        .onSuccess(written::set)
        .onCancel(() -> tellPartly("export.stopped", done))
        .onFailure(
            failure -> {
              dialogs.error(failure);
              tellPartly("export.partly", done);
            })
        .start();
  }

  /** Also where not all could be written: those before were sent back. */
  private void tellSentBack() {
    if (sendingBack()) {
      onSentBack.run();
    }
  }

  /** Names the workbooks that stand although not all could be written. */
  private void tellPartly(String headline, List<Written> done) {
    if (!done.isEmpty()) {
      dialogs.tell(
          Message.of(headline),
          Message.of("export.partly.detail", names(done.stream().map(Written::file).toList())));
    }
  }

  private static String names(List<Path> files) {
    int shown = 5;
    String names =
        String.join(
            "\n", files.stream().limit(shown).map(f -> "・" + f.getFileName().toString()).toList());
    return files.size() > shown ? names + "\n… (" + files.size() + ")" : names;
  }

  /** Shows the folder of what was written. */
  void openFolder() {
    openFolder.accept(written.get().getFirst().file().toAbsolutePath().getParent());
  }
}
