package org.tanaoroshi.ui.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.evidence.Evidence;
import org.tanaoroshi.evidence.EvidenceSection;
import org.tanaoroshi.evidence.Similar;
import org.tanaoroshi.evidence.SimilarPrograms;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

/** The evidence for the viewpoint in focus, or for the decision. */
public final class EvidenceViewModel {
  /** What helps to decide, where the framework asks for nothing. */
  private static final List<EvidenceKind> FOR_THE_DECISION =
      List.of(
          EvidenceKind.BUDGET_AND_SETTLEMENT, EvidenceKind.FUNDING, EvidenceKind.PREVIOUS_ROUND);

  private static final int MOST_SIMILAR = 6;

  /** A similar program as it is shown: its budget is empty where the inventory has none. */
  record SimilarProgram(Similar similar, Dossier dossier, Optional<BudgetNow> budget) {}

  private final Framework framework;
  private final Round round;
  private final LastRound lastRound;
  private final Evidence evidence;
  private final Words words;
  private final Tasks tasks;
  private final Function<ProgramId, Optional<Dossier>> dossiers;
  private final ReadOnlyObjectWrapper<List<EvidenceSection>> sections =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<List<SimilarProgram>>> similar =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final RunningTask looking = new RunningTask();
  private final Object making = new Object();
  private final Supplier<List<Dossier>> all;
  private volatile SimilarPrograms names;
  private Optional<Viewpoint> viewpoint = Optional.empty();
  private Dossier shown;

  /**
   * Evidence of a book.
   *
   * @param lastRound what last round's book said
   * @param all all programs of the book
   * @param dossiers one of them
   */
  public EvidenceViewModel(
      Framework framework,
      Round round,
      LastRound lastRound,
      Supplier<List<Dossier>> all,
      Function<ProgramId, Optional<Dossier>> dossiers,
      Words words,
      Tasks tasks) {
    this.framework = framework;
    this.round = round;
    this.lastRound = lastRound;
    this.evidence = new Evidence(framework, round);
    this.all = all;
    this.dossiers = dossiers;
    this.words = words;
    this.tasks = tasks;
  }

  /** What is to be seen, most telling first. */
  ReadOnlyObjectProperty<List<EvidenceSection>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  /** Programs like the one in hand; empty while they are looked for. */
  ReadOnlyObjectProperty<Optional<List<SimilarProgram>>> similarProperty() {
    return similar.getReadOnlyProperty();
  }

  /** Shows the evidence of a program for a viewpoint; for the decision where it is empty. */
  public void show(Optional<Dossier> dossier, Optional<Viewpoint> wanted) {
    boolean same =
        wanted.equals(viewpoint)
            && shown != null
            && dossier.filter(d -> d.program().equals(shown.program())).isPresent();
    if (same) {
      return;
    }
    viewpoint = wanted;
    shown = dossier.orElse(null);
    showAnew();
  }

  private void showAnew() {
    if (shown == null) {
      sections.set(List.of());
      return;
    }
    similar.set(Optional.empty());
    Optional<Previous> before = lastRound.of(shown.id());
    sections.set(
        kinds(before.isPresent()).stream()
            .map(
                kind ->
                    evidence.section(
                        kind, shown.program(), before, viewpoint.map(Viewpoint::id).orElse("")))
            .toList());
    if (kinds(false).contains(EvidenceKind.SIMILAR_PROGRAMS)) {
      look(shown);
    }
  }

  private List<EvidenceKind> kinds(boolean hasPrevious) {
    List<EvidenceKind> kinds =
        new ArrayList<>(viewpoint.map(Viewpoint::evidence).orElse(FOR_THE_DECISION));
    if (hasPrevious && !kinds.contains(EvidenceKind.PREVIOUS_ROUND)) {
      kinds.add(EvidenceKind.PREVIOUS_ROUND);
    }
    return kinds;
  }

  private void look(Dossier dossier) {
    List<Dossier> book = names == null ? all.get() : List.of();
    tasks
        .create(progress -> names(book).to(dossier.program(), MOST_SIMILAR))
        .progress(looking)
        .onSuccess(
            found -> {
              if (shown != null && dossier.id().equals(shown.id())) {
                similar.set(Optional.of(found.stream().flatMap(this::known).toList()));
              }
            })
        .start();
  }

  private Stream<SimilarProgram> known(Similar found) {
    return dossiers.apply(found.program()).stream()
        .map(d -> new SimilarProgram(found, d, BudgetNow.of(d.program(), round)));
  }

  /** The names are read once, by whichever task comes first. */
  private SimilarPrograms names(List<Dossier> book) {
    synchronized (making) {
      if (names == null) {
        names = SimilarPrograms.of(book);
      }
      return names;
    }
  }

  /** The link to last round that people can decide on; empty where there is none. */
  Optional<Previous> link() {
    return Optional.ofNullable(shown)
        .flatMap(d -> lastRound.of(d.id()))
        .filter(p -> p.link() != Previous.Link.BY_CODE);
  }

  boolean mayDecide() {
    return lastRound.mayDecide();
  }

  /** Keeps in the book what was said of the link of the program shown. */
  void decide(Previous.Link link) {
    ProgramId program = shown.id();
    tasks
        .create(progress -> lastRound.decide(program, link))
        .onSuccess(
            kept -> {
              if (shown != null && program.equals(shown.id())) {
                showAnew();
              }
            })
        .start();
  }

  /** Columns of the inventory that no field takes. */
  List<ExtraColumn> extras() {
    return shown == null
        ? List.of()
        : shown.program().extras().stream().filter(e -> !e.text().isBlank()).toList();
  }

  /** What the pane is about. */
  String title() {
    return viewpoint
        .map(v -> words.say("review.evidence.title", framework.viewpoints().indexOf(v) + 1))
        .orElseGet(() -> words.say("review.evidence.decision"));
  }

  Round round() {
    return round;
  }

  Words words() {
    return words;
  }

  Framework framework() {
    return framework;
  }
}
