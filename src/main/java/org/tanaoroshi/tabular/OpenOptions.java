package org.tanaoroshi.tabular;

/**
 * What a user may say of a file: the charset of a CSV by its name, and the password of a workbook;
 * "" where nothing is said.
 */
public record OpenOptions(String charset, String password) {
  /** Nothing said: the charset is found, and an encrypted workbook refused. */
  public static final OpenOptions NONE = new OpenOptions("", "");

  /** The same with that charset. */
  public OpenOptions withCharset(String name) {
    return new OpenOptions(name, password);
  }

  /** The same with that password. */
  public OpenOptions withPassword(String word) {
    return new OpenOptions(charset, word);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "OpenOptions[charset=" + charset + "]";
  }
}
