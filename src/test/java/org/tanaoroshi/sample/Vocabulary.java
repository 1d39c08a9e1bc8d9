package org.tanaoroshi.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.sample.Seed.Measure;
import org.tanaoroshi.sample.Seed.Office;
import org.tanaoroshi.sample.Seed.Options;
import org.tanaoroshi.sample.Seed.Theme;

/**
 * Reads {@code programs/NN.txt}: 局, 部 and 課 lines say whose the programs are, a {@code #} line
 * opens a theme ({@code policy|target|aim|law|duty|outcome}), any other line is a program ({@code
 * name|kind|千円|start|options}), repeated where its name holds a {@code {list}}; {@code 使 ward.txt
 * 中之郷区} reads what all ward offices share.
 */
final class Vocabulary {
  private static final int BUREAU_FILES = 22;
  private static final Pattern LIST = Pattern.compile("\\{([^}:]+)(?::(\\d+))?}");

  private final Map<String, Kind> kinds = Kind.read();
  private final Map<String, List<String>> lists = readLists();
  private final List<Seed> seeds = new ArrayList<>();
  private Office office;
  private Theme theme;
  private int departments;

  private Vocabulary() {}

  static List<Seed> seeds() {
    Vocabulary vocabulary = new Vocabulary();
    for (int i = 1; i <= BUREAU_FILES; i++) {
      for (String line : lines("programs/%02d.txt".formatted(i))) {
        vocabulary.read(line);
      }
    }
    return vocabulary.seeds;
  }

  /** Lines of a resource of this package without empty ones and comments. */
  static List<String> lines(String resource) {
    return text(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("//"))
        .map(String::strip)
        .toList();
  }

  /** The whole text of a resource of this package. */
  static String text(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, List<String>> readLists() {
    Map<String, List<String>> lists = new TreeMap<>();
    for (String line : lines("lists.txt")) {
      String[] pair = line.split(": ?", 2);
      lists.put(pair[0], List.of(pair[1].split("、", -1)));
    }
    return lists;
  }

  private void read(String line) {
    String rest = line.substring(line.indexOf(' ') + 1);
    if (line.startsWith("局 ")) {
      String[] f = rest.split("[ |]", -1);
      office = new Office(f[0], f[1], f[2], "00", "", "");
      departments = 0;
    } else if (line.startsWith("使 ")) {
      String[] f = rest.split(" ", -1);
      lines("programs/" + f[0]).forEach(shared -> read(shared.replace("{当区}", f[1])));
    } else if (line.startsWith("部 ")) {
      departments++;
      office =
          new Office(
              office.bureauCode(),
              office.bureau(),
              office.item(),
              "%02d".formatted(departments),
              rest.equals("-") ? "" : rest,
              "");
    } else if (line.startsWith("款 ")) {
      office =
          new Office(
              office.bureauCode(),
              office.bureau(),
              rest,
              office.departmentCode(),
              office.department(),
              office.section());
    } else if (line.startsWith("課 ")) {
      office =
          new Office(
              office.bureauCode(),
              office.bureau(),
              office.item(),
              office.departmentCode(),
              office.department(),
              rest);
      addAdministration();
    } else if (line.startsWith("# ")) {
      String[] f = rest.split("\\|", -1);
      theme = new Theme(f[0], f[1], f[2], f[3], f[4], Measure.parse(f[5]));
    } else {
      addPrograms(line);
    }
  }

  private void addAdministration() {
    theme = new Theme("内部管理", "市職員", "課の所掌事務を円滑に処理する", "－", "任意", Measure.parse("-"));
    addPrograms("一般事務費（" + office.section() + "）|管理|700-9500|S38-H20|");
    addPrograms("会計年度任用職員人件費（" + office.section() + "）|人件|3200-64000|R2|法=地方自治法第203条の2、第204条");
  }

  private void addPrograms(String line) {
    String[] f = line.split("\\|", -1);
    if (f.length < 4 || f.length > 5) {
      throw new IllegalArgumentException("not name|kind|amount|start|options: " + line);
    }
    Matcher list = LIST.matcher(f[0]);
    if (!list.find()) {
      add(f[0], f);
      return;
    }
    List<String> names = lists.get(list.group(1));
    int count = list.group(2) == null ? names.size() : Integer.parseInt(list.group(2));
    for (String name : names.subList(0, count)) {
      add(list.replaceFirst(Matcher.quoteReplacement(name)), f);
    }
  }

  private void add(String name, String[] f) {
    Kind kind = kinds.get(f[1]);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + f[1] + ": " + name);
    }
    boolean negative = f[2].startsWith("-");
    String[] amount = (negative ? f[2].substring(1) : f[2]).split("-", -1);
    long sign = negative ? -1 : 1;
    String[] start = f[3].split("-", -1);
    seeds.add(
        new Seed(
            office,
            theme,
            name,
            kind,
            sign * Long.parseLong(amount[0]),
            sign * Long.parseLong(amount[amount.length - 1]),
            Years.western(start[0]),
            Years.western(start[start.length - 1]),
            Options.parse(f.length > 4 ? f[4] : "")));
  }
}
