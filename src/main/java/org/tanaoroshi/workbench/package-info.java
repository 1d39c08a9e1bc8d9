/** The use cases by name, with progress and cancel: the one door for window and command line. */
package org.tanaoroshi.workbench;
