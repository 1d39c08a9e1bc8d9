/** The review screen: puts the list, the answers and the evidence side by side. */
package org.tanaoroshi.ui.review;
