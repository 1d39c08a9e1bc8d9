package org.tanaoroshi.ui.totals;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.ui.parts.FieldValues;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.workbench.FinanceEntry;

/** The fields in which finance enters figures, one per figure, each made once and kept. */
final class Entries {
  private final TotalsViewModel model;
  private final TotalsWords words;
  private final FieldValues values;
  private final Map<FinanceFigure, EntryField> fields = new LinkedHashMap<>();
  private final Set<FinanceFigure> unreadable = new HashSet<>();

  Entries(TotalsViewModel model, TotalsWords words) {
    this.model = model;
    this.words = words;
    this.values = new FieldValues(model.framework(), words.unit(), words.words());
  }

  /** The field of a figure; {@code name} says what it is, to a screen reader and in the journal. */
  EntryField field(FinanceFigure figure, String name) {
    return fields.computeIfAbsent(figure, f -> made(f, name));
  }

  private EntryField made(FinanceFigure figure, String name) {
    EntryField field =
        new EntryField(
            new EntryField.Value() {
              @Override
              public Optional<String> read(String typed) {
                return figure.isYen()
                    ? values.amount(typed).filter(FinanceEntry::isAmount)
                    : Optional.of(typed.strip());
              }

              @Override
              public String written(String value) {
                return figure.isYen() && !value.isEmpty()
                    ? Figures.amount(Long.parseLong(value), words.unit())
                    : value;
              }

              @Override
              public void save(String value) {
                model.save(name, Map.of(figure, value));
              }

              @Override
              public void readable(boolean readable) {
                mark(figure, readable);
              }
            });
    field.setId(id(figure));
    field.setAccessibleText(name);
    field.setEditable(!model.readOnly());
    field.getStyleClass().add(figure.isYen() ? "amount" : "name");
    field.show(model.standingProperty().get().figures().get(figure));
    return field;
  }

  private static String id(FinanceFigure figure) {
    return "entry-" + figure.key().replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private void mark(FinanceFigure figure, boolean readable) {
    if (readable) {
      unreadable.remove(figure);
    } else {
      unreadable.add(figure);
    }
    model.unreadableProperty().set(!unreadable.isEmpty());
  }

  /** Shows what is saved. */
  void show(FinanceFigures figures) {
    fields.forEach((figure, field) -> field.show(figures.get(figure)));
  }

  /** Saves what stands in the field with the cursor. */
  void commit() {
    fields.values().stream().filter(EntryField::isFocused).forEach(EntryField::commit);
  }

  /** Whether something is being typed in the node that has the cursor. */
  static boolean isEntering(Node focused) {
    return focused instanceof EntryField field && field.isDirty();
  }
}
