package org.tanaoroshi.ui.review.list;

import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * What was found, replaced as a whole. Lists that take elements in tell of each, and views look at
 * each place of what is replaced: 80 ms for 100,000 programs. This one empties and fills itself,
 * two changes whatever its size.
 */
final class FoundList<E> extends ObservableListBase<E> {
  private List<E> found = List.of();

  /** Shows these in place of those before; the list must not change later. */
  void show(List<E> now) {
    List<E> before = found;
    beginChange();
    found = List.of();
    nextRemove(0, before);
    endChange();
    if (!now.isEmpty()) {
      beginChange();
      found = now;
      nextAdd(0, now.size());
      endChange();
    }
  }

  @Override
  public E get(int index) {
    return found.get(index);
  }

  @Override
  public int size() {
    return found.size();
  }
}
