/**
 * Issued values and statements turned into a plan, program by program. Pure; uses {@code model} and
 * {@code values}.
 */
package org.tanaoroshi.merge;
