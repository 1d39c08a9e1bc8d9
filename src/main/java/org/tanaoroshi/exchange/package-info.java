/**
 * The layouts of our workbooks: written, and read back. The only place that writes workbooks; uses
 * {@code tabular} and what it prints ({@code totals}, {@code review}, {@code merge}).
 */
package org.tanaoroshi.exchange;
