package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import org.tanaoroshi.evidence.UnitCosts;
import org.tanaoroshi.evidence.similar.SimilarPrograms;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Program;

/** What takes a look at all programs of a book; made anew only where programs changed. */
record WholeBook(List<Program> programs, SimilarPrograms similar, UnitCosts costs) {
  /** Reads all of them: not for the window's thread. */
  static WholeBook of(List<Dossier> dossiers, List<ListedProgram> listed) {
    return new WholeBook(
        dossiers.stream().map(Dossier::program).toList(),
        SimilarPrograms.of(dossiers, listed),
        UnitCosts.of(dossiers));
  }

  /** Whether it was made of these programs; answers may have changed. */
  boolean isOf(List<Dossier> dossiers) {
    if (dossiers.size() != programs.size()) {
      return false;
    }
    for (int i = 0; i < programs.size(); i++) {
      if (!programs.get(i).equals(dossiers.get(i).program())) {
        return false;
      }
    }
    return true;
  }
}
