/** The viewpoints, the decision and the status of the program in hand. */
package org.tanaoroshi.ui.review.answer;
