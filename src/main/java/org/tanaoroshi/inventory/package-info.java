/**
 * Rows of an inventory sorted and read as programs and amounts, with a report of what was not
 * taken. Uses {@code tabular}.
 */
package org.tanaoroshi.inventory;
