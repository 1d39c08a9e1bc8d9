package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class AfterDrawingFxTest extends FxTest {
  private static final String OLD = "前";
  private static final String NEW = "市民ニーズや社会経済情勢の変化";

  @Test
  void whatTheWindowShowsIsLaidOutBeforeTheWorkBegins() throws Exception {
    Label label = new Label(OLD);
    show(() -> new StackPane(label));
    double before = onFx(label::getWidth);
    CompletableFuture<Double> seen = new CompletableFuture<>();
    doFx(
        () -> {
          label.setText(NEW);
          new AfterDrawing().execute(() -> seen.complete(label.getWidth()));
        });
    assertThat(seen.get(10, TimeUnit.SECONDS)).isGreaterThan(before);
  }

  @Test
  void itBeginsOnce() throws Exception {
    show(() -> new StackPane(new Label(OLD)));
    AtomicInteger begun = new AtomicInteger();
    CompletableFuture<Integer> later = new CompletableFuture<>();
    doFx(() -> new AfterDrawing().execute(begun::incrementAndGet));
    await("it has begun", () -> begun.get() > 0);
    doFx(() -> new AfterDrawing().execute(() -> later.complete(begun.get())));
    assertThat(later.get(10, TimeUnit.SECONDS)).isOne();
  }
}
