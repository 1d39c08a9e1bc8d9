package org.tanaoroshi.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanaoroshi.sample.Seed.Office;

/** What tests compare against: what each file holds, and which programs were made alike. */
final class Listings {
  private final List<SampleProgram> programs;

  Listings(List<SampleProgram> programs) {
    this.programs = programs;
  }

  void writeExpected(Path file, List<InventoryFile.Written> written) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "file",
            "sheet",
            "form",
            "charset",
            "unit",
            "header_rows",
            "programs",
            "budget_2026_yen",
            "settled_2025_yen",
            "general_fund_2026_yen",
            "section_rows",
            "total_rows",
            "note_rows"));
    for (InventoryFile.Written w : written) {
      List<SampleProgram> its = programs.stream().filter(w.layout()::takes).toList();
      rows.add(
          List.of(
              w.layout().file(),
              w.layout().sheet(),
              w.layout().form(),
              w.layout().setting("charset"),
              w.layout().unit().label(),
              w.headerRows(),
              w.programs(),
              its.stream().mapToLong(SampleProgram::budget).sum(),
              its.stream().mapToLong(p -> p.settled(Years.SETTLED)).sum(),
              its.stream().mapToLong(p -> p.funding().general()).sum(),
              w.sections(),
              w.totals(),
              w.notes()));
    }
    DelimitedFile.write(file, "utf-8-bom", rows);
  }

  /** Groups planted across bureaus, and the programs that all ward offices have alike. */
  void writeSimilar(Path file) throws IOException {
    Map<String, List<SampleProgram>> groups = new TreeMap<>();
    for (SampleProgram program : programs) {
      for (String group : program.seed().options().similar()) {
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(program);
      }
    }
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of("group", "code", "bureau", "section", "name"));
    groups.forEach(
        (group, members) -> {
          for (SampleProgram p : members) {
            Office office = p.seed().office();
            rows.add(List.of(group, p.code(), office.bureau(), office.section(), p.name()));
          }
        });
    DelimitedFile.write(file, "utf-8-bom", rows);
  }

  /** The guide to the folder, with a table of its inventories. */
  void writeReadme(Path file, List<InventoryFile.Written> written) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "| file | form | unit | programs | 令和8年度当初予算, yen |\n|---|---|---|---|---|\n");
    long total = 0;
    for (InventoryFile.Written w : written) {
      long budget =
          programs.stream().filter(w.layout()::takes).mapToLong(SampleProgram::budget).sum();
      total += budget;
      table.append(
          "| `%s` | %s | %s | %,d | %,d |%n"
              .formatted(
                  w.layout().file(),
                  (w.layout().form() + " " + w.layout().setting("charset")).strip(),
                  w.layout().unit().label(),
                  w.programs(),
                  budget)
              .replace(System.lineSeparator(), "\n"));
    }
    table.append("| all | | | %,d | %,d |".formatted(programs.size(), total));
    Files.writeString(file, Vocabulary.text("readme.txt").replace("{table}", table));
  }
}
