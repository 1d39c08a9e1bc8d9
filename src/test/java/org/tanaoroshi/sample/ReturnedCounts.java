package org.tanaoroshi.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a 取りまとめ of all files must come to, counted from what was put into them and not from the
 * files or the rules of merging.
 */
final class ReturnedCounts {
  /** The answer columns of 点検一覧: six viewpoints twice, the items, six measures in two years. */
  static final int FIELDS = 2 * 6 + 19 + 2 * 6;

  /** What becomes of one file. */
  record OfFile(
      ReturnedFile file,
      String status,
      int taken,
      int unchanged,
      int conflicts,
      int superseded,
      int notReturned) {}

  private final ReturnedFiles files;
  private final Map<String, Map<String, String>> book;
  private final Map<String, Map<String, String>> merged = new HashMap<>();
  private final List<OfFile> counts = new ArrayList<>();
  private int taken;

  ReturnedCounts(ReturnedFiles files) {
    this.files = files;
    this.book = files.book();
    book.forEach((code, answers) -> merged.put(code, new HashMap<>(answers)));
    files.all().forEach(f -> counts.add(count(f)));
  }

  List<OfFile> all() {
    return List.copyOf(counts);
  }

  /** Values of the book that change: two files may bring the same. */
  int taken() {
    return taken;
  }

  /** 事業コード → field → value, once all is taken and nothing is decided. */
  Map<String, Map<String, String>> merged() {
    return merged;
  }

  private OfFile count(ReturnedFile file) {
    if (!file.make().isRead()) {
      String status = file.make() == ReturnedFile.Make.COPIED ? "known" : "refused";
      return new OfFile(file, status, 0, 0, 0, 0, 0);
    }
    int cells = file.rows() * FIELDS - file.unreadable().size();
    if (isReplaced(file)) {
      return new OfFile(file, "earlier_version", 0, 0, 0, cells, file.absent().size());
    }
    int news = 0;
    for (Map.Entry<String, Map<String, String>> row : file.answers().entrySet()) {
      for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
        String code = row.getKey();
        boolean held = cell.getValue().equals(book.get(code).get(cell.getKey()));
        if (!held && !isPlanted(code, cell.getKey())) {
          news++;
          if (merged.get(code).put(cell.getKey(), cell.getValue()) == null) {
            taken++;
          }
        }
      }
    }
    int conflicts =
        (int) files.differences().stream().filter(d -> d.files().contains(file.name())).count();
    return new OfFile(
        file, "taken", news, cells - news - conflicts, conflicts, 0, file.absent().size());
  }

  private boolean isReplaced(ReturnedFile file) {
    return files.all().stream()
        .anyMatch(
            f ->
                f.make().isRead()
                    && f.bureauCode().equals(file.bureauCode())
                    && f.reviewer().equals(file.reviewer())
                    && f.number() > file.number());
  }

  private boolean isPlanted(String code, String field) {
    return files.differences().stream()
        .anyMatch(d -> d.code().equals(code) && d.field().equals(field));
  }

  /** A line per file: what it holds and what becomes of it. */
  void write(Path target) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "file",
            "unit",
            "reviewer",
            "number",
            "made",
            "rows",
            "values",
            "status",
            "taken",
            "unchanged",
            "conflicts",
            "superseded",
            "not_returned",
            "unreadable"));
    for (OfFile c : counts) {
      ReturnedFile f = c.file();
      rows.add(
          List.of(
              f.name(),
              f.bureau(),
              f.reviewer(),
              f.number(),
              f.make().name().toLowerCase(java.util.Locale.ROOT),
              f.rows(),
              f.values(),
              c.status(),
              c.taken(),
              c.unchanged(),
              c.conflicts(),
              c.superseded(),
              c.notReturned(),
              f.unreadable().size()));
    }
    DelimitedFile.write(target, "utf-8-bom", rows);
  }
}
