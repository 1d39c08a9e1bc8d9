/**
 * Cells, looks and sheets as plain values, and the one writer that turns them into an .xlsx file.
 * Knows nothing of what the sheets say; uses {@code model}, and POI for writing.
 */
package org.tanaoroshi.exchange.cells;
