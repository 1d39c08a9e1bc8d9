package org.tanaoroshi.ui.review.answer;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.ui.parts.FieldNames;

/** What the one strong button does, and what it says. */
public record NextStep(Message label, Target target) {
  /** Where it leads. */
  public sealed interface Target {}

  /** To a field of the program in hand. */
  public record ToField(Field field) implements Target {}

  /** Marks the program as 記入済 and goes to the next with something missing. */
  public record Finish() implements Target {}

  /** To the next program with something missing. */
  public record NextProgram() implements Target {}

  /**
   * The first thing missing behind the cursor, else before it; never the place of the cursor, so
   * that nothing blocks.
   *
   * @param mayFinish whether the program may be marked as 記入済 where nothing is left
   */
  static NextStep after(
      Optional<Field> here, List<Check> checks, boolean mayFinish, FieldNames names, String noun) {
    List<Field> missing =
        checks.stream().filter(c -> c.kind() == Check.Kind.MISSING).map(Check::field).toList();
    List<Field> others = missing.stream().filter(f -> !here.equals(Optional.of(f))).toList();
    if (!others.isEmpty()) {
      int place = here.map(missing::indexOf).orElse(-1);
      int tab = here.map(names::tab).orElse(-1);
      Field to =
          others.stream()
              .filter(f -> names.tab(f) >= tab && missing.indexOf(f) > place)
              .findFirst()
              .orElse(others.getFirst());
      return new NextStep(Message.of("review.next.field", names.title(to)), new ToField(to));
    }
    boolean clean = checks.stream().allMatch(c -> c.kind() == Check.Kind.HINT);
    return clean && mayFinish
        ? new NextStep(Message.of("review.next.finish", noun), new Finish())
        : new NextStep(Message.of("review.next.program", noun), new NextProgram());
  }
}
