package org.tanaoroshi.exchange.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Days;

/** 提出管理表: a row per unit that says whom it is reached by, by when it answers and what came back. */
public final class TrackingSheet {
  /** The sheet's name. */
  public static final String NAME = "提出管理表";

  public static final String UNIT = "所属";
  public static final String PERSON = "担当者";
  public static final String EXTENSION = "内線";
  public static final String INNER_DUE = "課内（局内）締切";
  public static final String DUE = "提出期限";
  public static final String RECEIVED = "受領日";

  /** Where a unit stands. */
  public enum State {
    UNSENT("未送付"),
    SENT("送付済"),
    RECEIVED("受領"),
    OVERDUE("督促（期限超過）");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The field's word for it. */
    public String label() {
      return label;
    }
  }

  /**
   * One unit.
   *
   * @param due the deadline that holds for it, its own or that of the round
   * @param answered programs completely answered at the first stage
   * @param begun programs partly answered
   */
  public record Line(
      UnitContact contact,
      String due,
      Optional<UnitContact.Receipt> receipt,
      int programs,
      int answered,
      int begun,
      State state) {}

  private final Round round;
  private final List<Line> lines;
  private final LocalDate today;

  /** The table as it stands on that day. */
  public TrackingSheet(Round round, List<Line> lines, LocalDate today) {
    this.round = round;
    this.lines = List.copyOf(lines);
    this.today = today;
  }

  /** How many units it has. */
  public int units() {
    return lines.size();
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    ListSheet<Line> list =
        new ListSheet<>(
            NAME + "　" + round.title(),
            List.of(
                counts(),
                "黄色のセルに記入して「取りまとめ」に加えると、担当者・内線・締切が棚卸しファイルに入ります。ほかの列は書き出すたびに作り直します。空欄にしても、入っている内容は消えません。"),
            List.of(CoverSheet.ROUND_ID, round.id()),
            columns());
    return new SheetPlan(
        NAME,
        list.widths(),
        list.rows(lines),
        new SheetPlan.Page(
            SheetPlan.Paper.A4,
            new SheetPlan.Fit.OneWide(true),
            ListSheet.HEADER_ROW,
            1,
            ListSheet.lastRow(lines.size()),
            0,
            "2F7D5B"),
        List.of(),
        List.of());
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (State state : State.values()) {
      long units = lines.stream().filter(l -> l.state() == state).count();
      counts.add(state.label() + " " + units);
    }
    String city = round.city().isEmpty() ? "" : round.city() + "　";
    return city + Days.label(today) + "現在　" + lines.size() + "所属：" + String.join("・", counts);
  }

  private static List<Column<Line>> columns() {
    String unit = "送付先";
    String back = "送付と受領";
    String progress = "記入の状況（事業数）";
    return List.of(
        Column.of(unit, UNIT, 30, Look.TEXT, l -> Value.of(l.contact().unit())),
        Column.of(unit, "事業数", 8, Look.COUNT, l -> Value.of(l.programs())),
        Column.of("担当と期限", PERSON, 16, Look.INPUT_TEXT, l -> Value.of(l.contact().person())),
        Column.of("担当と期限", EXTENSION, 10, Look.INPUT_TEXT, l -> Value.of(l.contact().extension())),
        Column.of("担当と期限", INNER_DUE, 18, Look.INPUT_DAY, l -> day(l.contact().innerDue())),
        Column.of("担当と期限", DUE, 18, Look.INPUT_DAY, l -> day(l.due())),
        Column.of(back, "送付日", 12, Look.DAY, l -> sent(l.contact())),
        Column.of(
            back,
            RECEIVED,
            12,
            Look.DAY,
            l -> l.receipt().map(r -> at(r.at())).orElse(Value.blank())),
        Column.of(
            back,
            "提出番号",
            9,
            Look.COUNT,
            l ->
                l.receipt()
                    .filter(r -> r.submission() > 0)
                    .map(r -> Value.of(r.submission()))
                    .orElse(Value.blank())),
        Column.of(progress, "記入済", 8, Look.COUNT, l -> Value.of(l.answered())),
        Column.of(progress, "一部", 8, Look.COUNT, l -> Value.of(l.begun())),
        Column.of(
            progress, "未着手", 8, Look.COUNT, l -> Value.of(l.programs() - l.answered() - l.begun())),
        Column.of("状況", "状況", 18, Look.TEXT, l -> Value.of(l.state().label())));
  }

  /** A day that a spreadsheet can sort by where the text is nothing else. */
  private static Value day(String text) {
    return Days.readWhole(text).<Value>map(Value.Day::new).orElse(Value.of(text));
  }

  private static Value sent(UnitContact contact) {
    return contact.sent().isEmpty() ? Value.blank() : at(Instant.parse(contact.sent()));
  }

  private static Value at(Instant time) {
    return new Value.Day(time.atZone(ZoneId.systemDefault()).toLocalDate());
  }
}
