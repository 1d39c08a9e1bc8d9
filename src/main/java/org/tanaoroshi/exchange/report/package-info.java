/**
 * The report of a 取りまとめ as a workbook, and the decisions written into it. Uses {@code
 * exchange.cells}; knows no file.
 */
package org.tanaoroshi.exchange.report;
