/** What the totals of an open book are read from. Uses {@code workbench} and its {@code export}. */
package org.tanaoroshi.workbench.totals;
