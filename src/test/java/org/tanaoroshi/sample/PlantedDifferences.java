package org.tanaoroshi.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What differs on purpose between the files that came back, and between them and the book: two
 * reviewers of one ward office, a corrected version that also takes a comment away, and a bureau
 * that came to another grade than the book holds. Also what was typed in an odd way.
 */
final class PlantedDifferences {
  private static final String CUT = "effect.2027.EXPENDITURE_CUT";
  private static final String NEXT_CUT = "effect.2028.EXPENDITURE_CUT";

  private static final String COMMENT =
      "令和6年度から利用者への周知を区の広報紙と窓口で続けてきたが、%s。"
          + "区民からは引き続き実施を望む声があり、翌年度は時期と回数を見直した上で、"
          + "他区の実績も参考に、必要な額だけを計上することが適当である。";

  /**
   * A field that somebody must decide.
   *
   * @param files whose word is one of the sides
   */
  record Difference(String code, String field, List<String> files) {}

  private final List<Difference> all = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  PlantedDifferences(List<ReturnedFile> files, Map<String, Map<String, String>> book) {
    reviewers(named(files, "瑞丘区役所_総務企画課.xlsx"), named(files, "瑞丘区役所_保健福祉課.xlsx"));
    correction(named(files, "環境局_配布用_修正版.xlsx"));
    ReturnedFile policy = named(files, "政策局_配布用.xlsx");
    String code = first(policy, a -> has(a, "grade.v5", "B"), book::get);
    policy.answers().get(code).put("grade.v5", "A");
    all.add(new Difference(code, "grade.v5", List.of(policy.name())));
    typing(named(files, "市民文化局_配布用（記入済）.xlsx"), book);
  }

  List<Difference> all() {
    return List.copyOf(all);
  }

  private static ReturnedFile named(List<ReturnedFile> files, String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private void reviewers(ReturnedFile one, ReturnedFile other) {
    differ(one, other, "grade.v1", a -> has(a, "grade.v1", "A"), v -> "B");
    differ(one, other, "grade.v2", a -> has(a, "grade.v2", "B"), v -> "A");
    differ(one, other, "grade.v6", a -> has(a, "grade.v6", "C"), v -> "D");
    differ(one, other, "direction", a -> has(a, "direction", "shrink"), v -> "method");
    differ(one, other, CUT, a -> a.containsKey(CUT), v -> yen(Long.parseLong(v) + 300_000));
    differ(one, other, "timing", a -> a.containsKey("timing"), v -> "令和9年10月");
    for (String field : List.of("comment.v6", "comment.v2")) {
      String code = first(one, a -> a.containsKey(field), one.answers()::get);
      one.answers().get(code).put(field, COMMENT.formatted("参加者は増えておらず、執行率も低いままである"));
      other.answers().get(code).put(field, COMMENT.formatted("参加者は横ばいで、執行残の多くは入札差金によるものである"));
      all.add(new Difference(code, field, List.of(one.name(), other.name())));
    }
  }

  private void differ(
      ReturnedFile one,
      ReturnedFile other,
      String field,
      Predicate<Map<String, String>> where,
      UnaryOperator<String> otherwise) {
    String code = first(one, where, one.answers()::get);
    other.answers().get(code).compute(field, (f, value) -> otherwise.apply(value));
    all.add(new Difference(code, field, List.of(one.name(), other.name())));
  }

  /** Amounts and comments put right; one comment taken away, which is asked about. */
  private void correction(ReturnedFile second) {
    for (int i = 0; i < 4; i++) {
      Map<String, String> answers =
          second.answers().get(first(second, a -> a.containsKey(CUT), second.answers()::get));
      String corrected = yen(Long.parseLong(answers.get(CUT)) * 9 / 10);
      answers.put(CUT, corrected);
      answers.put(NEXT_CUT, corrected);
    }
    for (int i = 0; i < 3; i++) {
      second
          .answers()
          .get(first(second, a -> a.containsKey("reason"), second.answers()::get))
          .computeIfPresent("reason", (f, text) -> text + "成果指標は令和9年度に改める。");
    }
    String code = first(second, a -> a.containsKey("comment.v6"), second.answers()::get);
    second.answers().get(code).remove("comment.v6");
    all.add(new Difference(code, "comment.v6", List.of(second.name())));
  }

  /** An amount with its unit as text, and a word where an amount belongs. */
  private void typing(ReturnedFile file, Map<String, Map<String, String>> book) {
    Predicate<Map<String, String>> cut = a -> a.containsKey(CUT);
    String text = first(file, cut, c -> book.get(c).isEmpty() ? file.answers().get(c) : Map.of());
    long thousands = Long.parseLong(file.answers().get(text).get(CUT)) / 1000;
    file.typeAs(text, CUT, "%,d千円".formatted(thousands));
    String word = first(file, cut, c -> book.get(c).isEmpty() ? file.answers().get(c) : Map.of());
    file.typeUnreadable(word, NEXT_CUT, "検討中");
  }

  /** The first program of a file not used yet whose answers, wherever they are from, are such. */
  private String first(
      ReturnedFile file,
      Predicate<Map<String, String>> where,
      java.util.function.Function<String, Map<String, String>> answers) {
    String code =
        file.answers().keySet().stream()
            .filter(c -> !used.contains(c))
            .filter(c -> where.test(answers.apply(c)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no program for it in " + file.name()));
    used.add(code);
    return code;
  }

  private static boolean has(Map<String, String> answers, String field, String value) {
    return value.equals(answers.get(field));
  }

  /** Whole 千円. */
  private static String yen(long yen) {
    return Long.toString(yen / 1000 * 1000);
  }
}
