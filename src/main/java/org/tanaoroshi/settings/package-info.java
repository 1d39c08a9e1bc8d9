/**
 * The user's own JSON file: window, language, recent files, saved mappings. Uses {@code model} and
 * {@code values}.
 */
package org.tanaoroshi.settings;
