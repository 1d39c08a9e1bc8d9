/** The facts of the program in hand. */
package org.tanaoroshi.ui.review.evidence;
