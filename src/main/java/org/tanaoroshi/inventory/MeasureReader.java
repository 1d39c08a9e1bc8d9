package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.values.Text;

/** Reads the indicators of a row. */
final class MeasureReader {
  private final Map<Integer, List<ColumnMapping>> byNumber = new TreeMap<>();
  private final FiscalYear base;

  MeasureReader(List<ColumnMapping> columns, FiscalYear base) {
    this.base = base;
    for (ColumnMapping c : columns) {
      if (c.target() instanceof Target.Measure m) {
        byNumber.computeIfAbsent(m.number(), n -> new ArrayList<>()).add(c);
      }
    }
  }

  /** Target and result of a year while its columns are read. */
  private static final class Values {
    private String target = "";
    private String result = "";
  }

  /** The indicators that have a name or a value. */
  List<Indicator> read(Row row) {
    List<Indicator> indicators = new ArrayList<>();
    for (List<ColumnMapping> columns : byNumber.values()) {
      String kind = "";
      String name = "";
      String unit = "";
      Map<FiscalYear, Values> years = new TreeMap<>();
      for (ColumnMapping c : columns) {
        Target.Measure m = (Target.Measure) c.target();
        String text = Text.oneLine(row.text(c.column()));
        kind = m.kind();
        switch (m.part()) {
          case NAME -> name = text;
          case UNIT -> unit = text;
          case TARGET ->
              years.computeIfAbsent(m.year().from(base), y -> new Values()).target = text;
          case RESULT ->
              years.computeIfAbsent(m.year().from(base), y -> new Values()).result = text;
        }
      }
      List<Indicator.Reading> readings = new ArrayList<>();
      years.forEach(
          (year, v) -> {
            if (!v.target.isEmpty() || !v.result.isEmpty()) {
              readings.add(new Indicator.Reading(year, v.target, v.result));
            }
          });
      if (!name.isEmpty() || !readings.isEmpty()) {
        indicators.add(new Indicator(kind, name, unit, readings));
      }
    }
    return indicators;
  }
}
