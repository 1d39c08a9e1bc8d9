/**
 * What people type, read as values: numbers, units, eras, dashes, widths, and text folded for
 * searching. Pure functions; uses {@code model} only.
 */
package org.tanaoroshi.values;
