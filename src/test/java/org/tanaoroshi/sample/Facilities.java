package org.tanaoroshi.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inventory of public facilities; where a program runs one, its settlement is the cost. */
final class Facilities {
  private static final List<String> HEADER =
      List.of(
          "施設番号",
          "施設名称",
          "施設分類",
          "所管局",
          "所管課",
          "所在地",
          "建築年度",
          "延床面積（㎡）",
          "利用者数（令和5年度）",
          "利用者数（令和6年度）",
          "利用者数（令和7年度）",
          "運営費（令和6年度）（円）",
          "運営費（令和7年度）（円）",
          "利用料収入（令和7年度）（円）",
          "管理形態",
          "指定管理者",
          "指定管理期間");

  private final List<SampleProgram> programs;
  private final Map<String, List<String>> lists = Vocabulary.readLists();
  private final List<List<?>> rows = new ArrayList<>();

  Facilities(List<SampleProgram> programs) {
    this.programs = programs;
  }

  void write(Path file) throws IOException {
    rows.add(HEADER);
    for (String line : Vocabulary.lines("facilities.txt")) {
      String[] f = line.split("\\|", -1);
      for (String name : names(f[9])) {
        rows.add(facility(f, name));
      }
    }
    DelimitedFile.write(file, "utf-8-bom", rows);
  }

  private List<String> names(String text) {
    if (!text.startsWith("@")) {
      return List.of(text.split("、", -1));
    }
    String[] pair = text.substring(1).split("\\+", -1);
    return lists.get(pair[0]).stream().map(name -> name + pair[1]).toList();
  }

  private List<?> facility(String[] f, String name) {
    Chance chance = new Chance("facility " + name);
    BigDecimal area = BigDecimal.valueOf(within(chance, f[4])).setScale(2, RoundingMode.HALF_UP);
    String[] built = f[5].split("-", -1);
    int year = chance.whole(Years.western(built[0]), Years.western(built[1]));
    double users = area.doubleValue() * within(chance, f[7]);
    double cost = area.doubleValue() * within(chance, f[6]) * 1000;
    Optional<SampleProgram> program = programOf(name);
    long before = program.map(p -> p.settled(2024)).orElse(Math.round(cost));
    long after =
        program
            .map(p -> p.settled(Years.SETTLED))
            .orElse(Math.round(cost * chance.between(0.97, 1.08)));
    boolean direct = f[3].equals("直営");
    int from = chance.whole(2022, 2025);
    return List.of(
        "F%03d".formatted(rows.size()),
        name,
        f[0],
        f[1],
        f[2],
        address(chance),
        Years.full(year),
        area,
        Math.round(users * chance.between(0.84, 0.97)),
        Math.round(users * chance.between(0.92, 1.03)),
        Math.round(users),
        before,
        after,
        Math.round((double) after * Double.parseDouble(f[8]) * chance.between(0.85, 1.1)),
        direct ? "直営" : "指定管理",
        direct ? "" : f[3],
        direct ? "" : Years.full(from) + "～" + Years.full(from + 4));
  }

  private Optional<SampleProgram> programOf(String name) {
    return programs.stream()
        .filter(p -> p.seed().kind().is("施設", "直施") && p.years().size() == 3)
        .filter(p -> p.name().startsWith(name) || p.name().contains("（" + name + "）"))
        .findFirst();
  }

  private String address(Chance chance) {
    return "棚卸市%s%d丁目%d番%d号"
        .formatted(
            chance.oneOf(lists.get("町")),
            chance.whole(1, 4),
            chance.whole(1, 28),
            chance.whole(1, 40));
  }

  private static double within(Chance chance, String range) {
    String[] ends = range.split("-", -1);
    return chance.between(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
  }
}
