package org.tanaoroshi.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.values.Text;

/**
 * All programs as folded text (width, case, kana and spacing make no difference), searched by
 * scanning: words of one or two characters are found too. Where a word begins with one that was
 * looked for before, only what held that one is scanned.
 */
final class FoldedTexts {
  /** Between two fields, so that no word matches across them. */
  private static final char GAP = '\n';

  private static final List<Fact> SEARCHED =
      List.of(
          Fact.PURPOSE, Fact.TARGET_GROUP, Fact.MEANS, Fact.OUTLINE, Fact.ISSUES, Fact.LEGAL_BASIS);

  private static final int WORDS_KEPT = 16;

  private final String[] facts;
  private final String[] answers;
  private final Map<String, BitSet> holders =
      new LinkedHashMap<>(WORDS_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
          return size() > WORDS_KEPT;
        }
      };

  FoldedTexts(List<Dossier> dossiers) {
    facts = new String[dossiers.size()];
    answers = new String[dossiers.size()];
    for (int place = 0; place < facts.length; place++) {
      facts[place] = fold(dossiers.get(place).program());
      answers[place] = fold(dossiers.get(place).answers());
    }
  }

  /** Takes note of changed answers; the facts of a program stay. */
  void update(int place, Answers changed) {
    answers[place] = fold(changed);
    holders.forEach((word, places) -> places.set(place, holds(place, word)));
  }

  /** The words of a query, folded. */
  static List<String> words(String query) {
    return Arrays.stream(query.split("[\\s\\u3000]+"))
        .map(Text::searchable)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** The places of the programs that hold all of the words. */
  BitSet holding(List<String> words) {
    BitSet places = new BitSet(facts.length);
    places.set(0, facts.length);
    words.forEach(word -> places.and(holding(word)));
    return places;
  }

  private BitSet holding(String word) {
    BitSet known = holders.get(word);
    if (known != null) {
      return known;
    }
    BitSet candidates = null;
    for (int end = word.length() - 1; end > 0 && candidates == null; end--) {
      candidates = holders.get(word.substring(0, end));
    }
    BitSet places = new BitSet(facts.length);
    if (candidates == null) {
      for (int place = 0; place < facts.length; place++) {
        places.set(place, holds(place, word));
      }
    } else {
      for (int p = candidates.nextSetBit(0); p >= 0; p = candidates.nextSetBit(p + 1)) {
        places.set(p, holds(p, word));
      }
    }
    holders.put(word, places);
    return places;
  }

  private boolean holds(int place, String word) {
    return facts[place].contains(word) || answers[place].contains(word);
  }

  private static String fold(Program program) {
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

  private static String fold(Answers answers) {
    StringBuilder text = new StringBuilder();
    answers
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
