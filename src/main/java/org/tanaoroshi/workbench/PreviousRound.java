package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;

/** Last round's book, linked to this round's programs. */
public record PreviousRound(Round round, List<Dossier> dossiers) {
  /** Reads a book without changing it. */
  static PreviousRound read(Path file) throws Refusal {
    try (Book book = Book.open(file, true)) {
      return new PreviousRound(book.round(), book.dossiers());
    } catch (IOException e) {
      throw new Refusal(
          Message.of("book.io", String.valueOf(file.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  /**
   * Links by code where it is unique in both years; where a program has no such code, a program of
   * the same name and organisation is only proposed (DOMAIN §4: names are a weak key).
   */
  public Map<ProgramId, Previous> link(List<Program> programs) {
    Map<String, List<Dossier>> byCode = new HashMap<>();
    Map<String, List<Dossier>> byName = new HashMap<>();
    for (Dossier d : dossiers) {
      byCode.computeIfAbsent(d.program().code(), c -> new ArrayList<>()).add(d);
      byName.computeIfAbsent(name(d.program()), n -> new ArrayList<>()).add(d);
    }
    Map<String, Integer> codesNow = new HashMap<>();
    programs.forEach(p -> codesNow.merge(p.code(), 1, Integer::sum));
    Map<ProgramId, Previous> links = new HashMap<>();
    for (Program program : programs) {
      List<Dossier> coded = byCode.getOrDefault(program.code(), List.of());
      List<Dossier> named = byName.getOrDefault(name(program), List.of());
      if (!program.code().isEmpty() && coded.size() == 1 && codesNow.get(program.code()) == 1) {
        links.put(program.id(), previous(coded.getFirst(), Previous.Link.BY_CODE));
      } else if (named.size() == 1) {
        links.put(program.id(), previous(named.getFirst(), Previous.Link.PROPOSED));
      }
    }
    return links;
  }

  /** Whether a program has the code or the name of one of these, so that it may be linked. */
  public Predicate<Program> mayBeOf() {
    Set<String> codes = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Dossier d : dossiers) {
      codes.add(d.program().code());
      names.add(name(d.program()));
    }
    return p -> (!p.code().isEmpty() && codes.contains(p.code())) || names.contains(name(p));
  }

  private static Previous previous(Dossier dossier, Previous.Link link) {
    return new Previous(dossier.id(), dossier.program().name(), link, dossier.answers());
  }

  private static String name(Program program) {
    return program.organisation().path() + "\n" + program.name();
  }
}
