/**
 * The review file of one round (SQLite): opened, checked, locked, backed up, read, written,
 * journalled. What the inventory says of a program stands in one row; answers, effects and
 * statements in a row each. The only place for {@code java.sql}; uses {@code model} and {@code
 * values}.
 */
package org.tanaoroshi.book;
