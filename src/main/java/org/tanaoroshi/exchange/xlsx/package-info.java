/**
 * Turns sheets as values into an .xlsx file, with its look; uses {@code exchange.cells} and POI.
 */
package org.tanaoroshi.exchange.xlsx;
