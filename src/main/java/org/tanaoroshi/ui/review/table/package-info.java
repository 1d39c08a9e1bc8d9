/**
 * The list of programs over the whole width: many at once, chosen for what is done with several.
 */
package org.tanaoroshi.ui.review.table;
