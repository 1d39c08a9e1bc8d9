/** Small controls that the list, the answers and the evidence share. */
package org.tanaoroshi.ui.review.parts;
