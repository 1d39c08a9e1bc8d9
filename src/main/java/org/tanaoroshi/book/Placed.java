package org.tanaoroshi.book;

import org.tanaoroshi.model.Said;

/**
 * What was said of a program and its place in the inventory.
 *
 * @param place lower for what stands earlier, 0 where the book does not have it
 */
public record Placed(Said said, long place) {}
