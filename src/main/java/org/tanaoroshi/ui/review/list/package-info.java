/** The list of programs with search and filters. */
package org.tanaoroshi.ui.review.list;
