package org.tanaoroshi.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Viewpoint;

/** Seeded random books with all that people type, and all that breaks spreadsheets. */
final class RandomBooks {
  private static final List<String> HARD =
      List.of(
          "=SUM(A1:A9)",
          "=HYPERLINK(\"http://example.org\",\"開く\")",
          "+81-93-000-0000",
          "-1",
          "@作業",
          "_x0041_",
          "_x000D_",
          "__x005F_x0041__",
          "_x004",
          "1行目\n2行目\n\n4行目\n",
          "復帰\r\n改行\rだけ",
          "タブ\tあり",
          "  前後に空白　",
          "😀👨‍👩‍👧‍👦🇯🇵",
          "𠮷野家・髙島屋・﨑",
          "①②㈱㍻℡Ⅳ㎡",
          "0012",
          "1,234",
          "2026/1/2",
          "1-2",
          "TRUE",
          "#REF!",
          "<b>&amp;\"'</b>",
          "]]>",
          "'先頭の引用符",
          "ﾊﾝｶｸ ｶﾅ",
          "▲12",
          "\uFEFF先頭のBOM",
          "長い文章。".repeat(300));

  private final Random random;
  private final MoneyUnit unit;

  /** LibreOffice itself reads _x005F_ twice and makes every CR a line feed. */
  private static final List<String> HARD_FOR_LIBREOFFICE =
      HARD.stream().filter(t -> !t.contains("_x005F_") && !t.contains("\r")).toList();

  private final List<String> hard;

  private RandomBooks(Random random, List<String> hard) {
    this.random = random;
    this.hard = hard;
    this.unit = pick(MoneyUnit.values());
  }

  /** The contents of that seed. */
  static WorkbookContents contents(long seed) {
    return new RandomBooks(new Random(seed), HARD).contents();
  }

  /** As above, without what LibreOffice cannot keep. */
  static WorkbookContents forLibreOffice(long seed) {
    return new RandomBooks(new Random(seed), HARD_FOR_LIBREOFFICE).contents();
  }

  /** A text as long as a cell holds, made so that escaping makes it longer still. */
  static String longest() {
    return "_x0041_".repeat(32_767 / 7 + 1).substring(0, 32_767);
  }

  private WorkbookContents contents() {
    Framework framework = Samples.framework();
    List<Dossier> dossiers = new ArrayList<>();
    int size = random.nextInt(7);
    for (int i = 0; i < size; i++) {
      dossiers.add(new Dossier(program(i), answers(framework)));
    }
    String stage = framework.stages().get(random.nextInt(4)).id();
    Sender sender = new Sender(text(), text(), random.nextInt(20), 0, text(), text());
    Instant when = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
    // The committed workbook was saved again before there were send-backs.
    int issue = hard.equals(HARD) ? random.nextInt(3) : 0;
    return new WorkbookContents(
        Samples.round(unit),
        framework,
        stage,
        dossiers,
        dossiers.stream().map(Dossier::program).toList(),
        new Sender(
            sender.bookId(),
            sender.unit(),
            sender.submission(),
            issue,
            sender.reviewer(),
            sender.confirmer()),
        List.of(),
        when);
  }

  private Program program(int i) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if (random.nextInt(3) == 0) {
        facts.put(fact, text());
      }
    }
    List<Amount> amounts = new ArrayList<>();
    for (int n = random.nextInt(8); n > 0; n--) {
      amounts.add(amount());
    }
    List<Indicator> indicators = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      indicators.add(
          new Indicator(
              "成果指標",
              "指標" + n + text(),
              text(),
              List.of(
                  new Indicator.Reading(new FiscalYear(2024), "12" + text(), text()),
                  new Indicator.Reading(new FiscalYear(2025), text(), "9" + text()))));
    }
    Map<String, ExtraColumn> extras = new LinkedHashMap<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      String header = random.nextBoolean() ? "SDGs（目標）" : "列\n" + random.nextInt(3);
      extras.put(header, new ExtraColumn(header, "値" + text()));
    }
    return new Program(
        new ProgramId(random.nextBoolean() ? "00" + i : "A-" + i + "①"),
        random.nextBoolean() ? "0" + i : "",
        text(),
        new Organisation(text(), "", text(), ""),
        facts,
        amounts,
        indicators,
        List.copyOf(extras.values()),
        random.nextBoolean() ? Locator.NONE : new Locator("台帳.xlsx", "一覧", 3 + i, 0));
  }

  private Amount amount() {
    return new Amount(
        new FiscalYear(2023 + random.nextInt(4)),
        pick(AmountKind.values()),
        pick(Funding.values()),
        random.nextInt(6) == 0 ? OptionalLong.empty() : OptionalLong.of(yen()),
        "該当なし",
        Locator.NONE);
  }

  private long yen() {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> random.nextInt(10);
      case 2 -> random.nextLong(-100_000_000_000_000L, 100_000_000_000_000L);
      case 3 -> random.nextInt(5) == 0 ? random.nextLong() : -1;
      default -> 1000L * random.nextInt(1_000_000);
    };
  }

  private Answers answers(Framework framework) {
    Answers answers = Answers.NONE;
    for (var stage : framework.stages()) {
      if (random.nextInt(3) > 0) {
        answers = answersAt(answers, stage.id(), framework);
      }
    }
    return answers;
  }

  private Answers answersAt(Answers given, String stage, Framework framework) {
    Answers answers = given;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      if (random.nextBoolean()) {
        String code = framework.grades().get(random.nextInt(5)).code();
        answers = answers.with(stage, new Field.GradeOf(viewpoint.id()), code);
      }
      answers = answers.with(stage, new Field.CommentOn(viewpoint.id()), text());
    }
    for (Item item : Item.values()) {
      if (random.nextInt(3) > 0) {
        answers = answers.with(stage, new Field.Of(item), item(item, framework));
      }
    }
    for (int n = random.nextInt(5); n > 0; n--) {
      FiscalYear year = new FiscalYear(2026 + random.nextInt(5));
      EffectMeasure measure = pick(EffectMeasure.values());
      answers = answers.with(stage, new Field.EffectIn(year, measure), Long.toString(effect()));
    }
    return answers;
  }

  /** Effects are added up, hence never near the end of a long. */
  private long effect() {
    return random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
  }

  private String item(Item item, Framework framework) {
    return switch (item) {
      case DIRECTION -> framework.directions().get(random.nextInt(9)).id();
      case MAIN_VIEWPOINT -> framework.viewpoints().get(random.nextInt(6)).id();
      case STATUS_ON, REPLY_DUE ->
          String.format(
              "20%02d-%02d-%02d",
              1 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28));
      default -> text();
    };
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> hard.get(random.nextInt(hard.size()));
      case 2 -> hard.get(random.nextInt(hard.size())) + hard.get(random.nextInt(hard.size()));
      default -> "所見" + random.nextInt(1000);
    };
  }
}
