package org.tanaoroshi.ui.review.list;

import java.util.List;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** What lists say of a program at one stage. */
public final class ProgramLook {
  private final Framework framework;
  private final Round round;
  private final ProgramFacets facets;
  private final String stage;
  private final Words words;

  ProgramLook(Framework framework, Round round, ProgramFacets facets, String stage, Words words) {
    this.framework = framework;
    this.round = round;
    this.facets = facets;
    this.stage = stage;
    this.words = words;
  }

  /** Where it stands. */
  public Status status(Dossier dossier) {
    return facets.status(dossier);
  }

  /** The budget of the review year in the book's unit with the unit. */
  public String amount(Dossier dossier) {
    return BudgetNow.of(dossier.program(), round)
        .map(
            now ->
                words.say(
                    "review.amount", Figures.amount(now.yen(), round.unit()), round.unit().label()))
        .orElseGet(() -> words.say("review.amount.missing"));
  }

  /** Grades by viewpoint, "" where not given, in the order of the framework. */
  public List<String> grades(Dossier dossier) {
    return framework.viewpoints().stream()
        .map(v -> dossier.answers().finding(stage, v.id()).grade())
        .toList();
  }

  /** The direction in words, "" where not given. */
  public String direction(Dossier dossier) {
    String id = dossier.answers().get(stage, Item.DIRECTION);
    return framework.direction(id).map(Direction::label).orElse(id);
  }
}
