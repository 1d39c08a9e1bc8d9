/**
 * The review file of one round (SQLite): opened, checked, locked, backed up, read, written,
 * journalled. The only place for {@code java.sql}; uses {@code model} and {@code values}.
 */
package org.tanaoroshi.book;
