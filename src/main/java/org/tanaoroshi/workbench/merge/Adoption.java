package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.PreviousRound;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Units;

/**
 * A book that was made apart, of an inventory of its own and not of a distributed workbook: its
 * programs are matched with ours by code, or by organisation and name, and a person confirms that
 * before anything of it is taken.
 *
 * @param matches their id → ours
 * @param byName how many of them are matched by name only
 * @param none how many of theirs have no match; they are told as programs the book does not have
 */
record Adoption(Map<ProgramId, ProgramId> matches, int byName, int none) {
  /** Copies the matches. */
  Adoption {
    matches = Map.copyOf(matches);
  }

  /** What would match of the programs of our book. */
  static Adoption propose(WorkbookReading theirs, OpenBook desk) throws Refusal {
    PreviousRound other = new PreviousRound(desk.round(), theirs.dossiers());
    List<Program> ours = new ArrayList<>();
    Predicate<Program> mayMatch = other.mayBeOf();
    OpenBook.waitFor(
        desk.ask(
            b -> {
              b.eachDossier(
                  d -> {
                    if (mayMatch.test(d.program())) {
                      ours.add(d.program());
                    }
                  });
              return ours;
            }));
    return of(theirs, other.link(ours));
  }

  private static Adoption of(WorkbookReading theirs, Map<ProgramId, Previous> links) {
    Map<ProgramId, ProgramId> matches = new HashMap<>();
    Set<ProgramId> twice = new HashSet<>();
    int byName = 0;
    for (Map.Entry<ProgramId, Previous> link : links.entrySet()) {
      if (matches.putIfAbsent(link.getValue().id(), link.getKey()) != null) {
        twice.add(link.getValue().id());
      }
    }
    // One of theirs that fits two of ours fits neither.
    matches.keySet().removeAll(twice);
    for (Map.Entry<ProgramId, Previous> link : links.entrySet()) {
      if (link.getValue().link() == Previous.Link.PROPOSED
          && matches.containsKey(link.getValue().id())) {
        byName++;
      }
    }
    return new Adoption(matches, byName, theirs.dossiers().size() - matches.size());
  }

  /** What it says, said of our programs and for our round. */
  WorkbookReading adopted(WorkbookReading theirs, Round round) {
    List<Dossier> dossiers = new ArrayList<>();
    for (Dossier d : theirs.dossiers()) {
      dossiers.add(new Dossier(d.program().withId(id(d.id())), d.answers()));
    }
    String unit = unit(theirs.dossiers());
    List<Statement> statements = new ArrayList<>();
    for (Statement s : theirs.statements()) {
      Statement.Source from = s.source();
      statements.add(
          new Statement(
              Statement.Source.pending(
                  unit,
                  from.stageId(),
                  from.reviewer(),
                  from.submission(),
                  from.issue(),
                  from.sha256()),
              id(s.program()),
              s.field(),
              s.value(),
              s.locator()));
    }
    Cover cover = theirs.cover();
    Sender sender = cover.sender();
    return new WorkbookReading(
        new Cover(
            cover.kind(),
            round,
            cover.frameworkId(),
            cover.frameworkVersion(),
            cover.stageId(),
            new Sender(
                sender.bookId(),
                unit,
                sender.submission(),
                sender.issue(),
                sender.reviewer(),
                sender.confirmer()),
            cover.programs(),
            cover.answered(),
            cover.when()),
        theirs.framework(),
        dossiers,
        statements,
        theirs.problems());
  }

  /** An id without a match must not be taken for one of ours that happens to be alike. */
  private ProgramId id(ProgramId theirs) {
    ProgramId ours = matches.get(theirs);
    if (ours != null) {
      return ours;
    }
    return matches.containsValue(theirs) ? new ProgramId(theirs.value() + "（別）") : theirs;
  }

  /** The bureau where all are of one, as a distributed workbook would name it. */
  private static String unit(List<Dossier> dossiers) {
    Set<String> bureaus =
        dossiers.stream()
            .map(d -> Units.unit(d.program().organisation(), Export.Split.BUREAU))
            .collect(Collectors.toSet());
    return bureaus.size() == 1 ? bureaus.iterator().next() : "";
  }
}
