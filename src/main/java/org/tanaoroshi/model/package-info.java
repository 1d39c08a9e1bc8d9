/**
 * The records and enums of the field: programs, amounts, frameworks, findings, decisions,
 * statements, steps. Uses the JDK only.
 */
package org.tanaoroshi.model;
