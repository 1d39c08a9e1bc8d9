/**
 * Cells, lists and sheets as plain values, money and labels as cells show them, and which texts a
 * cell keeps. Knows nothing of what the sheets say; uses {@code model} and {@code values}.
 */
package org.tanaoroshi.exchange.cells;
