/** Two programs side by side, to be looked at. */
package org.tanaoroshi.ui.review.compare;
