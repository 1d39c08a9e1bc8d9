package org.tanaoroshi.ui.totals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/** Books of a city whose programs are answered by chance, the same each time. */
final class SampleTotals {
  private static final String STAGE = "section";
  private static final String[] GRADES = {"A", "A", "B", "B", "C", "D", "－"};

  private SampleTotals() {}

  /** A book of so many programs, answered at the first stage. */
  static Desk answered(Path folder, int programs) throws Exception {
    return answered(folder, City.many(programs));
  }

  static Desk answered(Path folder, List<Program> programs) throws Exception {
    Desk desk = unanswered(folder, programs);
    Random random = new Random(3);
    List<Edit> edits = new ArrayList<>();
    for (Dossier dossier : desk.dossiers()) {
      answer(random, desk, dossier, edits);
    }
    Desk.waitFor(desk.answer("山本", "回答", edits));
    return desk;
  }

  static Desk unanswered(Path folder, List<Program> programs) throws Exception {
    return Desk.open(
        City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), programs), false);
  }

  private static void answer(Random random, Desk desk, Dossier dossier, List<Edit> edits) {
    if (random.nextInt(12) == 0) {
      return;
    }
    Framework framework = desk.framework();
    framework
        .viewpoints()
        .forEach(
            v -> {
              String grade = GRADES[random.nextInt(GRADES.length)];
              edit(edits, dossier, new Field.GradeOf(v.id()), grade);
              edit(edits, dossier, new Field.CommentOn(v.id()), "所見");
            });
    String direction =
        framework.directions().get(random.nextInt(framework.directions().size())).id();
    edit(edits, dossier, new Field.Of(Item.DIRECTION), direction);
    edit(edits, dossier, new Field.Of(Item.REASON), "理由");
    edit(edits, dossier, new Field.Of(Item.REVIEW_TEXT), "見直す");
    edit(edits, dossier, new Field.Of(Item.MAIN_VIEWPOINT), "v4");
    edit(edits, dossier, new Field.Of(Item.SUCCESSOR), "市民活動推進事業");
    long yen = (1 + random.nextInt(9000)) * 1000L;
    boolean more = direction.equals("expand");
    effect(
        edits,
        dossier,
        desk,
        more ? EffectMeasure.EXPENDITURE_INCREASE : EffectMeasure.EXPENDITURE_CUT,
        yen);
    if (random.nextInt(4) == 0) {
      effect(edits, dossier, desk, EffectMeasure.NATIONAL_CHANGE, -yen / 2000 * 1000);
    }
    if (random.nextInt(6) == 0) {
      effect(edits, dossier, desk, EffectMeasure.BOND_CHANGE, yen / 3000 * 1000);
    }
  }

  private static void effect(
      List<Edit> edits, Dossier dossier, Desk desk, EffectMeasure measure, long yen) {
    edit(
        edits, dossier, new Field.EffectIn(desk.round().budgetYear(), measure), Long.toString(yen));
  }

  private static void edit(List<Edit> edits, Dossier dossier, Field field, String value) {
    edits.add(new Edit(dossier.id(), STAGE, field, value));
  }
}
