package org.tanaoroshi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One file of {@code sample-data/returned}.
 *
 * @param number 提出番号
 * @param answers what each row that came back states: 事業コード → field → value, blanks left out
 * @param absent programs of the bureau whose rows were deleted
 * @param typed cells that hold something else than a reader would write
 */
record ReturnedFile(
    String name,
    String bureauCode,
    String bureau,
    String reviewer,
    String confirmer,
    int number,
    Make make,
    Map<String, Map<String, String>> answers,
    Set<String> absent,
    List<Typed> typed) {

  /** How a file came to be, as in {@code returned.txt}. */
  enum Make {
    FILLED,
    APP,
    RESAVED,
    SORTED,
    RESENT,
    COPIED,
    LASTYEAR,
    DAMAGED,
    INVENTORY;

    static Make parse(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether what it says is taken into account at all. */
    boolean isRead() {
      return !List.of(COPIED, LASTYEAR, DAMAGED, INVENTORY).contains(this);
    }
  }

  /**
   * What a person typed into a cell.
   *
   * @param readable whether it means what {@link #answers} has for it; else it means nothing
   */
  record Typed(String code, String field, String text, boolean readable) {}

  /** The rows that came back. */
  int rows() {
    return answers.size();
  }

  /** The cells that hold a value. */
  int values() {
    return answers.values().stream().mapToInt(Map::size).sum();
  }

  /** The cells that hold what nobody can read. */
  List<Typed> unreadable() {
    return typed.stream().filter(t -> !t.readable()).toList();
  }

  /** A cell that reads as it should, though it was typed in another way. */
  void typeAs(String code, String field, String text) {
    typed.add(new Typed(code, field, text, true));
  }

  /** A cell of which only a person can make something. */
  void typeUnreadable(String code, String field, String text) {
    answers.get(code).remove(field);
    typed.add(new Typed(code, field, text, false));
  }

  /** A file without anything typed in an odd way. */
  static List<Typed> none() {
    return new ArrayList<>();
  }
}
