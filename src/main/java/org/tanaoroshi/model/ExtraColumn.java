package org.tanaoroshi.model;

/**
 * A column of the inventory that no field takes, kept with the program: its header and its text.
 */
public record ExtraColumn(String header, String text) {}
