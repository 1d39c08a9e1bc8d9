/** The start screen: new, open, recent, sample city. */
package org.tanaoroshi.ui.start;
