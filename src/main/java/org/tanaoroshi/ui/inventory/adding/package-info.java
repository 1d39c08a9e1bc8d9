/** The last step of the way into an open book: what it would change, and taking it. */
package org.tanaoroshi.ui.inventory.adding;
