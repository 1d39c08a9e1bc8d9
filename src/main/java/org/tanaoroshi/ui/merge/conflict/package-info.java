/** Values that contradict each other, side by side, and what is decided of them. */
package org.tanaoroshi.ui.merge.conflict;
