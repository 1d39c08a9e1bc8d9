/**
 * 取りまとめ: files that came back read, planned, decided, taken in and reported. Uses {@code workbench}
 * and its {@code export}.
 */
package org.tanaoroshi.workbench.merge;
