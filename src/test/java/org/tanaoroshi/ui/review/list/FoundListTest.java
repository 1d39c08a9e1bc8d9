package org.tanaoroshi.ui.review.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class FoundListTest {
  private final FoundList<Integer> list = new FoundList<>();
  private final List<Integer> mirrored = new ArrayList<>();
  private int changes;

  @Test
  void whoListensKnowsTheListAndIsNeverToldOfAReplacement() {
    list.addListener(this::mirror);
    Random random = new Random(20261127);
    for (int i = 0; i < 500; i++) {
      List<Integer> now = random.ints(random.nextInt(4) * 3L, 0, 5).boxed().toList();
      list.show(now);
      assertThat(list).isEqualTo(now);
      assertThat(mirrored).isEqualTo(now);
    }
  }

  @Test
  void twoChangesTellOfAnyNumber() {
    list.show(IntStream.range(0, 1_000).boxed().toList());
    list.addListener(this::count);
    list.show(IntStream.range(0, 5_000).boxed().toList());
    assertThat(changes).isEqualTo(2);
    list.show(List.of());
    list.show(List.of());
    assertThat(changes).isEqualTo(3);
  }

  private void count(ListChangeListener.Change<? extends Integer> change) {
    while (change.next()) {
      changes++;
    }
  }

  private void mirror(ListChangeListener.Change<? extends Integer> change) {
    while (change.next()) {
      assertThat(change.wasReplaced()).isFalse();
      assertThat(change.wasAdded() || change.wasRemoved()).isTrue();
      mirrored.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
      mirrored.addAll(change.getFrom(), List.copyOf(change.getAddedSubList()));
    }
  }
}
