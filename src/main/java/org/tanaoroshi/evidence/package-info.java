/**
 * Facts to show beside each viewpoint, and searching the list. Pure; uses {@code model} and {@code
 * values}.
 */
package org.tanaoroshi.evidence;
