package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigure.Basis;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.Attainment;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Effects;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.ui.parts.Labels;

/** Effect and target of the whole city and of each bureau, on both bases; targets are entered. */
final class TargetsGrid extends ScrollPane {
  /** What a row shows on one basis, beside the field for the target. */
  private record Cells(Hyperlink effect, Meter meter, Label share) {}

  /** A row: the whole city, or a bureau, with what it shows on each basis. */
  private static final class Row {
    private final String bureau;
    private final Map<Basis, Cells> cells = new EnumMap<>(Basis.class);

    private Row(String bureau) {
      this.bureau = bureau;
    }
  }

  /** A link behind which there is nothing. */
  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

  /** The widths of name, effect, field, bar and share, in percent. */
  private static final double[] WIDTHS = {16, 12, 13, 9, 6, 16, 13, 9, 6};

  private final TotalsViewModel model;
  private final TotalsWords words;
  private final Entries entries;
  private final GridPane grid = new GridPane();
  private final List<Row> rows = new ArrayList<>();
  private final Label sums = Labels.line("", "muted", "small");

  TargetsGrid(TotalsViewModel model, TotalsWords words, Entries entries) {
    this.model = model;
    this.words = words;
    this.entries = entries;
    setId("targets");
    getStyleClass().add("clear");
    setFitToWidth(true);
    setFocusTraversable(false);
    setContent(grid);
    grid.getStyleClass().add("targets-grid");
    for (double width : WIDTHS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
  }

  /** Shows effects and targets; bureaus that have a target but no program stand last. */
  void show(Overview overview, FinanceFigures figures) {
    Set<String> bureaus = new LinkedHashSet<>(List.of(""));
    bureaus.addAll(overview.bureaus());
    bureaus.addAll(figures.targetedBureaus());
    if (!List.copyOf(bureaus).equals(rows.stream().map(r -> r.bureau).toList())) {
      build(bureaus);
    }
    Map<String, Effects> effects =
        overview.byBureau().stream()
            .collect(Collectors.toMap(Overview.OfBureau::bureau, b -> b.effects().review()));
    for (Row row : rows) {
      Effects of =
          row.bureau.isEmpty()
              ? overview.total().effects().review()
              : effects.getOrDefault(row.bureau, Effects.NONE);
      for (Basis basis : Basis.values()) {
        Attainment attainment = new Attainment(yen(of, basis), figures.target(row.bureau, basis));
        fill(row.cells.get(basis), attainment, overview.isBlank());
      }
    }
    sums.setText(
        words.say(
            "totals.targets.sums",
            sum(figures, Basis.EXPENDITURE),
            sum(figures, Basis.GENERAL_FUND)));
    Labels.setShown(sums, !figures.targetedBureaus().isEmpty());
  }

  /** What the targets of the bureaus are together, where there are any. */
  Label sums() {
    return sums;
  }

  private String sum(FinanceFigures figures, Basis basis) {
    List<OptionalLong> stated =
        figures.targetedBureaus().stream()
            .map(b -> figures.target(b, basis))
            .filter(OptionalLong::isPresent)
            .toList();
    return stated.isEmpty()
        ? words.say("totals.none")
        : words.money(stated.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  private static long yen(Effects effects, Basis basis) {
    return switch (basis) {
      case EXPENDITURE -> effects.expenditure();
      case GENERAL_FUND -> effects.generalFund();
    };
  }

  private void fill(Cells cells, Attainment attainment, boolean blank) {
    cells.effect().setText(blank ? words.say("totals.none") : words.amount(attainment.effect()));
    boolean opens = attainment.effect() != 0;
    cells.effect().pseudoClassStateChanged(NOTHING, !opens);
    cells.effect().setMouseTransparent(!opens);
    cells.effect().setFocusTraversable(opens);
    Optional<BigDecimal> share = blank ? Optional.empty() : attainment.share();
    cells.meter().show(share);
    cells
        .share()
        .setText(share.map(TotalsWords::percent).orElseGet(() -> words.say("totals.none")));
  }

  private void build(Set<String> bureaus) {
    rows.clear();
    grid.getChildren().clear();
    heading();
    for (String bureau : bureaus) {
      Row row = new Row(bureau);
      rows.add(row);
      int at = rows.size();
      Label name = Labels.line(bureau.isEmpty() ? words.say("totals.bureau.all") : bureau);
      if (bureau.isEmpty()) {
        name.getStyleClass().add("strong");
      }
      grid.add(name, 0, at);
      for (Basis basis : Basis.values()) {
        basis(row, basis, at);
      }
    }
  }

  private static int firstColumn(Basis basis) {
    return switch (basis) {
      case EXPENDITURE -> 1;
      case GENERAL_FUND -> 5;
    };
  }

  private void heading() {
    grid.add(Labels.line(words.say("totals.column.bureau"), "muted", "small"), 0, 0);
    for (Basis basis : Basis.values()) {
      int first = firstColumn(basis);
      grid.add(right(words.say("totals.targets.effect.".concat(basis.name()))), first, 0);
      grid.add(right(words.say("totals.targets.target", words.unitName())), first + 1, 0);
      grid.add(right(words.say("totals.targets.attained")), first + 2, 0, 2, 1);
    }
  }

  private static Label right(String text) {
    Label label = Labels.line(text, "muted", "small");
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private void basis(Row row, Basis basis, int at) {
    int first = firstColumn(basis);
    Cells cells = new Cells(new Hyperlink(), new Meter(), Labels.line(""));
    row.cells.put(basis, cells);
    cells.effect().setOnAction(event -> open(row.bureau, basis));
    GridPane.setHalignment(cells.effect(), HPos.RIGHT);
    cells.share().setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(cells.share(), HPos.RIGHT);
    grid.add(cells.effect(), first, at);
    grid.add(field(row.bureau, basis, at), first + 1, at);
    grid.add(cells.meter(), first + 2, at);
    grid.add(cells.share(), first + 3, at);
  }

  private Node field(String bureau, Basis basis, int at) {
    EntryField field =
        entries.field(
            new FinanceFigure.Target(bureau, basis),
            words.say(
                "totals.targets.name",
                bureau.isEmpty() ? words.say("totals.bureau.all") : bureau,
                words.say("totals.basis.".concat(basis.name()))));
    field.setNeighbour(by -> fieldAt(at - 1 + by, basis));
    HBox box = new HBox(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  private Optional<EntryField> fieldAt(int row, Basis basis) {
    return row < 0 || row >= rows.size()
        ? Optional.empty()
        : Optional.of(entries.field(new FinanceFigure.Target(rows.get(row).bureau, basis), ""));
  }

  private void open(String bureau, Basis basis) {
    Predicate<Line> which =
        l ->
            l.kind() == DirectionKind.REVIEW
                && (bureau.isEmpty() || l.bureau().equals(bureau))
                && yen(l.effects(), basis) != 0;
    model.open(
        Message.of(
            "totals.behind.effect",
            bureau.isEmpty() ? Message.of("totals.bureau.all") : bureau,
            Message.of("totals.basis.".concat(basis.name()))),
        which);
  }

  /** The rows as they stand, for the clipboard. */
  List<List<String>> copied(FinanceFigures figures) {
    List<List<String>> copied = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.bureau.isEmpty() ? words.say("totals.bureau.all") : row.bureau);
      for (Basis basis : Basis.values()) {
        Cells shown = row.cells.get(basis);
        OptionalLong target = figures.target(row.bureau, basis);
        cells.add(plain(shown.effect().getText().replace(",", "").replace("▲", "-")));
        cells.add(target.isPresent() ? words.plain(target.getAsLong()) : "");
        cells.add(plain(shown.share().getText()));
      }
      copied.add(cells);
    }
    return copied;
  }

  /** A spreadsheet has a blank where the screen says that there is none. */
  private String plain(String shown) {
    return shown.equals(words.say("totals.none")) ? "" : shown;
  }
}
