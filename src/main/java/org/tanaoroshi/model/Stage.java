package org.tanaoroshi.model;

/** One stage of a round, such as 所管課案; later stages never overwrite earlier ones. */
public record Stage(String id, String label) {}
