/** The dialog that writes workbooks of an open book: what, of whom, and where. */
package org.tanaoroshi.ui.export;
