package org.tanaoroshi.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Text;

/**
 * All programs as folded text (width, case, kana and spacing make no difference), searched by
 * scanning: words of one or two characters are found too. Not for several threads at once.
 */
public final class TextIndex {
  /** Between two fields, so that no word matches across them. */
  private static final char GAP = '\n';

  private static final List<Fact> SEARCHED =
      List.of(
          Fact.PURPOSE, Fact.TARGET_GROUP, Fact.MEANS, Fact.OUTLINE, Fact.ISSUES, Fact.LEGAL_BASIS);

  private final Map<ProgramId, String> facts = new HashMap<>();
  private final Map<ProgramId, String> answers = new HashMap<>();

  /** Folds all of them. */
  public static TextIndex of(Collection<Dossier> dossiers) {
    TextIndex index = new TextIndex();
    for (Dossier dossier : dossiers) {
      index.facts.put(dossier.id(), facts(dossier.program()));
      index.updateAnswers(dossier);
    }
    return index;
  }

  /** Takes note of changed answers; the facts of a program stay. */
  public void updateAnswers(Dossier dossier) {
    answers.put(dossier.id(), answers(dossier));
  }

  /** The words of a query, folded; a program matches where it holds all of them. */
  public static List<String> words(String query) {
    return Arrays.stream(query.split("[\\s\\u3000]+"))
        .map(Text::searchable)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** Whether the program holds all of the {@link #words}. */
  public boolean matches(ProgramId id, List<String> words) {
    for (String word : words) {
      if (!facts.getOrDefault(id, "").contains(word)
          && !answers.getOrDefault(id, "").contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String facts(Program program) {
    StringBuilder text = new StringBuilder();
    add(text, program.name());
    add(text, program.code());
    add(text, program.id().value());
    add(text, program.organisation().path());
    for (Fact fact : SEARCHED) {
      add(text, program.fact(fact));
    }
    return text.toString();
  }

  private static String answers(Dossier dossier) {
    StringBuilder text = new StringBuilder();
    dossier
        .answers()
        .byStage()
        .values()
        .forEach(
            fields ->
                fields.forEach(
                    (field, value) -> {
                      if (field instanceof Field.CommentOn || isProse(field)) {
                        add(text, value);
                      }
                    }));
    return text.toString();
  }

  private static boolean isProse(Field field) {
    return field instanceof Field.Of(var item)
        && switch (item) {
          case REVIEW_TEXT, REASON, IMPACT, TIMING, SUCCESSOR, CONFERENCE_THEME -> true;
          case QUERY, REPLY, NOTE, EXCLUSION -> true;
          default -> false;
        };
  }

  private static void add(StringBuilder text, String value) {
    if (!value.isEmpty()) {
      text.append(Text.searchable(value)).append(GAP);
    }
  }
}
