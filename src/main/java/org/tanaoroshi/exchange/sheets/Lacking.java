package org.tanaoroshi.exchange.sheets;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.ReviewRules;

/**
 * The columns 不足 and 未記入 of 点検一覧: what is still lacking in a row, in words and as a number, live.
 * They say what {@link ReviewRules#lacking} says. One item each stands between the marks "・", which
 * is how they are counted: in functions that every spreadsheet has.
 */
final class Lacking {
  private static final String MARK = "・";

  /** Of a row where nothing was begun, a list of everything would only be long. */
  private static final String ALL = "すべて";

  /** Stands for the row in formulas, which are long, and made once for all rows. */
  private static final String ROW = "{row}";

  private final Round round;
  private final Framework framework;
  private final String stageId;
  private final FrameworkSheet choices;
  private final ReviewRules rules;
  private final UnaryOperator<String> letters;
  private final String count;
  private final String text;

  /** Of the list whose columns have those letters by their headers. */
  Lacking(
      Round round,
      Framework framework,
      String stageId,
      FrameworkSheet choices,
      UnaryOperator<String> letters) {
    this.round = round;
    this.framework = framework;
    this.stageId = stageId;
    this.choices = choices;
    this.rules = new ReviewRules(framework, round);
    this.letters = letters;
    this.count = count();
    this.text = text();
  }

  /** The cell of that column in the row in hand. */
  private String place(String header) {
    return letters.apply(header) + ROW;
  }

  private static String inRow(String formula, int row) {
    return formula.replace(ROW, Integer.toString(row));
  }

  /** How many answers are lacking; 0 exactly where the program counts as answered. */
  Cell count(Answers answers, int row) {
    return Cell.live(
        inRow(count, row), Value.of(rules.lacking(answers, stageId).size()), Look.COMPUTED_COUNT);
  }

  private String count() {
    String words = place(Headers.LACKING);
    return "IF(%s=\"\",0,IF(%s=\"%s\",%d,LEN(%s)-LEN(SUBSTITUTE(%s,\"%s\",\"\"))+1))"
        .formatted(words, words, ALL, all(), words, words, MARK);
  }

  /** What is lacking, in a few words. */
  Cell text(Answers answers, int row) {
    return Cell.live(inRow(text, row), Value.of(words(answers)), Look.COMPUTED_TEXT);
  }

  private String text() {
    StringBuilder formula = new StringBuilder();
    for (int i = 1; i <= framework.viewpoints().size(); i++) {
      formula.append(finding(i, place(Headers.grade(i)), place(Headers.comment(i))));
      formula.append('&');
    }
    formula.append(decision());
    String begun = place(firstAnswer()) + ":" + place(Item.DIRECTION.label());
    return "IF(%s<>\"\",\"\",IF(COUNTA(%s)=0,\"%s\",MID(%s,2,999)))"
        .formatted(place(Item.EXCLUSION.label()), begun, ALL, formula);
  }

  /** Every grade and the direction. */
  private int all() {
    return framework.viewpoints().size() + 1;
  }

  private String firstAnswer() {
    return framework.viewpoints().isEmpty() ? Item.DIRECTION.label() : Headers.grade(1);
  }

  private String words(Answers answers) {
    List<Field> lacking = rules.lacking(answers, stageId);
    boolean begun =
        answers.at(stageId).keySet().stream()
            .anyMatch(
                f ->
                    f instanceof Field.GradeOf
                        || f instanceof Field.CommentOn
                        || f.equals(new Field.Of(Item.DIRECTION)));
    return lacking.size() == all() && !begun
        ? ALL
        : lacking.stream().map(this::word).collect(Collectors.joining(MARK));
  }

  private String word(Field field) {
    return switch (field) {
      case Field.GradeOf(String viewpoint) -> "視点" + number(viewpoint) + "評価";
      case Field.CommentOn(String viewpoint) -> "視点" + number(viewpoint) + "所見";
      case Field.EffectIn effect -> "効果額";
      case Field.Of(Item item) -> word(item);
    };
  }

  private static String word(Item item) {
    return switch (item) {
      case DIRECTION -> "方向性";
      case MAIN_VIEWPOINT -> "見直しの視点";
      case SUCCESSOR -> "移管先";
      case CONFERENCE_THEME -> "テーマ";
      default -> item.label();
    };
  }

  private int number(String viewpointId) {
    return framework.viewpoints().stream().map(v -> v.id()).toList().indexOf(viewpointId) + 1;
  }

  private String finding(int number, String grade, String comment) {
    String id = framework.viewpoints().get(number - 1).id();
    return "IF(%s,%s,IF(%s,%s,\"\"))"
        .formatted(
            isUnknown(grade, choices.gradeRange()),
            say(new Field.GradeOf(id)),
            isFlagged(grade, choices.gradeRange(), choices.commentFlags()) + "*" + isBlank(comment),
            say(new Field.CommentOn(id)));
  }

  private String decision() {
    String direction = place(Item.DIRECTION.label());
    String review = flag(direction, FrameworkSheet.REVIEW);
    String explained =
        "(%s+%s+%s>0)"
            .formatted(
                review,
                flag(direction, FrameworkSheet.EXPANSION),
                flag(direction, FrameworkSheet.NATURAL_END));
    String conference = "(" + place(Item.CONFERENCE.label()) + "<>\"\")";
    String effects =
        place(Headers.effect(round.budgetYear(), first()))
            + ":"
            + place(Headers.effect(round.budgetYear(), last()));
    return "IF(%s,%s,%s)"
        .formatted(
            isUnknown(direction, choices.directionRange()),
            say(new Field.Of(Item.DIRECTION)),
            String.join(
                "&",
                wanted(review, Item.MAIN_VIEWPOINT),
                wanted(review, Item.REVIEW_TEXT),
                wanted(explained, Item.REASON),
                wanted(flag(direction, FrameworkSheet.SUCCESSOR), Item.SUCCESSOR),
                wanted(conference, Item.CONFERENCE_THEME),
                "IF(%s*(COUNT(%s)=0),%s,\"\")"
                    .formatted(
                        flag(direction, FrameworkSheet.AMOUNTS),
                        effects,
                        say(new Field.EffectIn(round.budgetYear(), first())))));
  }

  private static EffectMeasure first() {
    return EffectMeasure.EXPENDITURE_CUT;
  }

  private static EffectMeasure last() {
    return EffectMeasure.OTHER_CHANGE;
  }

  private String wanted(String condition, Item item) {
    return "IF(%s*%s,%s,\"\")"
        .formatted(condition, isBlank(place(item.label())), say(new Field.Of(item)));
  }

  private String flag(String direction, String heading) {
    return isFlagged(direction, choices.directionRange(), choices.directionFlags(heading));
  }

  private String say(Field field) {
    return "\"" + MARK + word(field) + "\"";
  }

  /** A number stands for its digits, since people type grades 1, 2, 3 as numbers. */
  private static String isUnknown(String cell, String words) {
    return "ISNA(MATCH(%s&\"\",%s,0))".formatted(cell, words);
  }

  private static String isFlagged(String cell, String words, String flags) {
    return "(INDEX(%s,MATCH(%s&\"\",%s,0))=\"%s\")"
        .formatted(flags, cell, words, FrameworkSheet.YES);
  }

  /** Spaces of either width and line breaks are no text. */
  private static String isBlank(String cell) {
    return "(TRIM(CLEAN(SUBSTITUTE(%s,\"　\",\" \")))=\"\")".formatted(cell);
  }
}
