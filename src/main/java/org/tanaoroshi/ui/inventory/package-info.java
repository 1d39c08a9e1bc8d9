/** The import screen: files, header, unit, mapping, preview, problems. */
package org.tanaoroshi.ui.inventory;
