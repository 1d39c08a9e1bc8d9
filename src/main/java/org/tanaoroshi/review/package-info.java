/**
 * The rules of the review: checks, status and stages, progress. Pure; uses {@code model} and {@code
 * values}.
 */
package org.tanaoroshi.review;
