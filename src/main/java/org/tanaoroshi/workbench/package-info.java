/**
 * The use cases by name, with progress and cancel: the one door for window and command line. What
 * is in {@code export}, {@code merge} and {@code sample} uses this, never the other way.
 */
package org.tanaoroshi.workbench;
