package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.scene.layout.FlowPane;
import org.tanaoroshi.model.FinanceFigure.Basis;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.Apart;
import org.tanaoroshi.totals.Attainment;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Effects;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 効果額と目標: the effects of every stage, then effect and target of each bureau at the one shown. */
final class EffectPane extends SectionPane {
  private final TotalsViewModel model;
  private final FigureTable<Overview.OfStage> stages;
  private final TargetsGrid targets;
  private FinanceFigures figures = FinanceFigures.NONE;

  EffectPane(TotalsViewModel model, TotalsWords words, Entries entries) {
    super("section-effect", words);
    this.model = model;
    stages = new FigureTable<>("stages", "", columns(), s -> isShown(s));
    // All stages stand in sight; the targets are scrolled.
    stages.setMinHeight(USE_PREF_SIZE);
    targets = new TargetsGrid(model, words, entries);
    head(
        words.say("totals.effect"),
        words.say("totals.effect.explained", words.words().year(model.round().budgetYear())));
    FlowPane how =
        new FlowPane(
            Labels.line(words.say("totals.targets.explained", words.unitName()), "muted", "small"),
            targets.sums());
    how.getStyleClass().add("targets-how");
    fill(stages, how, targets);
  }

  private boolean isShown(Overview.OfStage stage) {
    return stage.stageId().equals(model.stageProperty().get());
  }

  private List<FigureColumn<Overview.OfStage>> columns() {
    TotalsWords words = words();
    List<FigureColumn<Overview.OfStage>> columns = new ArrayList<>();
    columns.add(FigureColumn.text(words.say("totals.column.stage"), 14, Overview.OfStage::label));
    columns.add(
        FigureColumn.<Overview.OfStage>number(
                words.say("totals.column.begun"),
                9,
                s -> words.count(s.begun()),
                s -> Integer.toString(s.begun()))
            .opening(
                s ->
                    model.openAt(
                        Message.of("totals.behind.begun", s.label()),
                        s.stageId(),
                        l -> l.isBegun())));
    columns.add(amount("totals.column.expenditure", DirectionKind.REVIEW, Effects::expenditure));
    columns.add(attained(Basis.EXPENDITURE, Effects::expenditure));
    columns.add(amount("totals.column.general", DirectionKind.REVIEW, Effects::generalFund));
    columns.add(attained(Basis.GENERAL_FUND, Effects::generalFund));
    columns.add(amount("totals.column.expansion", DirectionKind.EXPANSION, Effects::expenditure));
    columns.add(
        number("totals.column.transfer.all", a -> a.all().transfer())
            .opening(
                s ->
                    model.openAt(
                        Message.of("totals.tile.transfer"),
                        s.stageId(),
                        l -> l.effects().transfer() != 0)));
    columns.add(amount("totals.column.end", DirectionKind.NATURAL_END, Effects::expenditure));
    return columns;
  }

  private FigureColumn<Overview.OfStage> attained(Basis basis, ToLongFunction<Effects> yen) {
    return FigureColumn.number(
        words().say("totals.targets.attained"),
        9,
        s -> share(s, basis, yen, words().say("totals.none")),
        s -> share(s, basis, yen, ""));
  }

  private String share(
      Overview.OfStage stage, Basis basis, ToLongFunction<Effects> yen, String none) {
    return Optional.of(
            new Attainment(yen.applyAsLong(stage.effects().review()), figures.target("", basis)))
        .filter(a -> stage.begun() > 0)
        .flatMap(Attainment::share)
        .map(TotalsWords::percent)
        .orElse(none);
  }

  private FigureColumn<Overview.OfStage> amount(
      String key, DirectionKind kind, ToLongFunction<Effects> yen) {
    return number(key, a -> yen.applyAsLong(a.of(kind)))
        .opening(
            s ->
                model.openAt(
                    Message.of("totals.behind.effect", s.label(), Message.of(key)),
                    s.stageId(),
                    l -> l.kind() == kind && yen.applyAsLong(l.effects()) != 0));
  }

  private FigureColumn<Overview.OfStage> number(String key, ToLongFunction<Apart> yen) {
    TotalsWords words = words();
    return FigureColumn.number(
        words.say(key),
        13,
        s -> s.begun() == 0 ? words.say("totals.none") : words.amount(yen.applyAsLong(s.effects())),
        s -> s.begun() == 0 ? "" : words.plain(yen.applyAsLong(s.effects())));
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures entered) {
    figures = entered;
    stages.show(dashboard.overview().byStage());
    targets.show(dashboard.overview(), entered);
  }

  @Override
  CopiedTable copied(String caption) {
    List<String> headings = new ArrayList<>();
    headings.add(words().say("totals.column.bureau"));
    for (Basis basis : Basis.values()) {
      String name = words().say("totals.basis.".concat(basis.name()));
      headings.add(words().say("totals.targets.effect.".concat(basis.name())));
      headings.add(words().say("totals.targets.copied.target", name));
      headings.add(words().say("totals.targets.copied.attained", name));
    }
    return new CopiedTable(caption, headings, targets.copied(figures));
  }

  @Override
  void unfold() {
    // The table of stages and the scroll pane of the targets are as high as what they hold.
    fill(stages, targets);
  }

  @Override
  boolean hasFigures() {
    return figures.hasTargets() || stages.getItems().stream().anyMatch(s -> s.begun() > 0);
  }

  @Override
  void focusFirst() {
    // Not into a target: what is typed there is saved, and digits lead to the other tabs.
    stages.requestFocus();
  }
}
