package org.tanaoroshi.ui.review.list;

import java.util.List;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
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
        .map(now -> words.amount(now.yen(), round.unit()))
        .orElseGet(() -> words.say("review.amount.missing"));
  }

  /** Whose it is, or that the inventory does not say. */
  public String organisation(Dossier dossier) {
    String path = dossier.program().organisation().path();
    return path.isBlank() ? words.say("review.organisation.missing") : path;
  }

  /** The 一般財源 of the review year with what it is and its unit. */
  public String generalWithUnit(Dossier dossier) {
    String general = generalFund(dossier);
    return general.isEmpty()
        ? words.say("review.amount.missing")
        : words.say("review.cell.general", general, words.unit(round.unit()));
  }

  /** The 一般財源 of the review year in the book's unit; "" where the inventory does not say. */
  public String generalFund(Dossier dossier) {
    return dossier
        .program()
        .budget(round.reviewYear(), Funding.GENERAL)
        .map(yen -> Figures.amount(yen, round.unit()))
        .orElse("");
  }

  /** The budget of the review year in the book's unit; "" where the inventory does not say. */
  public String budget(Dossier dossier) {
    return BudgetNow.of(dossier.program(), round)
        .map(now -> Figures.amount(now.yen(), round.unit()))
        .orElse("");
  }

  /** By how much the budget changed against the year before; "" where that is not known. */
  public String change(Dossier dossier) {
    return BudgetNow.of(dossier.program(), round)
        .flatMap(BudgetNow::change)
        .map(Figures::change)
        .orElse("");
  }

  /** The effect of the first year in the book's unit, 事業費ベース or 一般財源ベース; "" for none. */
  public String effect(Dossier dossier, boolean generalFund) {
    return dossier
        .answers()
        .decision(stage)
        .effect(round.budgetYear())
        .map(e -> generalFund ? e.generalFundBase() : e.expenditureBase())
        .map(yen -> Figures.amount(yen, round.unit()))
        .orElse("");
  }

  /** How many answers are missing, "" for none. */
  public String missing(Dossier dossier) {
    int missing = facets.missing(dossier);
    return missing == 0 ? "" : Integer.toString(missing);
  }

  /** What is answered for an item, "" for nothing. */
  public String item(Dossier dossier, Item item) {
    return dossier.answers().get(stage, item);
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
