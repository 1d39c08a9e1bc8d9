package org.tanaoroshi.ui.review.evidence;

import java.util.Optional;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;

/** What last round's book said, as an open book keeps it, and what people say of the links. */
public final class LastRound {
  private final Desk desk;

  /** As that book keeps it. */
  public LastRound(Desk desk) {
    this.desk = desk;
  }

  Optional<Previous> of(ProgramId program) {
    return Optional.ofNullable(desk.previous().get(program));
  }

  boolean mayDecide() {
    return !desk.readOnly();
  }

  /** Keeps what was said of a link; waits for the disk. */
  Previous.Link decide(ProgramId program, Previous.Link link) throws Refusal {
    return Desk.waitFor(desk.decidePrevious(program, link));
  }
}
