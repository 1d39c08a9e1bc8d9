package org.tanaoroshi.tabular;

/** A sheet of a file, counted from 0; the single sheet of a CSV has the name "". */
public record Sheet(int index, String name, boolean hidden) {}
