package org.tanaoroshi.exchange.cells;

/** How a cell looks: what it is for the reader, never what it holds. */
public enum Look {
  PLAIN,
  TITLE,
  NOTE,
  LABEL,
  VALUE,
  SECTION,
  BAND,
  BAND_INPUT,
  BAND_COMPUTED,
  HEADER,
  HEADER_INPUT,
  HEADER_COMPUTED,
  TEXT,
  CODE,
  MONEY,
  COUNT,
  DAY,
  INPUT_TEXT,
  INPUT_CODE,
  INPUT_MONEY,
  INPUT_DAY,
  COMPUTED_TEXT,
  COMPUTED_COUNT,
  COMPUTED_MONEY,
  TOTAL_TEXT,
  TOTAL_COUNT,
  TOTAL_MONEY;

  /** Whether people fill the cell in. */
  public boolean isInput() {
    return name().startsWith("INPUT");
  }

  /** Whether long texts are shown on several lines. */
  public boolean wraps() {
    return name().endsWith("TEXT") || name().startsWith("HEADER");
  }
}
