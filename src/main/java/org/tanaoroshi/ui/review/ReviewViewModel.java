package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.answer.AnswerViewModel;
import org.tanaoroshi.ui.review.bulk.BulkViewModel;
import org.tanaoroshi.ui.review.compare.CompareViewModel;
import org.tanaoroshi.ui.review.evidence.EvidenceViewModel;
import org.tanaoroshi.ui.review.evidence.LastRound;
import org.tanaoroshi.ui.review.list.ProgramListViewModel;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.ui.review.saving.Pause;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.ui.review.saving.SaveState;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Saved;

/** An open book under review: the list, the answers and the evidence, kept in step. */
public final class ReviewViewModel {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final long SECONDS_TO_SAVE = 20;

  /** How far the book and the bureau of the program in hand are. */
  public record Progresses(ReviewProgress book, String bureauName, ReviewProgress bureau) {}

  private final Desk desk;
  private final Words words;
  private final Dialogs dialogs;
  private final ReviewActions actions;
  private final Personal personal;
  private final Supplier<LocalDate> today;
  private final Answering answering;
  private final AnswerViewModel answers;
  private final ProgramListViewModel list;
  private final EvidenceViewModel evidence;
  private final ObservableList<Message> notices = FXCollections.observableArrayList();
  private final List<Message> dismissed = new ArrayList<>();
  private Optional<Message> takenBack = Optional.empty();
  private final ReadOnlyObjectWrapper<Progresses> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

  /** What the review works with, beside the book. */
  public record Surroundings(
      Words words,
      Tasks tasks,
      Dialogs dialogs,
      Personal personal,
      Executor window,
      Pause pause,
      Supplier<LocalDate> today) {}

  /** The review of that book by that reviewer. */
  public ReviewViewModel(Desk desk, String reviewer, Surroundings with, ReviewActions actions) {
    this.desk = desk;
    this.words = with.words();
    this.dialogs = with.dialogs();
    this.actions = actions;
    this.personal = with.personal();
    this.today = with.today();
    answering = new Answering(desk, reviewer, with.window(), with.pause(), with.dialogs()::error);
    answers =
        new AnswerViewModel(
            desk.framework(), desk.round(), answering, with.personal(), words, with.today());
    list =
        new ProgramListViewModel(
            desk.framework(),
            desk.round(),
            answering,
            answers.stageProperty()::get,
            with.personal(),
            words,
            with.tasks());
    evidence =
        new EvidenceViewModel(
            desk.framework(),
            desk.round(),
            new LastRound(desk),
            desk::dossiers,
            desk::dossier,
            desk.listed(),
            words,
            with.tasks());
    connect();
  }

  private void connect() {
    list.inHandProperty().addListener((o, old, now) -> open(now));
    answers
        .revisionProperty()
        .addListener(
            o -> {
              showEvidence();
              showSaved();
            });
    answers
        .stageProperty()
        .addListener(
            o -> {
              list.regroup();
              count();
            });
    answers.setOnNextProgram(this::nextOpenProgram);
    list.movesProperty().addListener(o -> count());
    answering.onChange(changed -> showNotices());
    answering.onTakenBack(this::showTakenBack);
    answering.onMoreThanAnswers(this::askWhole);
    answering.stateProperty().addListener(o -> showSaved());
    answering.refusalProperty().addListener(o -> showNotices());
    open(list.inHandProperty().get());
    showNotices();
    showSaved();
  }

  /**
   * What was undone must not happen out of sight: its program is taken in hand; of several it is
   * said.
   */
  private void showTakenBack(Saved saved) {
    takenBack =
        saved
            .step()
            .filter(step -> saved.changed().size() > 1)
            .map(
                step ->
                    Message.of(
                        step.kind() == Step.Kind.UNDO ? "review.undone" : "review.redone",
                        step.title(),
                        saved.changed().size(),
                        noun(saved.changed().size())));
    takenBack.ifPresent(dismissed::remove);
    showNotices();
    if (saved.changed().size() == 1) {
      ProgramId id = saved.changed().iterator().next();
      if (!id.equals(list.inHandProperty().get())) {
        list.take(id);
      }
    }
  }

  private void askWhole(Message why) {
    if (dialogs.confirm(
        Message.of("review.undo.whole"), why, Message.of("review.undo.whole.verb"))) {
      answering.undoWhole();
    }
  }

  private void open(ProgramId id) {
    answers.open(Optional.ofNullable(id));
    count();
  }

  private void showEvidence() {
    evidence.show(Optional.ofNullable(answers.dossierProperty().get()), answers.viewpoint());
  }

  private void nextOpenProgram() {
    if (list.moveToNextOpen()) {
      answers.goOnHere();
    } else {
      dialogs.tell(
          Message.of("review.allDone", noun()),
          list.isNarrowed()
              ? Message.of("review.allDone.narrowed", noun())
              : Message.of("review.allDone.export"));
    }
  }

  private void count() {
    Optional<String> bureau =
        Optional.ofNullable(list.inHandProperty().get())
            .map(list::dossier)
            .map(d -> d.program().organisation().bureauOrFirst());
    progress.set(
        list.board()
            .map(
                board ->
                    new Progresses(
                        board.book(), bureau.orElse(""), board.bureau(bureau.orElse(""))))
            .orElse(null));
  }

  private void showNotices() {
    List<Message> now = new ArrayList<>();
    if (desk.readOnly()) {
      now.add(Message.of("review.readOnly"));
    }
    now.addAll(desk.notices());
    if (answering.refusalProperty().get() != null) {
      now.add(answering.refusalProperty().get());
    }
    takenBack.ifPresent(now::add);
    now.removeAll(dismissed);
    if (!now.equals(notices)) {
      notices.setAll(now);
    }
  }

  private void showSaved() {
    saved.set(
        words.say(
            "review.state",
            saidState(answering.stateProperty().get()),
            desk.file().getFileName().toString(),
            answering.reviewer()));
  }

  private String saidState(SaveState state) {
    boolean settled =
        state.kind() == SaveState.Kind.UNCHANGED || state.kind() == SaveState.Kind.SAVED;
    if (settled && !answers.unread().isEmpty()) {
      return words.say("review.state.unread");
    }
    return switch (state.kind()) {
      case UNCHANGED ->
          words.say(desk.readOnly() ? "review.state.readOnly" : "review.state.unchanged");
      case SAVING -> words.say("review.state.saving");
      case SAVED -> words.say("review.state.saved", state.at().map(CLOCK::format).orElseThrow());
      case FAILED -> words.say("review.state.failed");
    };
  }

  // what is shown

  /** The list. */
  public ProgramListViewModel list() {
    return list;
  }

  /** The program in hand. */
  public AnswerViewModel answers() {
    return answers;
  }

  /** The evidence. */
  public EvidenceViewModel evidence() {
    return evidence;
  }

  /** Two programs to be seen side by side; empty where one of them is not known. */
  Optional<CompareViewModel> comparison(ProgramId one, ProgramId other) {
    return CompareViewModel.of(desk, answers.stageProperty().get(), one, other, words);
  }

  /** What the user should know, until taken away. */
  ObservableList<Message> notices() {
    return notices;
  }

  /** Programs answered of all, in the book and in the bureau; null until they are counted. */
  ReadOnlyObjectProperty<Progresses> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether all is saved, in which file, by whom. */
  ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  Round round() {
    return desk.round();
  }

  Words words() {
    return words;
  }

  String noun() {
    return words.noun(desk.framework().noun());
  }

  /** The same for so many. */
  String noun(long count) {
    return words.noun(desk.framework().noun(), count);
  }

  Framework framework() {
    return desk.framework();
  }

  Personal personal() {
    return personal;
  }

  boolean readOnly() {
    return desk.readOnly();
  }

  /** One answer for those programs, at the stage shown. */
  BulkViewModel together(List<ProgramId> programs) {
    answers.flush();
    return new BulkViewModel(
        desk.framework(), answering, answers.stageProperty().get(), programs, words, today);
  }

  /** What undo would take back; empty for nothing. */
  Optional<String> toUndo() {
    return desk.toUndo().map(Step::title);
  }

  // commands

  /** Takes a notice away. */
  void dismiss(Message notice) {
    dismissed.add(notice);
    showNotices();
  }

  /** Goes to what is missing first in the next program of the list with something missing. */
  void nextOpen() {
    answers.flush();
    nextOpenProgram();
  }

  /** Takes the newest step back, whatever the screen shows. */
  void undo() {
    answers.flush();
    answering.undo();
  }

  /** Does again what was taken back. */
  void redo() {
    answers.flush();
    answering.redo();
  }

  /** Exports once all that was typed is in the book. */
  void export() {
    if (mayLeave()) {
      actions.export(answers.stageProperty().get());
    }
  }

  /** Opens 取りまとめ; the window asks {@link #mayLeave} before. */
  void merge() {
    if (!desk.readOnly()) {
      actions.merge();
    }
  }

  /** Opens the totals; the window asks {@link #mayLeave} before. */
  void totals() {
    actions.totals(answers.stageProperty().get());
  }

  /** Where an inventory is added to a book without programs; empty where nothing can be saved. */
  Optional<Runnable> addInventory() {
    return desk.readOnly() ? Optional.empty() : Optional.of(actions::addInventory);
  }

  /** Takes files dropped on the window; none where nothing can be saved. */
  boolean drop(List<Path> files) {
    if (desk.readOnly()) {
      return false;
    }
    actions.drop(files);
    return true;
  }

  /** Saves what was typed, and keeps which program is in hand for the next time. */
  void leave() {
    answers.flush();
    Optional.ofNullable(list.inHandProperty().get()).ifPresent(personal::savePlace);
  }

  /** Goes back to the start screen; the window asks {@link #mayLeave} before. */
  void backToStart() {
    actions.backToStart();
  }

  /** What cannot be read as an amount or a date is nowhere but on the screen. */
  private boolean mayLeaveUnread() {
    Set<ProgramId> programs = answers.unread();
    if (programs.isEmpty()) {
      return true;
    }
    ProgramId first = programs.iterator().next();
    boolean leave =
        dialogs.confirmLoss(
            Message.of("review.leave.unread"),
            Message.of(
                programs.size() == 1 ? "review.leave.unread.one" : "review.leave.unread.detail",
                programs.size(),
                list.dossier(first).program().name(),
                noun(programs.size())),
            Message.of("review.leave.unread.anyway"));
    if (!leave && !first.equals(list.inHandProperty().get())) {
      list.take(first);
    }
    return leave;
  }

  /**
   * Saves what was typed and waits for it. Where it cannot be saved the user is told and asked
   * whether to leave without it.
   */
  public boolean mayLeave() {
    answers.flush();
    try {
      answering.settled().get(SECONDS_TO_SAVE, TimeUnit.SECONDS);
      return mayLeaveUnread();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof CompletionException c ? c.getCause() : e.getCause();
      dialogs.error(cause);
    } catch (TimeoutException e) {
      dialogs.error(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return dialogs.confirmLoss(
        Message.of("review.leave.unsaved"),
        Message.of("review.leave.unsaved.detail"),
        Message.of("review.leave.anyway"));
  }
}
