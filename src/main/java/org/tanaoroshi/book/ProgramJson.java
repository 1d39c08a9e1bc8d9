package org.tanaoroshi.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

/** A whole program as text, for the journal: what it was before a step changed it. */
final class ProgramJson {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  /** What stands in the journal; {@link Program} itself may not have read all of it yet. */
  private record Journalled(
      ProgramId id,
      String code,
      String name,
      Organisation organisation,
      Map<Fact, String> facts,
      List<Amount> amounts,
      List<Indicator> indicators,
      List<ExtraColumn> extras,
      Locator locator) {
    static Journalled of(Program p) {
      return new Journalled(
          p.id(),
          p.code(),
          p.name(),
          p.organisation(),
          p.facts(),
          p.amounts(),
          p.indicators(),
          p.extras(),
          p.locator());
    }

    Program program() {
      return new Program(id, code, name, organisation, facts, amounts, indicators, extras, locator);
    }
  }

  private ProgramJson() {}

  static String write(Program program) throws SQLException {
    try {
      return JSON.writeValueAsString(Journalled.of(program));
    } catch (JsonProcessingException e) {
      throw new SQLException("program " + program.id() + " cannot be journalled", e);
    }
  }

  static Program read(String json) throws SQLException {
    try {
      return JSON.readValue(json, Journalled.class).program();
    } catch (JsonProcessingException e) {
      throw new SQLException("a journalled program cannot be read back", e);
    }
  }
}
