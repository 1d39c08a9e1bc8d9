package org.tanaoroshi.ui.review.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tanaoroshi.evidence.BudgetYear;
import org.tanaoroshi.evidence.Evidence;
import org.tanaoroshi.evidence.IndicatorTrend;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.ui.parts.FieldValues;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/** Two programs line by line, as they stand when they are put side by side. */
public final class CompareViewModel {
  private static final int MOST_YEARS = 4;

  /** How two that say something compare; {@code ONE_SIDED} where only one of them does. */
  enum Mark {
    SAME,
    DIFFERS,
    ONE_SIDED
  }

  /** What the two say of one thing; the same is the same in any width. */
  record Line(String label, String left, String right, Mark mark) {}

  /** Lines that belong together. */
  record Section(String title, List<Line> lines) {}

  private final Side left;
  private final Side right;
  private final Framework framework;
  private final Evidence evidence;
  private final MoneyUnit unit;
  private final FiscalYear reviewYear;
  private final String stageId;
  private final FieldValues values;
  private final Words words;

  private CompareViewModel(Side left, Side right, Desk desk, String stageId, Words words) {
    this.left = left;
    this.right = right;
    this.framework = desk.framework();
    this.evidence = new Evidence(desk.framework(), desk.round());
    this.unit = desk.round().unit();
    this.reviewYear = desk.round().reviewYear();
    this.stageId = stageId;
    this.values = new FieldValues(desk.framework(), unit, words);
    this.words = words;
  }

  /**
   * Two programs of an open book, or of 全庁事業一覧; empty where one of them is neither.
   *
   * @param stageId the stage whose grades and decision are shown
   */
  public static Optional<CompareViewModel> of(
      Desk desk, String stageId, ProgramId left, ProgramId right, Words words) {
    Optional<Side> one = Side.of(desk, left);
    Optional<Side> other = Side.of(desk, right);
    return one.isPresent() && other.isPresent()
        ? Optional.of(new CompareViewModel(one.get(), other.get(), desk, stageId, words))
        : Optional.empty();
  }

  String title() {
    return words.say("compare.title", words.noun(framework.noun()));
  }

  /** The name of a side, and whether it stands in 全庁事業一覧 only. */
  Side side(boolean first) {
    return first ? left : right;
  }

  Words words() {
    return words;
  }

  /** How many lines differ. */
  long differences() {
    return sections().stream()
        .flatMap(s -> s.lines().stream())
        .filter(l -> l.mark() == Mark.DIFFERS)
        .count();
  }

  /** All there is to compare; what neither of the two says is left out. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    add(sections, "compare.what", what());
    add(sections, "compare.budget", budgets());
    add(sections, "compare.funding", funding());
    add(sections, "compare.indicators", indicators());
    add(sections, "compare.answers", answers());
    return sections;
  }

  private void add(List<Section> sections, String title, List<Line> lines) {
    List<Line> told =
        lines.stream().filter(l -> !l.left().isEmpty() || !l.right().isEmpty()).toList();
    if (!told.isEmpty()) {
      sections.add(
          new Section(
              words.say(title, words.unit(unit), stage()),
              told.stream().map(this::withMissing).toList()));
    }
  }

  private String stage() {
    return framework.stage(stageId).map(s -> s.label()).orElse(stageId);
  }

  /** A blank is said: in the list, in the inventory, or not answered. */
  private Line withMissing(Line line) {
    return new Line(
        line.label(), orMissing(line.left(), left), orMissing(line.right(), right), line.mark());
  }

  private String orMissing(String text, Side side) {
    if (!text.isEmpty()) {
      return text;
    }
    return words.say(side.listed() ? "compare.notListed" : "compare.blank");
  }

  private Line line(String label, Function<Side, String> of) {
    String one = of.apply(left);
    String other = of.apply(right);
    Mark mark =
        one.isEmpty() != other.isEmpty()
            ? Mark.ONE_SIDED
            : Text.searchable(one).equals(Text.searchable(other)) ? Mark.SAME : Mark.DIFFERS;
    return new Line(label, one, other, mark);
  }

  private Line fact(Fact fact) {
    return line(words.say("evidence.fact." + fact.name()), s -> s.program().fact(fact));
  }

  private List<Line> what() {
    return List.of(
        line(words.say("compare.organisation"), s -> s.program().organisation().path()),
        fact(Fact.PURPOSE),
        fact(Fact.TARGET_GROUP),
        fact(Fact.MEANS),
        fact(Fact.OUTLINE),
        fact(Fact.LEGAL_BASIS),
        fact(Fact.OBLIGATION),
        fact(Fact.DELIVERY),
        line(words.say("evidence.fact.START_YEAR"), this::since),
        fact(Fact.END_YEAR),
        fact(Fact.STAFF));
  }

  private String since(Side side) {
    String start = side.program().fact(Fact.START_YEAR);
    return evidence
        .yearsSinceStart(side.program())
        .map(n -> words.say("compare.since", start, n))
        .orElse(start);
  }

  private List<Line> budgets() {
    TreeSet<FiscalYear> years = new TreeSet<>();
    for (Side side : List.of(left, right)) {
      BudgetYear.of(side.program()).forEach(y -> years.add(y.year()));
    }
    List<Line> lines = new ArrayList<>();
    for (FiscalYear year : years.descendingSet().stream().limit(MOST_YEARS).toList()) {
      String label = year.shortLabel();
      lines.add(
          line(
              words.say("compare.inYear", label, words.say("evidence.budget")),
              s -> year(s, year).map(this::budget).orElse("")));
      lines.add(
          line(
              words.say("compare.inYear", label, words.say("evidence.settlement")),
              s -> amount(year(s, year).flatMap(BudgetYear::settlement))));
      lines.add(
          line(
              words.say("compare.inYear", label, words.say("evidence.rate")),
              s -> year(s, year).map(this::rate).orElse("")));
    }
    return lines;
  }

  private static Optional<BudgetYear> year(Side side, FiscalYear year) {
    return BudgetYear.of(side.program()).stream().filter(y -> y.year().equals(year)).findFirst();
  }

  private String amount(Optional<Long> yen) {
    return yen.map(y -> Figures.amount(y, unit)).orElse("");
  }

  /** With its kind: the two programs, or two years, may state different ones. */
  private String budget(BudgetYear year) {
    String yen = amount(year.budget());
    String kind = year.isAgainstInitial() ? "compare.budget.initial" : "compare.budget.current";
    return yen.isEmpty() ? "" : words.say(kind, yen);
  }

  private String rate(BudgetYear year) {
    return year.executionRate()
        .map(Figures::percent)
        .map(p -> year.isAgainstInitial() ? words.say("evidence.rate.initial", p) : p)
        .orElse("");
  }

  private List<Line> funding() {
    List<Line> lines = new ArrayList<>();
    for (Funding funding : Funding.values()) {
      if (funding != Funding.TOTAL) {
        lines.add(
            line(
                words.say(
                    "compare.inYear",
                    reviewYear.shortLabel(),
                    words.say("evidence.funding." + funding.name())),
                s -> amount(s.program().budget(reviewYear, funding))));
      }
    }
    return lines;
  }

  private List<Line> indicators() {
    return List.of(
        line(words.say("evidence.kind.ACTIVITY"), s -> indicators(s, EvidenceKind.ACTIVITY)),
        line(words.say("evidence.kind.OUTCOME"), s -> indicators(s, EvidenceKind.OUTCOME)));
  }

  private String indicators(Side side, EvidenceKind kind) {
    return evidence.section(kind, side.program(), Optional.empty(), "").indicators().stream()
        .map(this::indicator)
        .collect(Collectors.joining("\n"));
  }

  /** Its name, and what was reached in the newest year that has a result. */
  private String indicator(IndicatorTrend trend) {
    String name =
        trend.unit().isBlank()
            ? trend.name()
            : words.say("evidence.indicator", trend.name(), trend.unit());
    return trend.years().reversed().stream()
        .filter(y -> !y.result().isBlank())
        .findFirst()
        .map(
            y ->
                words.say(
                    "compare.reached",
                    name,
                    y.year().shortLabel(),
                    y.result(),
                    y.target().isBlank() ? words.say("evidence.blank") : y.target()))
        .orElse(name);
  }

  private List<Line> answers() {
    List<Line> lines = new ArrayList<>();
    for (Viewpoint viewpoint : framework.viewpoints()) {
      int number = framework.viewpoints().indexOf(viewpoint) + 1;
      lines.add(
          line(
              words.say(Message.of("value.viewpoint", number, viewpoint.name())),
              s -> answer(s, new Field.GradeOf(viewpoint.id()))));
    }
    for (Item item : List.of(Item.DIRECTION, Item.REVIEW_TEXT, Item.SUCCESSOR)) {
      lines.add(line(words.say("compare.item." + item.name()), s -> answer(s, new Field.Of(item))));
    }
    return lines;
  }

  private String answer(Side side, Field field) {
    String value = side.dossier().answers().get(stageId, field);
    return value.isEmpty() ? "" : values.shown(field, value);
  }
}
