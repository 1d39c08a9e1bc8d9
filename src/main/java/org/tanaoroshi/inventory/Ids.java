package org.tanaoroshi.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tanaoroshi.inventory.InventoryBuilder.Taken;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Text;

/**
 * Gives programs their ids. Where codes are unique but for a few, the id is the code, and a further
 * program under a code already taken gets the code with -2, -3 …, and is flagged. Where they are
 * unique only within an account (会計), the id is account-code. Where they are not (numbers that
 * begin again in every section, say), and where there is no code, the id is N and eight letters
 * made from owner and name: the same inventory gives the same ids, in whatever order its rows
 * stand.
 */
final class Ids {
  /** One shared code in five makes codes no ids. */
  private static final int MOST_SHARED = 5;

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final InventoryBuilder builder;
  private final Set<String> used = new HashSet<>();

  Ids(InventoryBuilder builder) {
    this.builder = builder;
  }

  /** Codes compare without width, case and spaces. */
  static String codeKey(String code) {
    return Text.word(code);
  }

  /** The programs with their ids, in the same order. */
  List<Program> assign(List<Taken> programs) {
    Function<Taken, String> key = t -> shown(t.program().code());
    if (tooManyShare(programs, key)) {
      key = t -> t.program().code().isEmpty() ? "" : shown(t.account() + "-" + t.program().code());
      if (tooManyShare(programs, key)) {
        builder.doubt(
            programs.getFirst().program().locator().ofRow(),
            Message.of("inventory.doubt.codesNotUnique"));
        key = t -> "";
      }
    }
    return name(programs, key);
  }

  private static String shown(String code) {
    return Text.oneLine(Normalizer.normalize(code, Normalizer.Form.NFKC));
  }

  private static boolean tooManyShare(List<Taken> programs, Function<Taken, String> key) {
    Set<String> seen = new HashSet<>();
    int coded = 0;
    int shared = 0;
    for (Taken taken : programs) {
      String code = codeKey(key.apply(taken));
      if (!code.isEmpty()) {
        coded++;
        shared += seen.add(code) ? 0 : 1;
      }
    }
    return shared * MOST_SHARED > coded;
  }

  private List<Program> name(List<Taken> programs, Function<Taken, String> key) {
    // Codes first, so that a made id never takes one.
    List<String> ids = new ArrayList<>();
    for (Taken taken : programs) {
      String code = key.apply(taken);
      ids.add(code.isEmpty() ? "" : ofCode(taken.program(), code));
    }
    List<Program> named = new ArrayList<>(programs.size());
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      Taken taken = programs.get(i);
      Program p = taken.program();
      String id = ids.get(i);
      if (id.isEmpty()) {
        String owner = taken.account() + "\n" + p.organisation().path() + "\n" + p.name();
        id = made(Text.searchable(owner) + "\n" + times.merge(owner, 1, Integer::sum));
      }
      named.add(p.withId(new ProgramId(id)));
    }
    return named;
  }

  private String ofCode(Program p, String code) {
    if (used.add(codeKey(code))) {
      return code;
    }
    int n = 2;
    while (!used.add(codeKey(code + "-" + n))) {
      n++;
    }
    String id = code + "-" + n;
    builder.doubt(p.locator(), Message.of("inventory.doubt.sameCode", p.code(), p.name(), id));
    return id;
  }

  private String made(String text) {
    String id = "N" + letters(text);
    for (int n = 2; !used.add(codeKey(id)); n++) {
      id = "N" + letters(text + "\n" + n);
    }
    return id;
  }

  private static String letters(String text) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      bits = (bits << 8) | (hash[i] & 0xFF);
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(LETTERS.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return letters.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
