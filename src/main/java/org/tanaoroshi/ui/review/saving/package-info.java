/** What the reviewer enters, on its way into the book: shown at once, saved behind, never lost. */
package org.tanaoroshi.ui.review.saving;
