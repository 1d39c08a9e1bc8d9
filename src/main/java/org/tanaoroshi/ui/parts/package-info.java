/**
 * Controls and words that screens share: labels, chips, the sheet of keys, what fields and values
 * are called. Uses no screen.
 */
package org.tanaoroshi.ui.parts;
