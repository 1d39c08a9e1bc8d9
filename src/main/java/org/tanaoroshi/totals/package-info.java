/**
 * Sums by bureau, viewpoint, direction, year and stage, exact to the yen. Pure; uses {@code model},
 * {@code values} and {@code review}.
 */
package org.tanaoroshi.totals;
