package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

class TasksTest {
  private static final Message READING = Message.of("ui.ok");

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final List<Object> seen = new ArrayList<>();
  private final Tasks tasks = new Tasks(background::add, window::add, seen::add);

  @Test
  void theResultComesOnTheWindowsThreadOnly() {
    tasks.create(progress -> 42).andFinally(() -> seen.add("end")).onSuccess(seen::add).start();
    run(background);
    assertThat(seen).isEmpty();
    run(window);
    assertThat(seen).containsExactly("end", 42);
  }

  @Test
  void aFailureGoesWhereItIsAskedForElseToTheDialog() {
    Refusal refusal = Refusal.of("ui.ok");
    Error error = new OutOfMemoryError();
    tasks.create(progress -> fail(refusal)).onFailure(f -> seen.add("mine")).start();
    tasks.create(progress -> fail(error)).start();
    run(background);
    run(window);
    assertThat(seen).containsExactly("mine", error);
  }

  @Test
  void cancelledWorkStopsAtItsNextProgressAndIsNoFailure() {
    RunningTask task =
        tasks
            .create(
                progress -> {
                  progress.at(READING, 1, 2);
                  return "never";
                })
            .onCancel(() -> seen.add("cancelled"))
            .onSuccess(seen::add)
            .start();
    task.cancel();
    run(background);
    run(window);
    assertThat(seen).containsExactly("cancelled");
    assertThat(task.runningProperty().get()).isFalse();
  }

  @Test
  void manyMarksOfProgressAreShownOnceWithTheNewest() {
    RunningTask task = new RunningTask();
    tasks
        .create(
            progress -> {
              for (int i = 1; i <= 1000; i++) {
                progress.at(READING, i, 1000);
              }
              return 0;
            })
        .progress(task)
        .start();
    assertThat(task.runningProperty().get()).isTrue();
    run(background);
    assertThat(window).as("one for the progress, one for the end").hasSize(2);
    window.remove().run();
    assertThat(task.fractionProperty().get()).isEqualTo(1);
    assertThat(task.whatProperty().get()).isEqualTo(READING);
    run(window);
    assertThat(task.runningProperty().get()).isFalse();
  }

  @Test
  void startingAgainInTheSameTaskCancelsTheWorkBefore() {
    RunningTask task = new RunningTask();
    for (String name : List.of("first", "second")) {
      tasks
          .create(
              progress -> {
                progress.at(READING, 0, 0);
                return name;
              })
          .progress(task)
          .onSuccess(seen::add)
          .start();
    }
    run(background);
    run(window);
    assertThat(seen).containsExactly("second");
  }

  private static Object fail(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }

  private static void run(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }
}
