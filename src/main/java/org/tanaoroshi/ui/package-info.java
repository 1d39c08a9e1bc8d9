/**
 * The toolkit of the window: messages, dialogs, background tasks, theme, small controls. Screens
 * use it; it knows no screen.
 */
package org.tanaoroshi.ui;
