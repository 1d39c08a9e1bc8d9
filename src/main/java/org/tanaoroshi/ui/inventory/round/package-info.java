/** The last step of the way in: the details of the round, and the book made. */
package org.tanaoroshi.ui.inventory.round;
