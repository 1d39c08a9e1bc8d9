/**
 * How the sheets of our workbooks are read back from rows of values. Uses {@code exchange.sheets}
 * for what the headings are; touches no file.
 */
package org.tanaoroshi.exchange.reading;
