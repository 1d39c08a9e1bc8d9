package org.tanaoroshi.ui.inventory;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.values.Words;

/** The choices above the sheet: which sheet, which header rows, which unit, which year. */
final class ReadingTools {
  /** Headers further down are rare, and a longer list is no longer a choice. */
  private static final int HEADER_ROWS = 40;

  private final ImportViewModel model;
  private final Words words;
  private final ComboBox<Integer> sheets;
  private final ComboBox<Integer> headerFirst;
  private final ComboBox<Integer> headerLast;
  private final ComboBox<MoneyUnit> units;
  private final ComboBox<FiscalYear> years;
  private final Label unitFrom;
  private Proposal shown;
  private boolean filling;

  ReadingTools(
      ImportViewModel model,
      Words words,
      ComboBox<Integer> sheets,
      ComboBox<Integer> headerFirst,
      ComboBox<Integer> headerLast,
      ComboBox<MoneyUnit> units,
      ComboBox<FiscalYear> years,
      Label unitFrom) {
    this.model = model;
    this.words = words;
    this.sheets = sheets;
    this.headerFirst = headerFirst;
    this.headerLast = headerLast;
    this.units = units;
    this.years = years;
    this.unitFrom = unitFrom;
    ImportTools.say(sheets, this::sheetName);
    ImportTools.say(headerFirst, this::rowName);
    ImportTools.say(headerLast, this::rowName);
    ImportTools.say(units, words::term);
    ImportTools.say(years, words::year);
    units.setItems(FXCollections.observableArrayList(MoneyUnit.values()));
    years.setItems(
        FXCollections.observableArrayList(
            IntStream.rangeClosed(-2, 12).mapToObj(back -> model.thisYear().plus(-back)).toList()));
    onChoice(sheets, () -> model.chooseSheet(sheets.getValue()));
    onChoice(headerFirst, this::chooseHeader);
    onChoice(headerLast, this::chooseHeader);
    onChoice(units, () -> model.chooseUnit(units.getValue()));
    onChoice(years, () -> model.chooseYear(years.getValue()));
  }

  /** Shows what a proposal says. */
  void show(Proposal proposal) {
    filling = true;
    shown = proposal;
    SheetProposal sheet = proposal.sheet();
    sheets.setItems(
        FXCollections.observableArrayList(
            IntStream.range(0, proposal.sheets().size()).boxed().toList()));
    sheets.setValue(proposal.chosen());
    List<Integer> rows =
        IntStream.rangeClosed(1, Math.clamp(sheet.shape().lastRow(), 1, HEADER_ROWS))
            .boxed()
            .toList();
    headerFirst.setItems(FXCollections.observableArrayList(rows));
    headerLast.setItems(FXCollections.observableArrayList(rows));
    headerFirst.setValue(sheet.header().map(HeaderBand::firstRow).orElse(null));
    headerLast.setValue(sheet.header().map(HeaderBand::lastRow).orElse(null));
    units.setValue(sheet.unit());
    years.setValue(proposal.year());
    unitFrom.setText(unitFrom(sheet));
    filling = false;
  }

  private void onChoice(ComboBox<?> combo, Runnable action) {
    combo.setOnAction(
        event -> {
          if (!filling && combo.getValue() != null) {
            action.run();
          }
        });
  }

  private void chooseHeader() {
    if (headerFirst.getValue() != null && headerLast.getValue() != null) {
      model.chooseHeader(headerFirst.getValue(), headerLast.getValue());
    }
  }

  private String sheetName(int index) {
    String name = shown.sheets().get(index).sheet().name();
    return name.isEmpty() ? words.say("import.sheet.only") : name;
  }

  private String rowName(int row) {
    return words.say("import.header.row", Integer.toString(row));
  }

  private String unitFrom(SheetProposal sheet) {
    if (sheet.unitAt().row() > 0) {
      return words.say("import.unit.from", sheet.unitAt().cell());
    }
    return sheet.columns().stream().anyMatch(c -> c.unit().isPresent())
        ? words.say("import.unit.fromHeader")
        : words.say("import.unit.nowhere");
  }
}
