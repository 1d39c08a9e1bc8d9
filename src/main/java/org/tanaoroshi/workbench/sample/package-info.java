/** The sample city, and the whole job done on it. Uses all of {@code workbench}. */
package org.tanaoroshi.workbench.sample;
