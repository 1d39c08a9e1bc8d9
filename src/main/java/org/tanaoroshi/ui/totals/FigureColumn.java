package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A column of a {@link FigureTable}: what it says, shows and opens.
 *
 * @param share how wide it is beside the others
 * @param text what the cell says
 * @param plain the same as a spreadsheet reads it
 * @param bar 0 … 1; empty for none
 * @param tone a style class of the cell, "" for none
 * @param spoken what a screen reader and the tooltip say, "" for the text itself
 * @param opens opens the list behind the cell
 */
record FigureColumn<T>(
    String title,
    int share,
    Kind kind,
    Function<T, String> text,
    Function<T, String> plain,
    Function<T, Optional<BigDecimal>> bar,
    Function<T, String> tone,
    Function<T, String> spoken,
    Optional<Consumer<T>> opens) {
  /** What its cells hold. */
  enum Kind {
    TEXT,
    NUMBER
  }

  static <T> FigureColumn<T> text(String title, int share, Function<T, String> text) {
    return new FigureColumn<>(
        title,
        share,
        Kind.TEXT,
        text,
        text,
        r -> Optional.empty(),
        r -> "",
        r -> "",
        Optional.empty());
  }

  static <T> FigureColumn<T> number(
      String title, int share, Function<T, String> text, Function<T, String> plain) {
    return new FigureColumn<>(
        title,
        share,
        Kind.NUMBER,
        text,
        plain,
        r -> Optional.empty(),
        r -> "",
        r -> "",
        Optional.empty());
  }

  /** The same with a bar before the figure, which says the same by its length. */
  FigureColumn<T> barred(Function<T, Optional<BigDecimal>> length) {
    return new FigureColumn<>(title, share, kind, text, plain, length, tone, spoken, opens);
  }

  /** The same, whose cells open the list behind them. */
  FigureColumn<T> opening(Consumer<T> list) {
    return new FigureColumn<>(
        title, share, kind, text, plain, bar, tone, spoken, Optional.of(list));
  }

  /** The same with a tone, and what is said beside the text. */
  FigureColumn<T> toned(Function<T, String> style, Function<T, String> said) {
    return new FigureColumn<>(title, share, kind, text, plain, bar, style, said, opens);
  }
}
