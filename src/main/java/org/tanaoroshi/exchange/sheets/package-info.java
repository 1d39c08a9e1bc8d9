/**
 * What each sheet of our workbooks says, as rows of cells. Uses {@code model}, {@code review},
 * {@code totals} and {@code exchange.cells}; touches no file.
 */
package org.tanaoroshi.exchange.sheets;
