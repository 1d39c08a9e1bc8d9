/** The commands, over {@code workbench}. The only place for picocli. */
package org.tanaoroshi.cli;
