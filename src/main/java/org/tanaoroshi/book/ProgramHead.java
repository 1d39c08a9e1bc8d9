package org.tanaoroshi.book;

import java.util.function.Supplier;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

/** What the table {@code program} says of one, which the other tables hang on. */
record ProgramHead(ProgramId id, String code, String name, Organisation organisation, Locator at) {
  /** Whom a row belongs to whose program is not there: it fits no checksum. */
  static final ProgramHead NOBODY =
      new ProgramHead(new ProgramId("?"), "", "", new Organisation("", "", "", ""), Locator.NONE);

  static ProgramHead of(Program p) {
    return new ProgramHead(p.id(), p.code(), p.name(), p.organisation(), p.locator());
  }

  long checksum() {
    Organisation o = organisation;
    return Checksum.of(id.value(), code, name, o.bureau(), o.department(), o.section(), o.unit());
  }

  Program with(Supplier<Content> content) {
    return Program.reading(id, code, name, organisation, content, at);
  }
}
