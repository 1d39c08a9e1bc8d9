package org.tanaoroshi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.evidence.similar.SimilarPrograms;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.IconFont;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.Theme;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.ui.review.ReviewActions;
import org.tanaoroshi.ui.review.ReviewScreen;
import org.tanaoroshi.ui.review.Whereabouts;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/**
 * The review screen at 3,000 and at 100,000 programs, without an X server and drawn by software:
 * what a key takes on the window's thread, from the action to the laid-out list or form; what is
 * found on other threads; and how long the window's thread lets wait meanwhile.
 */
@AfterTraining
public final class ReviewBench {
  private static final int[] SIZES = {3_000, 100_000};
  private static final List<String> TYPED =
      List.of("広場", "公園 維持", "しょうがい", "の", "橋りょう長寿命化", "npo", "ポイント", "無い言葉");
  private static final int STEPS = 200;

  /** Rounds of all words until the JVM has compiled what a key does, and those measured then. */
  private static final int WARM_UP = 3;

  private static final int ROUNDS = 8;

  private ReviewBench() {}

  /** Measures both books. */
  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("headless.geometry", "1366x768-32");
    Theme.drawDirectly();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    try {
      measureAll();
    } finally {
      // The window's thread would keep the process.
      Platform.exit();
    }
  }

  private static void measureAll() throws Exception {
    Bench bench = new Bench("Review");
    List<String> rows = new ArrayList<>();
    for (int size : SIZES) {
      rows.addAll(measure(size));
    }
    bench.say(
        "| programs | what | runs | median ms | p95 ms | most ms |\n"
            + "|---:|---|---:|---:|---:|---:|\n"
            + String.join("\n", rows));
    bench.write();
  }

  private static List<String> measure(int size) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Bench.FOLDER), "review");
    Path book = book(folder, size);
    System.gc(); // What making the book left behind is not the window's to clear.
    try (Desk desk = Desk.open(book, false)) {
      List<String> rows = new ArrayList<>();
      rows.addAll(window(desk, folder, size));
      rows.add(row(size, "similar programs of one (another thread)", similar(desk.dossiers())));
      rows.add(row(size, "all totals at one stage (another thread)", totals(desk)));
      return rows;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A book of which every third program is answered in part. */
  private static Path book(Path folder, int size) throws Exception {
    Framework framework = FrameworkJson.shipped(FrameworkJson.STANDARD);
    List<Program> programs = City.many(size);
    Path file = City.book(folder, framework, programs);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < size; i += 3) {
      for (int v = 1; v <= 6; v++) {
        String grade = "ABCD".substring((i + v) % 4, (i + v) % 4 + 1);
        changes.add(
            new Change(programs.get(i).id(), "section", new Field.GradeOf("v" + v), "", grade, ""));
      }
      changes.add(
          new Change(
              programs.get(i).id(), "section", new Field.Of(Item.DIRECTION), "", "shrink", ""));
    }
    try (Book book = Book.open(file, false)) {
      book.answer("測定", "準備", changes);
    }
    return file;
  }

  private static List<String> window(Desk desk, Path folder, int size) throws Exception {
    SettingsStore settings = SettingsStore.open(folder);
    Stage[] stage = new Stage[1];
    Screen screen =
        onFx(
            () -> {
              IconFont.loadFrom(Path.of(System.getProperty("java.io.tmpdir")));
              Theme theme = Theme.install(ThemeChoice.LIGHT, 13);
              Screen opened =
                  ReviewScreen.open(
                      desk,
                      "測定",
                      settings,
                      new Whereabouts(),
                      Words.japanese(),
                      Tasks.onDaemonThreads(
                          e -> {
                            throw new AssertionError(e);
                          }),
                      new FakeDialogs(),
                      NOWHERE);
              stage[0] = new Stage();
              Scene scene = new Scene(opened.view(), 1366, 768);
              theme.dress(scene);
              stage[0].setScene(scene);
              stage[0].show();
              opened.shown();
              return opened;
            });
    Scene scene = stage[0].getScene();
    ListView<?> list = (ListView<?>) scene.lookup("#programs");
    TextField search = (TextField) scene.lookup("#search");
    waitUntilFound(search, list, size);
    // The window itself is drawn for the first time: it opens before the first key.
    timed(scene, () -> {});
    List<String> rows = new ArrayList<>();
    try (Heartbeat heart = new Heartbeat()) {
      rows.add(row(size, "a key in the search field, the first ones", typing(scene, search, 1)));
      typing(scene, search, WARM_UP);
      rows.add(row(size, "a key in the search field", typing(scene, search, ROUNDS)));
      rows.add(row(size, "to the next program", repeated(scene, screen, "Alt+Down", STEPS)));
      rows.add(row(size, "a grade", repeated(scene, screen, "1", STEPS)));
      rows.add(
          row(
              size,
              "to the next with something missing",
              repeated(scene, screen, "Shortcut+N", 50)));
      rows.add(row(size, "a wait for the window's thread meanwhile", heart.all()));
    }
    onFx(
        () -> {
          screen.mayLeave();
          stage[0].hide();
          screen.left();
          return null;
        });
    settings.close();
    return rows;
  }

  private static void waitUntilFound(TextField search, ListView<?> list, int size)
      throws Exception {
    for (int i = 0; i < 600; i++) {
      boolean ready =
          onFx(
              () -> {
                search.setText("広場");
                boolean found = list.getItems().size() < size;
                search.setText("");
                return found;
              });
      if (ready) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the list cannot be searched");
  }

  private static List<Long> typing(Scene scene, TextField search, int rounds) throws Exception {
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (String word : TYPED) {
        for (int end = 1; end <= word.length(); end++) {
          String text = word.substring(0, end);
          nanos.add(timed(scene, () -> search.setText(text)));
        }
        timed(scene, () -> search.setText(""));
      }
    }
    return nanos;
  }

  private static List<Long> repeated(Scene scene, Screen screen, String keys, int times)
      throws Exception {
    KeyCombination combination = KeyCombination.valueOf(keys);
    List<Long> nanos = new ArrayList<>();
    for (int i = -20; i < times; i++) {
      long took =
          timed(
              scene,
              () ->
                  screen.shortcuts().stream()
                      .filter(s -> s.keys().equals(combination))
                      .filter(s -> s.enabled().getAsBoolean())
                      .findFirst()
                      .ifPresentOrElse(
                          s -> s.action().run(),
                          // The digits grade no decision: on to the next program.
                          () -> press(screen, "Alt+Down")));
      if (i >= 0) {
        nanos.add(took);
      }
    }
    return nanos;
  }

  private static void press(Screen screen, String keys) {
    screen.shortcuts().stream()
        .filter(s -> s.keys().equals(KeyCombination.valueOf(keys)))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }

  /**
   * What it takes on the window's thread until all is laid out: the action, and the styling and
   * layout of the next pulse. The waits for the thread and for the pulse are not counted.
   */
  private static long timed(Scene scene, Runnable action) throws Exception {
    CompletableFuture<Long> laidOut = new CompletableFuture<>();
    long acted =
        onFx(
            () -> {
              long start = System.nanoTime();
              action.run();
              long took = System.nanoTime() - start;
              new NextPulse(scene, laidOut).await();
              return took;
            });
    return acted + laidOut.get();
  }

  /** Times the styling and layout of the next pulse of a scene; one is asked for. */
  private static final class NextPulse {
    private final Scene scene;
    private final CompletableFuture<Long> laidOut;
    private final Runnable before = this::before;
    private final Runnable after = this::after;
    private long start;

    private NextPulse(Scene scene, CompletableFuture<Long> laidOut) {
      this.scene = scene;
      this.laidOut = laidOut;
    }

    private void await() {
      scene.addPreLayoutPulseListener(before);
      scene.addPostLayoutPulseListener(after);
      Platform.requestNextPulse();
    }

    private void before() {
      start = System.nanoTime();
    }

    private void after() {
      scene.removePreLayoutPulseListener(before);
      scene.removePostLayoutPulseListener(after);
      laidOut.complete(System.nanoTime() - start);
    }
  }

  private static List<Long> similar(List<Dossier> dossiers) {
    long start = System.nanoTime();
    SimilarPrograms index = SimilarPrograms.of(dossiers, List.of());
    System.err.printf(
        Locale.ROOT, "index of similar programs %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<Long> nanos = new ArrayList<>();
    for (int i = -50; i < STEPS; i++) {
      Dossier dossier = dossiers.get((i + 50) * dossiers.size() / (STEPS + 50));
      start = System.nanoTime();
      index.to(dossier.program(), 6);
      if (i >= 0) {
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }

  private static List<Long> totals(Desk desk) {
    List<Long> nanos = new ArrayList<>();
    for (int i = -3; i < 10; i++) {
      long start = System.nanoTime();
      Overview.of(desk.round(), desk.framework(), desk.dossiers(), "section");
      if (i >= 0) {
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }

  private static String row(int size, String what, Collection<Long> nanos) {
    List<Long> all = List.copyOf(nanos);
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %d | %.1f | %.1f | %.1f |",
        size,
        what,
        all.size(),
        Bench.quantile(all, 0.5),
        Bench.quantile(all, 0.95),
        Bench.quantile(all, 1));
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Asks the window's thread for an answer every two milliseconds: how long it waits, from when it
   * was to ask, is what is felt. A collection that stops the asking thread too is part of it.
   */
  private static final class Heartbeat implements AutoCloseable {
    private static final long PAUSE_MILLIS = 2;

    private final List<Long> waits = new ArrayList<>();
    private volatile boolean over;

    private Heartbeat() {
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                while (!over) {
                  long due = System.nanoTime() + PAUSE_MILLIS * 1_000_000;
                  CountDownLatch answered = new CountDownLatch(1);
                  try {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    Platform.runLater(answered::countDown);
                    answered.await();
                    synchronized (waits) {
                      waits.add(System.nanoTime() - due);
                    }
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
    }

    private List<Long> all() {
      synchronized (waits) {
        return List.copyOf(waits);
      }
    }

    @Override
    public void close() {
      over = true;
    }
  }

  private static final ReviewActions NOWHERE =
      new ReviewActions() {
        @Override
        public void export(String stage) {}

        @Override
        public void backToStart() {}

        @Override
        public void addInventory() {}

        @Override
        public void merge() {}

        @Override
        public void totals(String stage) {}

        @Override
        public void drop(List<Path> files) {}
      };
}
