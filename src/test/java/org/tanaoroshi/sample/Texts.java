package org.tanaoroshi.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.sample.SampleProgram.Series;
import org.tanaoroshi.sample.SampleProgram.Wording;
import org.tanaoroshi.sample.SampleProgram.YearAmounts;

/** The texts of one program: purpose, legal basis, duty, means and what troubles it. */
final class Texts {
  private static final String NONE = "－";
  private static final Pattern TAIL = Pattern.compile("(事業費補助|推進事業|事業|事務費|事業費)?(（[^）]*）)?$");
  private static final Pattern ACTION =
      Pattern.compile(
          ".*(支給|助成|補助|養成|開催|運営|管理|整備|推進|支援|派遣|検診|調査|策定|更新|改修|配布|交付|普及|啓発|促進|"
              + "運用|事務|指導|給付|設置|実施|対策|接種|保全|修繕|点検|活用|保存|育成|維持補修)$");

  private final Seed seed;
  private final Chance chance;

  Texts(Seed seed, Chance chance) {
    this.seed = seed;
    this.chance = chance;
  }

  Wording wording(Optional<YearAmounts> settled, Optional<Series> outcome) {
    String duty = duty();
    String target = seed.options().get("対").orElse(seed.theme().target());
    return new Wording(
        purpose(),
        target,
        seed.options()
            .get("手")
            .orElseGet(() -> chance.oneOf(seed.kind().means()))
            .replace("{target}", target),
        law(),
        switch (duty) {
          case "義務", "受託" -> "義務";
          case "努力" -> "努力義務";
          default -> "任意";
        },
        duty.equals("受託") ? "法定受託事務" : "自治事務",
        issues(settled, outcome));
  }

  /** The name without 事業 and what stands in brackets. */
  private String core() {
    Matcher tail = TAIL.matcher(seed.name());
    return tail.find() ? seed.name().substring(0, tail.start()) : seed.name();
  }

  private String purpose() {
    Optional<String> own = seed.options().get("目");
    if (own.isPresent()) {
      return own.get() + "。";
    }
    String aim = seed.theme().aim();
    String core = core();
    if (!ACTION.matcher(core).matches() || core.length() > 24) {
      return aim + "。";
    }
    return switch (chance.whole(0, 3)) {
      case 0 -> aim + "ため、" + core + "を行う。";
      case 1 -> core + "により、" + aim + "。";
      case 2 -> core + "を通じて、" + aim + "。";
      default -> aim + "。";
    };
  }

  private String law() {
    Optional<String> own = seed.options().get("法");
    if (own.isPresent()) {
      return own.get();
    }
    Kind kind = seed.kind();
    if (kind.is("人件")) {
      return "地方自治法第204条、棚卸市職員の給与に関する条例";
    }
    if (kind.is("助成", "団補") && core().matches(".*(補助|助成|支給|交付)$")) {
      return "棚卸市" + core().replaceFirst("(補助|助成)$", "$1金交付") + "要綱";
    }
    if (kind.is("施設") && core().endsWith("運営")) {
      return "地方自治法第244条の2、棚卸市" + core().replaceFirst("(管理)?運営$", "") + "条例";
    }
    return kind.is("シス", "購入", "負担") && seed.options().get("務").isEmpty()
        ? NONE
        : seed.theme().law();
  }

  /** 義務, 努力, 任意 or 受託: a duty by law binds the service, seldom the events around it. */
  private String duty() {
    Optional<String> own = seed.options().get("務");
    if (own.isPresent()) {
      return own.get();
    }
    String duty = seed.theme().duty();
    if (seed.kind().is("助成", "団補", "融資", "表彰", "基金", "シス", "購入", "負担")) {
      return "任意";
    }
    boolean soft = seed.kind().is("催し", "講座", "啓発", "派遣", "施設", "直施");
    return soft && duty.equals("義務") ? "努力" : duty;
  }

  private String issues(Optional<YearAmounts> settled, Optional<Series> outcome) {
    if (settled.isPresent() && settled.get().current() > 0) {
      YearAmounts year = settled.get();
      double rate = (double) year.settled() / year.current();
      if (year.carriedOut() > 0) {
        return chance.oneOf(seed.kind().is("改修") ? REPAIRS_CARRIED_OUT : CARRIED_OUT);
      }
      if (rate < 0.65 && !seed.kind().is("予備", "人件")) {
        return chance.oneOf(seed.kind().is("助成", "給付", "団補", "融資") ? FEW_CLAIMS : POORLY_SPENT);
      }
    }
    if (seed.kind().is("管理", "人件", "公債", "予備", "繰出", "基金", "負担")) {
      return "";
    }
    if (outcome.isPresent() && behind(outcome.get())) {
      return seed.kind().is("講座", "催し", "啓発", "団補", "派遣", "表彰")
          ? chance.oneOf(FEW_PEOPLE)
          : "成果指標が目標に届いておらず、実施方法の見直しが必要である。";
    }
    return chance.happens(0.45) ? chance.oneOf(ordinary()) : "";
  }

  private static boolean behind(Series outcome) {
    var target = outcome.targets().get(Years.SETTLED);
    var result = outcome.results().get(Years.SETTLED);
    return target != null && result != null && result.compareTo(target) < 0;
  }

  private List<String> ordinary() {
    return seed.kind().is("施設", "直施", "改修", "整備", "維持") ? WORKS : SERVICES;
  }

  private static final List<String> CARRIED_OUT =
      List.of(
          "関係機関との協議に時間を要し、工事の一部を翌年度へ繰り越した。",
          "用地交渉が難航し、年度内に完了しなかったため繰り越した。",
          "入札不調により発注が遅れ、翌年度へ繰り越した。",
          "地中から支障物が見つかり、工法の変更に日数を要した。");
  private static final List<String> FEW_CLAIMS =
      List.of("申請件数が見込みを下回り、不用額が生じている。", "制度の周知が十分でなく、申請が伸び悩んでいる。", "対象者の減少により、予算額と実績に開きが生じている。");
  private static final List<String> POORLY_SPENT =
      List.of(
          "入札差金により不用額が生じた。",
          "実施回数を見直したため、予算に対し執行が少なかった。",
          "参加者が見込みを下回り、規模を縮小して実施した。",
          "国の制度改正の時期が遅れ、年度内の執行が一部にとどまった。");
  private static final List<String> REPAIRS_CARRIED_OUT =
      List.of(
          "施設の利用を止める期間の調整に時間を要し、工事の一部を翌年度へ繰り越した。",
          "入札不調により発注が遅れ、翌年度へ繰り越した。",
          "資機材の納期が延びたため、工事の一部を翌年度へ繰り越した。");
  private static final List<String> FEW_PEOPLE =
      List.of(
          "参加者が固定化しており、新たな層への働きかけが課題である。",
          "実績は横ばいで、目標達成には周知の強化が必要である。",
          "若い世代の参加が少ないことが課題である。",
          "活動の担い手の高齢化が進んでいる。");
  private static final List<String> WORKS =
      List.of(
          "設備の老朽化が進み、修繕費が増加傾向にある。",
          "光熱費及び人件費の上昇により、維持管理費が増加している。",
          "資材価格の高騰により、事業費の増加が見込まれる。",
          "将来の更新費用を見据え、優先順位の整理が必要である。");
  private static final List<String> SERVICES =
      List.of(
          "おおむね計画どおり進んでいる。",
          "支援を必要とする人への情報の届け方に工夫が必要である。",
          "関係課との役割分担を整理する必要がある。",
          "業務量が増えており、委託や電子化による負担の軽減を検討している。",
          "物価高騰により単価が上昇している。",
          "国・県の動向を踏まえ、制度の在り方を検討する必要がある。");
}
