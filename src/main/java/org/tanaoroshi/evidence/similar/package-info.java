/**
 * Programs that are alike, in the whole city: how much, and by which words. Pure; uses {@code
 * model} and {@code values}.
 */
package org.tanaoroshi.evidence.similar;
