package org.tanaoroshi.ui.review.saving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.ReviewSettings;
import org.tanaoroshi.settings.SettingsStore;

/**
 * What the user alone sees of a round: programs marked for later, saved views, snippets, columns.
 * It stands in the settings, never in the book.
 */
public final class Personal {
  private final SettingsStore settings;
  private final String round;
  private final List<Runnable> onMarks = new ArrayList<>();
  private volatile Set<String> marked;

  /** What that user keeps for the round of that id. */
  public Personal(SettingsStore settings, String round) {
    this.settings = settings;
    this.round = round;
    this.marked = new LinkedHashSet<>(now().marks().getOrDefault(round, List.of()));
  }

  private ReviewSettings now() {
    return settings.current().review();
  }

  private void keep(UnaryOperator<ReviewSettings> change) {
    settings.update(s -> s.withReview(change.apply(s.review())));
  }

  /** Whether the program is marked for later. */
  public boolean isMarked(ProgramId program) {
    return marked.contains(program.value());
  }

  /** Marks a program for later, or takes its mark away. */
  public void toggleMark(ProgramId program) {
    Set<String> changed = new LinkedHashSet<>(marked);
    if (!changed.remove(program.value())) {
      changed.add(program.value());
    }
    marked = changed;
    keep(r -> r.withMarks(round, changed));
    onMarks.forEach(Runnable::run);
  }

  /** Told when a mark was set or taken away. */
  public void onMarks(Runnable told) {
    onMarks.add(told);
  }

  /** The program that was in hand when the book was last left; empty before it was. */
  public Optional<ProgramId> place() {
    return Optional.ofNullable(now().places().get(round)).map(ProgramId::new);
  }

  /** Keeps which program is in hand. */
  public void savePlace(ProgramId program) {
    keep(r -> r.withPlace(round, program.value()));
  }

  /** Saved ways to look at the list. */
  public List<ReviewSettings.View> views() {
    return now().views();
  }

  /** Saves a view, in place of one of the same name. */
  public void saveView(ReviewSettings.View view) {
    keep(r -> r.withView(view));
  }

  /** Forgets the view of that name. */
  public void forgetView(String name) {
    keep(r -> r.withoutView(name));
  }

  /** Texts to be put into comments. */
  public List<String> snippets() {
    return now().snippets();
  }

  /** Keeps those snippets. */
  public void saveSnippets(List<String> snippets) {
    keep(r -> r.withSnippets(snippets));
  }

  /** The columns of the wide list; empty before any were chosen. */
  public List<String> columns() {
    return now().columns();
  }

  /** Keeps those columns. */
  public void saveColumns(List<String> columns) {
    keep(r -> r.withColumns(columns));
  }
}
