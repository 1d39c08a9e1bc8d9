package org.tanaoroshi.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.LedgerSheet;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Typed;

/** Reads 台帳: the programs with all that the ledger says of them. */
public final class LedgerReading {
  private static final Pattern EXTRA =
      Pattern.compile("その他の列(?:\\(\\d+\\))?[：:](.*)", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("指標(\\d+)(区分|名称|単位)");
  private static final Pattern READING = Pattern.compile("指標(\\d+).*\\((\\d{4})\\)(目標|実績)");
  private static final Pattern NTH = Pattern.compile("(.*?)(?:\\((\\d+)\\))?");

  private final SheetValues sheet;
  private final HeaderRow header;
  private final MoneyUnit unit;
  private final List<Problem> problems;
  private final Map<Integer, Fact> facts = new LinkedHashMap<>();
  private final Map<LedgerSheet.AmountKey, Integer> amounts =
      new TreeMap<>(LedgerSheet.AmountKey.ORDER);
  private final Map<Integer, Map<String, Integer>> indicators = new TreeMap<>();
  private final Map<Integer, String> extras = new LinkedHashMap<>();

  private LedgerReading(
      SheetValues sheet, HeaderRow header, MoneyUnit unit, List<Problem> problems) {
    this.sheet = sheet;
    this.header = header;
    this.unit = unit;
    this.problems = problems;
  }

  private static Optional<HeaderRow> header(SheetValues sheet) {
    return HeaderRow.find(sheet, List.of(Headers.ID, Headers.NAME, LedgerSheet.FILE));
  }

  /** Whether a sheet is a ledger of ours. */
  public static boolean isLedger(SheetValues sheet) {
    return header(sheet).isPresent()
        && !header(sheet).get().columns().containsKey(Headers.folded(Item.DIRECTION.label()));
  }

  /** The programs in the order of their rows; what is not understood is added to the problems. */
  public static Map<ProgramId, Program> read(
      SheetValues sheet, MoneyUnit unit, List<Problem> problems) {
    LedgerReading reading = new LedgerReading(sheet, header(sheet).orElseThrow(), unit, problems);
    reading.findColumns();
    return reading.programs();
  }

  private void findColumns() {
    for (int c = 0; c < header.row().texts().size(); c++) {
      String raw = header.row().text(c);
      String folded = Headers.folded(raw);
      Matcher extra = EXTRA.matcher(raw);
      if (extra.matches()) {
        extras.put(c, extra.group(1));
        continue;
      }
      for (Fact fact : Fact.values()) {
        if (Headers.folded(fact.label()).equals(folded)) {
          facts.put(c, fact);
        }
      }
      Matcher part = PART.matcher(folded);
      Matcher reading = READING.matcher(folded);
      if (part.matches()) {
        indicator(part.group(1)).put(part.group(2), c);
      } else if (reading.matches()) {
        indicator(reading.group(1)).put(reading.group(2) + reading.group(3), c);
      } else {
        int column = c;
        amount(folded).ifPresent(key -> amounts.putIfAbsent(key, column));
      }
    }
  }

  private Map<String, Integer> indicator(String number) {
    return indicators.computeIfAbsent(Integer.parseInt(number), n -> new TreeMap<>());
  }

  private static Optional<LedgerSheet.AmountKey> amount(String folded) {
    return Headers.year(folded)
        .flatMap(
            in -> {
              Matcher nth = NTH.matcher(in.rest());
              if (!nth.matches()) {
                return Optional.empty();
              }
              int n = nth.group(2) == null ? 1 : Integer.parseInt(nth.group(2));
              return Arrays.stream(AmountKind.values())
                  .flatMap(
                      kind ->
                          Arrays.stream(Funding.values())
                              .map(f -> new LedgerSheet.AmountKey(in.year(), kind, f, n)))
                  .filter(
                      k ->
                          Headers.folded(k.kind().label() + k.funding().label())
                              .equals(nth.group(1)))
                  .findFirst();
            });
  }

  private Map<ProgramId, Program> programs() {
    Map<ProgramId, Program> programs = new LinkedHashMap<>();
    for (SheetValues.Row row : header.entries(sheet)) {
      String id = header.text(row, Headers.ID).strip();
      if (id.isEmpty()) {
        problem(row, "exchange.review.noId", header.text(row, Headers.NAME));
      } else if (programs.containsKey(new ProgramId(id))) {
        problem(row, "exchange.review.twice", id);
      } else {
        programs.put(new ProgramId(id), program(row, new ProgramId(id)));
      }
    }
    return programs;
  }

  private Program program(SheetValues.Row row, ProgramId id) {
    Map<Fact, String> texts = new EnumMap<>(Fact.class);
    facts.forEach((column, fact) -> texts.putIfAbsent(fact, row.text(column)));
    List<Amount> found = new ArrayList<>();
    amounts.forEach((key, column) -> amount(row, column, key).ifPresent(found::add));
    List<ExtraColumn> others = new ArrayList<>();
    extras.forEach(
        (column, name) -> {
          if (!row.text(column).isEmpty()) {
            others.add(new ExtraColumn(name, row.text(column)));
          }
        });
    return new Program(
        id,
        header.text(row, Headers.CODE),
        header.text(row, Headers.NAME),
        ReviewReading.organisation(header, row),
        texts,
        found,
        indicators(row),
        others,
        locator(row));
  }

  private Optional<Amount> amount(SheetValues.Row row, int column, LedgerSheet.AmountKey key) {
    String text = row.text(column);
    if (text.isEmpty() && !row.unknown().contains(column)) {
      return Optional.empty();
    }
    OptionalLong yen = OptionalLong.empty();
    if (Typed.read(text) instanceof Typed.Value(var number, var typed)) {
      try {
        yen = OptionalLong.of(typed.orElse(unit).toYen(number));
      } catch (ArithmeticException e) {
        problem(row, "exchange.review.notANumber", text);
      }
    }
    return Optional.of(
        new Amount(key.year(), key.kind(), key.funding(), yen, text, sheet.locator(row, column)));
  }

  private List<Indicator> indicators(SheetValues.Row row) {
    List<Indicator> found = new ArrayList<>();
    for (Map<String, Integer> columns : indicators.values()) {
      Map<String, String> texts = new HashMap<>();
      columns.forEach((part, column) -> texts.put(part, row.text(column)));
      if (texts.values().stream().allMatch(String::isEmpty)) {
        continue;
      }
      List<Indicator.Reading> readings = new ArrayList<>();
      columns.keySet().stream()
          .filter(k -> Character.isDigit(k.charAt(0)))
          .map(k -> Integer.valueOf(k.substring(0, 4)))
          .distinct()
          .forEach(
              year -> {
                String target = texts.getOrDefault(year + "目標", "");
                String result = texts.getOrDefault(year + "実績", "");
                if (!target.isEmpty() || !result.isEmpty()) {
                  readings.add(new Indicator.Reading(new FiscalYear(year), target, result));
                }
              });
      found.add(
          new Indicator(
              texts.getOrDefault("区分", ""),
              texts.getOrDefault("名称", ""),
              texts.getOrDefault("単位", ""),
              readings));
    }
    return found;
  }

  /** Where the inventory had it, as the ledger says; else the row of the ledger. */
  private Locator locator(SheetValues.Row row) {
    String file = header.text(row, LedgerSheet.FILE);
    if (file.isEmpty()) {
      return sheet.locator(row, -1);
    }
    String number = header.text(row, LedgerSheet.ROW);
    int origin = number.matches("\\d{1,7}") ? Integer.parseInt(number) : 0;
    return new Locator(file, header.text(row, LedgerSheet.SHEET), origin, 0);
  }

  private void problem(SheetValues.Row row, String key, Object... arguments) {
    problems.add(new Problem(Message.of(key, arguments), sheet.locator(row, -1)));
  }
}
