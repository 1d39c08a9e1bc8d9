/**
 * The invented city of 棚卸市, made again from a fixed seed and the vocabulary in the resources of
 * this package. {@link org.tanaoroshi.sample.SampleCity} writes {@code sample-data}.
 */
package org.tanaoroshi.sample;
