/**
 * Issued values and statements turned into a plan, program by program; how far reviewers agree.
 * Pure; uses {@code model} and {@code values}.
 */
package org.tanaoroshi.merge;
