/**
 * The totals of a round, against targets; every figure opens the list behind it. Uses no other
 * screen.
 */
package org.tanaoroshi.ui.totals;
