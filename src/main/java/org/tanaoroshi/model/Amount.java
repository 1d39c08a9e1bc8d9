package org.tanaoroshi.model;

import java.util.OptionalLong;

/**
 * One amount of a program. {@code yen} is empty where the file leaves the cell blank or says 該当なし;
 * {@code raw} is the text of the cell as it stood and {@code locator} where it stood.
 */
public record Amount(
    FiscalYear year,
    AmountKind kind,
    Funding funding,
    OptionalLong yen,
    String raw,
    Locator locator) {}
