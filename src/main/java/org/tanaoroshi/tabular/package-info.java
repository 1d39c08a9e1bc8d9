/**
 * A spreadsheet or CSV file as a stream of rows with locators, its sheets and header bands. The
 * only place that reads such files; uses {@code values} and {@code model}.
 */
package org.tanaoroshi.tabular;
