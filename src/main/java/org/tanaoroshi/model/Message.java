package org.tanaoroshi.model;

import java.util.List;

/**
 * A sentence for the user, not yet in a language: a key of {@code messages.properties} and what
 * stands in its placeholders. {@code Words} of {@code values} says it.
 */
public record Message(String key, List<Object> arguments) {
  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message of that key. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
