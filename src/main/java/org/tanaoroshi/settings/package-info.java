/**
 * The user's own JSON file: window, language, recent files, saved mappings; where it, the log and
 * scratch files lie. Uses {@code model} and {@code values}.
 */
package org.tanaoroshi.settings;
