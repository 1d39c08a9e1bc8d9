package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void whatTheNewestVersionMakesIsWhatItsMigrationsMake() throws Exception {
    assertThat(Schema.made(Schema.VERSION)).isEqualTo(Schema.NEWEST);
  }
}
