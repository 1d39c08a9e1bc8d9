package org.tanaoroshi.ui.inventory.round;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** What the screen for the details of a round asks of the program. */
public interface BookMaker {
  /**
   * What the user says of a new round. {@code title} is blank for the usual one; {@code previous}
   * is last round's book, {@code target} where the new book goes.
   */
  record Details(
      String city,
      String title,
      FiscalYear year,
      MoneyUnit unit,
      Framework framework,
      Optional<Path> previous,
      Path target) {}

  /** The frameworks that come with the program, the usual one first. Quick. */
  List<Framework> shippedFrameworks();

  /** A framework from a file. Slow. */
  Framework readFramework(Path file) throws Refusal;

  /** The title a round has unless the user gives another. Quick. */
  String usualTitle(FiscalYear year, Framework framework);

  /**
   * Makes the book. Slow.
   *
   * @return what was taken, over all files together
   */
  Inventory make(List<Proposal> proposals, Details details, Progress progress) throws Refusal;
}
