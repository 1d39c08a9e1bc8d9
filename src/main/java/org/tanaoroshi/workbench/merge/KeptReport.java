package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tanaoroshi.exchange.Draft;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/**
 * The report of a merge as it was before it was taken in, kept in the scratch folder until it is
 * closed: once the book holds the values, it no longer tells which of them changed and from what.
 */
public final class KeptReport implements AutoCloseable {
  /** A city's merge has some ten thousand values; to write a report of more takes many seconds. */
  private static final int MOST = 200_000;

  private final Path file;

  private KeptReport(Path file) {
    this.file = file;
  }

  /**
   * Keeps it; empty where more values are taken than anybody should wait for.
   *
   * @throws Refusal as {@link Merge#report}
   */
  public static Optional<KeptReport> of(
      Merge merge, MergePlan plan, MergePlan.Choices choices, Progress progress)
      throws Refusal, IOException {
    if (plan.taken() > MOST) {
      return Optional.empty();
    }
    KeptReport kept = new KeptReport(Files.createTempFile("tanaoroshi-result-", ".xlsx"));
    boolean done = false;
    try {
      merge.report(kept.file, plan, choices, progress);
      done = true;
      return Optional.of(kept);
    } finally {
      if (!done) {
        kept.close();
      }
    }
  }

  /**
   * Saves it there.
   *
   * @throws Refusal where it cannot be written; what stood there stays
   */
  public void saveAs(Path target) throws Refusal {
    if (!Files.exists(file)) {
      throw new Refusal(Message.of("merge.result.gone"));
    }
    Draft.write(target, out -> Files.copy(file, out));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
