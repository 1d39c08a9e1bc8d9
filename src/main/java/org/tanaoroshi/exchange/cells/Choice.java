package org.tanaoroshi.exchange.cells;

import java.util.List;

/**
 * What a column of cells may hold.
 *
 * @param column counted from 0
 * @param source a range of another sheet such as {@code 視点!$B$5:$B$9}, or a few words
 * @param strict whether other entries are refused, rather than asked about
 * @param help what to do, shown when a cell is entered; "" for none
 */
public record Choice(int column, Source source, boolean strict, String help) {
  /** Where the words of a drop-down come from, or that a number is wanted. */
  public sealed interface Source {
    /** The words in a range of cells. */
    record Range(String formula) implements Source {}

    /** These words, in all shorter than 255 characters. */
    record Words(List<String> words) implements Source {
      /** Copies the words. */
      public Words {
        words = List.copyOf(words);
      }
    }

    /** These words to choose from, beside any other text. */
    record Suggestions(List<String> words) implements Source {
      /** Copies the words. */
      public Suggestions {
        words = List.copyOf(words);
      }
    }

    /** Any number. */
    record AnyNumber() implements Source {}

    /** 0 or more. */
    record NotNegative() implements Source {}
  }
}
