package org.tanaoroshi.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A benchmark of the window that is run twice, as the program is shipped: the first run writes the
 * start-up cache that the second, which counts, begins with.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface AfterTraining {}
