package org.tanaoroshi.book;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes contents of the JSON of many programs on all processors: that takes longer than to read it
 * from the disk. A part at a time: what waits lies in memory.
 */
final class ContentReading {
  private static final int PART = 500;

  private final Damages damages;
  private final Map<Long, Content> contents = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  ContentReading(Damages damages) {
    this.damages = damages;
  }

  private static final class Waiting {
    private final long number;
    private final ProgramHead head;
    private final byte[] json;

    Waiting(long number, ProgramHead head, byte[] json) {
      this.number = number;
      this.head = head;
      this.json = json;
    }

    Made made() {
      try {
        return new Made(number, ContentJson.read(json, head.at()), null);
      } catch (IOException | RuntimeException e) {
        return new Made(
            number,
            Content.NONE,
            new SQLException("the content of " + head.id() + " cannot be read", e));
      }
    }
  }

  private record Made(long number, Content content, SQLException failure) {}

  /** Takes the JSON of a program whose checksum fits. */
  void add(long number, ProgramHead head, byte[] json) throws SQLException {
    waiting.add(new Waiting(number, head, json));
    if (waiting.size() == PART) {
      make();
    }
  }

  /** By the row number of the program. */
  Map<Long, Content> contents() throws SQLException {
    make();
    return contents;
  }

  private void make() throws SQLException {
    for (Made made : waiting.parallelStream().map(Waiting::made).toList()) {
      if (made.failure() != null) {
        damages.unreadable("content", made.failure());
      }
      contents.put(made.number(), made.content());
    }
    waiting.clear();
  }
}
