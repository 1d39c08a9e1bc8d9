package org.tanaoroshi.ui.review.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.workbench.Desk;

/**
 * One of the two programs compared. One that is {@code listed} stands in 全庁事業一覧 only: of it little
 * is known, and nothing was answered.
 */
record Side(Dossier dossier, boolean listed) {
  /** A program of an open book, or one of the list distributed with it. */
  static Optional<Side> of(Desk desk, ProgramId id) {
    return desk.dossier(id)
        .map(d -> new Side(d, false))
        .or(
            () ->
                desk.listed().stream()
                    .filter(l -> l.id().equals(id))
                    .findFirst()
                    .map(l -> of(l, desk.round())));
  }

  static Side of(ListedProgram listed, Round round) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.PURPOSE, listed.purpose());
    // The list has the budget as reports count it, whichever kind that is.
    List<Amount> amounts =
        listed.yen().stream()
            .map(
                yen ->
                    new Amount(
                        round.reviewYear(),
                        AmountKind.INITIAL_BUDGET,
                        Funding.TOTAL,
                        OptionalLong.of(yen),
                        "",
                        Locator.NONE))
            .toList();
    Program program =
        new Program(
            listed.id(),
            "",
            listed.name(),
            new Organisation(listed.bureau(), "", listed.section(), ""),
            facts,
            amounts,
            List.of(),
            List.of(),
            Locator.NONE);
    return new Side(new Dossier(program, Answers.NONE), true);
  }

  Program program() {
    return dossier.program();
  }
}
