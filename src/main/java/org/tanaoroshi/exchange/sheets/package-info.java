/**
 * What each sheet of our workbooks says, as rows of cells, and how it is read back from rows of
 * values. Uses {@code model}, {@code totals} and {@code exchange.cells}; touches no file.
 */
package org.tanaoroshi.exchange.sheets;
