/**
 * Starts the program: wiring by hand, the main window, the choice between window and command line.
 */
package org.tanaoroshi.app;
