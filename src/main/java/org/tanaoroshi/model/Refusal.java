package org.tanaoroshi.model;

/**
 * Input that is refused, or a step that cannot be done, with a sentence that says why, what was
 * kept and what to do. Nothing was written. Its key is also the code that "copy details" gives.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  /** Refused for that reason. */
  public Refusal(Message reason) {
    this(reason, null);
  }

  /** Refused for that reason, found out by {@code cause}. */
  public Refusal(Message reason, Throwable cause) {
    super(reason.key() + " " + reason.arguments(), cause);
    this.reason = reason;
  }

  /** Refused for the reason of that key. */
  public static Refusal of(String key, Object... arguments) {
    return new Refusal(Message.of(key, arguments));
  }

  /** The sentence for the user. */
  public Message reason() {
    return reason;
  }
}
