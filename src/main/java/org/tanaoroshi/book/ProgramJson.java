package org.tanaoroshi.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.sql.SQLException;
import org.tanaoroshi.model.Program;

/** A whole program as text, for the journal: what it was before a step changed it. */
final class ProgramJson {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private ProgramJson() {}

  static String write(Program program) throws SQLException {
    try {
      return JSON.writeValueAsString(program);
    } catch (JsonProcessingException e) {
      throw new SQLException("program " + program.id() + " cannot be journalled", e);
    }
  }

  static Program read(String json) throws SQLException {
    try {
      return JSON.readValue(json, Program.class);
    } catch (JsonProcessingException e) {
      throw new SQLException("a journalled program cannot be read back", e);
    }
  }
}
