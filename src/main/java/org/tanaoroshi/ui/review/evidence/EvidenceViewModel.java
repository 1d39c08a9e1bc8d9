package org.tanaoroshi.ui.review.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.evidence.CostFacts;
import org.tanaoroshi.evidence.Evidence;
import org.tanaoroshi.evidence.EvidenceFact;
import org.tanaoroshi.evidence.EvidenceSection;
import org.tanaoroshi.evidence.similar.Similar;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
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

  /** What is found by a look at all programs. */
  private static final Set<EvidenceKind> WHOLE_BOOK =
      Set.of(EvidenceKind.SIMILAR_PROGRAMS, EvidenceKind.UNIT_COST, EvidenceKind.STAFF);

  /** What is shown of a program, own or {@code listed} in 全庁事業一覧, which cannot be opened. */
  record Known(
      ProgramId id, String name, String organisation, Optional<Long> yen, boolean listed) {}

  /** A similar program, and those that differ from it by a place or a number only. */
  record SimilarProgram(Similar similar, Known found, List<Known> others) {}

  /** What a look at the whole book found for one program. */
  private record Looked(
      List<SimilarProgram> similar, Map<EvidenceKind, List<EvidenceFact>> costs) {}

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
  private final ReadOnlyObjectWrapper<Map<EvidenceKind, List<EvidenceFact>>> costs =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final RunningTask looking = new RunningTask();
  private final Object making = new Object();
  private final Supplier<List<Dossier>> all;
  private final Map<ProgramId, ListedProgram> listed;
  private WholeBook whole;
  private Optional<Viewpoint> viewpoint = Optional.empty();
  private Dossier shown;

  /**
   * Evidence of a book.
   *
   * @param lastRound what last round's book said
   * @param all all programs of the book
   * @param dossiers one of them
   * @param listed 全庁事業一覧 as it was distributed with the book
   */
  public EvidenceViewModel(
      Framework framework,
      Round round,
      LastRound lastRound,
      Supplier<List<Dossier>> all,
      Function<ProgramId, Optional<Dossier>> dossiers,
      List<ListedProgram> listed,
      Words words,
      Tasks tasks) {
    this.framework = framework;
    this.round = round;
    this.lastRound = lastRound;
    this.evidence = new Evidence(framework, round);
    this.all = all;
    this.dossiers = dossiers;
    this.listed = new LinkedHashMap<>();
    listed.forEach(l -> this.listed.putIfAbsent(l.id(), l));
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

  /**
   * Facts that need a look at all programs, by the kind they belong to; none until it was taken.
   */
  ReadOnlyObjectProperty<Map<EvidenceKind, List<EvidenceFact>>> costsProperty() {
    return costs.getReadOnlyProperty();
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
    costs.set(Map.of());
    Optional<Previous> before = lastRound.of(shown.id());
    sections.set(
        kinds(before.isPresent()).stream()
            .map(
                kind ->
                    evidence.section(
                        kind, shown.program(), before, viewpoint.map(Viewpoint::id).orElse("")))
            .toList());
    if (kinds(false).stream().anyMatch(WHOLE_BOOK::contains)) {
      look(shown, kinds(false));
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

  private void look(Dossier dossier, List<EvidenceKind> kinds) {
    Program program = dossier.program();
    tasks
        .create(progress -> looked(program, kinds))
        .progress(looking)
        .onSuccess(
            found -> {
              if (shown != null && program.equals(shown.program())) {
                costs.set(found.costs());
                similar.set(Optional.of(found.similar()));
              }
            })
        .start();
  }

  private Looked looked(Program program, List<EvidenceKind> kinds) {
    WholeBook book = whole();
    List<SimilarProgram> found =
        kinds.contains(EvidenceKind.SIMILAR_PROGRAMS)
            ? book.similar().to(program, MOST_SIMILAR).stream().flatMap(this::known).toList()
            : List.of();
    Map<EvidenceKind, List<EvidenceFact>> facts = new EnumMap<>(EvidenceKind.class);
    kinds.forEach(kind -> facts.put(kind, CostFacts.of(kind, program, book.costs())));
    return new Looked(found, facts);
  }

  private Stream<SimilarProgram> known(Similar found) {
    return known(found.program())
        .map(
            k ->
                new SimilarProgram(
                    found, k, found.others().stream().flatMap(this::known).toList()));
  }

  private Stream<Known> known(ProgramId id) {
    Optional<Known> own =
        dossiers
            .apply(id)
            .map(Dossier::program)
            .map(
                p ->
                    new Known(
                        id,
                        p.name(),
                        p.organisation().path(),
                        BudgetNow.of(p, round).map(BudgetNow::yen),
                        false));
    return own.or(() -> Optional.ofNullable(listed.get(id)).map(EvidenceViewModel::known)).stream();
  }

  private static Known known(ListedProgram listed) {
    String organisation = (listed.bureau() + " " + listed.section()).strip();
    return new Known(listed.id(), listed.name(), organisation, listed.yen(), true);
  }

  /** All programs are read by whichever task comes first, and again once programs changed. */
  private WholeBook whole() {
    synchronized (making) {
      List<Dossier> book = all.get();
      if (whole == null || !whole.isOf(book)) {
        whole = WholeBook.of(book, List.copyOf(listed.values()));
      }
      return whole;
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

  /** The program that the evidence is of; empty where none is in hand. */
  Optional<ProgramId> program() {
    return Optional.ofNullable(shown).map(Dossier::id);
  }

  /** Whether similar programs are looked for in 全庁事業一覧 as well. */
  boolean hasList() {
    return !listed.isEmpty();
  }

  Words words() {
    return words;
  }

  Framework framework() {
    return framework;
  }
}
