package org.tanaoroshi.ui.review.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.review.list.ProgramLook;
import org.tanaoroshi.values.Words;

/**
 * A column of the wide list.
 *
 * @param id the stable name in the settings
 * @param width at a font size of 13 pixels
 * @param first whether it is shown before any columns were chosen
 */
record WideColumn(
    String id,
    String title,
    int width,
    boolean number,
    boolean first,
    BiFunction<ProgramLook, Dossier, String> text) {
  /** The column of the names. */
  static final String NAME = "name";

  /** All of them, in the order in which they are offered. */
  static List<WideColumn> all(Framework framework, String unit, Words words) {
    List<WideColumn> all = new ArrayList<>();
    all.add(text(words, "code", 90, false, (look, d) -> d.program().code()));
    all.add(text(words, "bureau", 110, true, (look, d) -> d.program().organisation().bureau()));
    all.add(text(words, "section", 110, true, (look, d) -> d.program().organisation().section()));
    all.add(text(words, NAME, 230, true, (look, d) -> d.program().name()));
    all.add(number(words.say("review.column.budget", unit), "budget", true, ProgramLook::budget));
    all.add(
        number(
            words.say("review.column.general", unit), "general", true, ProgramLook::generalFund));
    all.add(number(words.say("review.column.change"), "change", false, ProgramLook::change));
    int number = 0;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      int place = number++;
      all.add(
          new WideColumn(
              "grade." + viewpoint.id(),
              words.say("review.column.grade", place + 1, viewpoint.shortName()),
              68,
              false,
              true,
              (look, d) -> look.grades(d).get(place)));
    }
    all.add(text(words, "direction", 130, true, ProgramLook::direction));
    all.add(
        number(
            words.say("review.column.effect", unit), "effect", true, (l, d) -> l.effect(d, false)));
    all.add(
        number(
            words.say("review.column.effectGeneral", unit),
            "effectGeneral",
            false,
            (l, d) -> l.effect(d, true)));
    all.add(
        text(
            words,
            "status",
            100,
            true,
            (l, d) -> words.say("review.status." + l.status(d).name())));
    all.add(number(words.say("review.column.missing"), "missing", true, ProgramLook::missing));
    all.add(text(words, "text", 240, false, (l, d) -> l.item(d, Item.REVIEW_TEXT)));
    all.add(text(words, "note", 160, false, (l, d) -> l.item(d, Item.NOTE)));
    for (Fact fact : List.of(Fact.ACCOUNT, Fact.OBLIGATION, Fact.DELIVERY, Fact.START_YEAR)) {
      all.add(
          new WideColumn(
              "fact." + fact.name(),
              words.say("evidence.fact." + fact.name()),
              110,
              false,
              false,
              (look, d) -> d.program().fact(fact)));
    }
    return all;
  }

  private static WideColumn text(
      Words words,
      String id,
      int width,
      boolean first,
      BiFunction<ProgramLook, Dossier, String> text) {
    return new WideColumn(id, words.say("review.column." + id), width, false, first, text);
  }

  private static WideColumn number(
      String title, String id, boolean first, BiFunction<ProgramLook, Dossier, String> text) {
    return new WideColumn(id, title, 112, true, first, text);
  }
}
