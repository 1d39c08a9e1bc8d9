package org.tanaoroshi.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reviewers of the sample city have answered so far: some bureaus everything, some part,
 * some nothing. It follows from each program's own facts, so that a reader finds the reason beside
 * it.
 */
final class SampleReview {
  private static final int BUDGETED = 2027;
  private static final List<String> OUTSIDE = List.of("人件費", "予備費", "償還", "積立金", "繰出", "公債");

  private final Map<String, List<SampleProgram>> similar = new TreeMap<>();
  private final List<SampleProgram> programs;

  SampleReview(List<SampleProgram> programs) {
    this.programs = programs;
    for (SampleProgram program : programs) {
      for (String group : program.seed().options().similar()) {
        similar.computeIfAbsent(group, g -> new ArrayList<>()).add(program);
      }
    }
  }

  /** Columns 事業ID, stage, field, value, as the program stores them. */
  void write(Path file) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of("事業ID", "段階", "項目", "値"));
    for (SampleProgram program : programs) {
      answers(program)
          .forEach((field, value) -> rows.add(List.of(program.code(), "section", field, value)));
    }
    DelimitedFile.write(file, "utf-8-bom", rows);
  }

  /** Field → value of what the book holds of a program; empty where nobody has begun. */
  Map<String, String> answers(SampleProgram p) {
    Chance bureau = new Chance("progress" + p.seed().office().bureauCode());
    double share = bureau.happens(0.3) ? 1 : bureau.happens(0.3) ? 0 : bureau.between(0.2, 0.9);
    return answers(p, share, 0.06);
  }

  /** All that its section answers in the end; what {@link #answers} has of it is the same. */
  Map<String, String> complete(SampleProgram p) {
    return answers(p, 1, 0);
  }

  private Map<String, String> answers(SampleProgram p, double begun, double undecided) {
    Map<String, String> answers = new LinkedHashMap<>();
    Chance chance = new Chance("review" + p.code());
    if (!chance.happens(begun)) {
      return answers;
    }
    if (OUTSIDE.stream().anyMatch(p.name()::contains)) {
      answers.put("exclusion", p.name().contains("人件費") ? "人件費" : "内部管理費");
      done(p, answers, chance);
      return answers;
    }
    findings(p, answers, chance);
    if (chance.happens(undecided)) {
      // In the middle of it: the decision is still to come.
      return answers;
    }
    decision(p, answers, chance);
    done(p, answers, chance);
    return answers;
  }

  private void findings(SampleProgram p, Map<String, String> answers, Chance chance) {
    boolean duty = p.wording().obligation().equals("義務");
    grade(
        answers,
        1,
        declining(p) ? "C" : chance.happens(0.25) ? "B" : "A",
        "利用や対象者が減っており、規模を実績に合わせる余地がある。");
    grade(
        answers,
        2,
        behind(p) ? "C" : chance.happens(0.3) ? "B" : "A",
        "成果指標の実績が目標に届いていない。手段と目標の関係を見直す余地がある。");
    grade(
        answers,
        3,
        duty ? "A" : chance.happens(0.07) ? "C" : chance.happens(0.3) ? "B" : "A",
        "民間や地域の団体が担える部分があり、役割分担を見直す余地がある。");
    List<SampleProgram> others = others(p);
    grade(
        answers,
        4,
        others.isEmpty() ? "A" : "C",
        others.isEmpty() ? "" : "「" + others.getFirst().name() + "」と対象・内容が重なる。");
    grade(
        answers,
        5,
        chance.happens(0.06) ? "C" : chance.happens(0.4) ? "B" : "A",
        "申請や集計の手作業が多く、電子化で経費と時間を減らせる。");
    int rate = executionPercent(p);
    grade(
        answers,
        6,
        rate < 45 ? "D" : rate < 74 ? "C" : rate < 90 ? "B" : "A",
        "令和7年度の執行率は" + rate + "％で、予算額が実績を上回っている。");
  }

  private static void grade(
      Map<String, String> answers, int viewpoint, String grade, String comment) {
    answers.put("grade.v" + viewpoint, grade);
    if (grade.equals("C") || grade.equals("D")) {
      answers.put("comment.v" + viewpoint, comment);
    }
  }

  private void decision(SampleProgram p, Map<String, String> answers, Chance chance) {
    long budget = p.budget();
    if (p.end().filter(end -> end <= Years.BUDGET).isPresent()) {
      effect(p, answers, "end", "", "", budget);
      answers.put("reason", "終期の到来により終了する。");
    } else if (isConcern(answers, 4) && budget > 0) {
      String other = others(p).getFirst().name();
      effect(p, answers, "merge", "v4", "「" + other + "」と統合し、窓口と広報を一本化する。", part(budget, 0.15));
      answers.put("successor", other);
      answers.put("reason", "対象者が重なり、利用者にとっても分かりにくいため。");
    } else if (isConcern(answers, 6) && budget > 0) {
      int rate = executionPercent(p);
      effect(
          p,
          answers,
          "shrink",
          "v6",
          "執行実績に合わせて予算額を縮減する。",
          part(budget, Math.max(0.03, (95 - rate) / 150.0)));
      answers.put("reason", "過去の執行率からみて、縮減しても需要に対応できるため。");
    } else if (isConcern(answers, 5) || isConcern(answers, 3)) {
      String main = isConcern(answers, 5) ? "v5" : "v3";
      effect(
          p,
          answers,
          "method",
          main,
          main.equals("v5") ? "申請を電子化し、委託の範囲を見直す。" : "民間・地域との役割分担を見直し、委託料を減らす。",
          part(budget, chance.between(0.02, 0.08)));
      answers.put("reason", "同じ水準のサービスを少ない経費で続けられるため。");
    } else if (isConcern(answers, 2) || isConcern(answers, 1)) {
      effect(
          p,
          answers,
          "method",
          isConcern(answers, 2) ? "v2" : "v1",
          "対象と手段を絞り、成果の上がる取組に重点を置く。",
          part(budget, 0.03));
      answers.put("reason", "目標と実績の差を縮めるため。");
    } else if (chance.happens(0.04)) {
      answers.put("direction", "expand");
      answers.put("reason", "需要の増加に対応するため。");
      answers.put("effect." + BUDGETED + ".EXPENDITURE_INCREASE", Long.toString(part(budget, 0.1)));
    } else {
      answers.put("direction", "continue");
    }
  }

  /**
   * A cut takes its share of the national money with it; an end of a program that brings money in
   * is an increase.
   */
  private static void effect(
      SampleProgram p,
      Map<String, String> answers,
      String direction,
      String main,
      String text,
      long cut) {
    answers.put("direction", direction);
    if (!main.isEmpty()) {
      answers.put("mainViewpoint", main);
      answers.put("reviewText", text);
      answers.put("timing", "令和9年4月");
    }
    long national =
        p.budget() == 0
            ? 0
            : Math.floorDiv(
                    cut / 1000 * (p.funding().national() / 1000), Math.max(1, p.budget() / 1000))
                * 1000;
    for (int year : List.of(BUDGETED, BUDGETED + 1)) {
      answers.put(
          "effect." + year + (cut < 0 ? ".EXPENDITURE_INCREASE" : ".EXPENDITURE_CUT"),
          Long.toString(Math.abs(cut)));
      if (national > 0) {
        answers.put("effect." + year + ".NATIONAL_CHANGE", Long.toString(-national));
      }
    }
    answers.put("effectNature", "継続");
  }

  private static void done(SampleProgram p, Map<String, String> answers, Chance chance) {
    boolean confirmed = chance.happens(0.5);
    answers.put("status", confirmed ? "確認済（課長）" : "記入済");
    answers.put("statusBy", p.seed().office().section() + (confirmed ? "長" : ""));
    answers.put("statusOn", "2026-09-%02d".formatted(chance.whole(1, 28)));
  }

  private List<SampleProgram> others(SampleProgram p) {
    return p.seed().options().similar().stream()
        .flatMap(group -> similar.get(group).stream())
        .filter(o -> !o.code().equals(p.code()))
        .filter(o -> !o.seed().office().bureauCode().equals(p.seed().office().bureauCode()))
        .toList();
  }

  private static boolean isConcern(Map<String, String> answers, int viewpoint) {
    return List.of("C", "D").contains(answers.get("grade.v" + viewpoint));
  }

  private static long part(long budget, double share) {
    return Math.round(budget * share / 1000) * 1000;
  }

  private static int executionPercent(SampleProgram p) {
    SampleProgram.YearAmounts year = p.years().get(Years.SETTLED);
    return year == null || year.current() == 0
        ? 100
        : (int) Math.round(100.0 * year.settled() / year.current());
  }

  private static boolean behind(SampleProgram p) {
    return p.outcome()
        .map(
            o -> {
              BigDecimal target = o.targets().get(Years.SETTLED);
              BigDecimal result = o.results().get(Years.SETTLED);
              return target != null
                  && result != null
                  && target.signum() > 0
                  && result.doubleValue() / target.doubleValue() < 0.92;
            })
        .orElse(false);
  }

  private static boolean declining(SampleProgram p) {
    return p.activity()
        .map(
            a -> {
              BigDecimal before = a.results().get(Years.FIRST);
              BigDecimal after = a.results().get(Years.SETTLED);
              return before != null
                  && after != null
                  && before.signum() > 0
                  && after.doubleValue() / before.doubleValue() < 0.85;
            })
        .orElse(false);
  }
}
