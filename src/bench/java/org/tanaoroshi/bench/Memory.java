package org.tanaoroshi.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The heap that a benchmark is run with, as {@code -Xmx} takes it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Memory {
  /** Such as {@code 512m}. */
  String value();
}
