package org.tanaoroshi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a piece of work holds: every few seconds a full collection, and what of the heap is in use
 * after it. What is counted is hence alive, not what the collector has not come to yet.
 */
final class HeapWatch implements AutoCloseable {
  private static final long EVERY_SECONDS = 2;
  private static final Path STATUS = Path.of("/proc/self/status");

  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Future<?> looking;
  private volatile long peak;

  /** Begins to watch. */
  HeapWatch() throws IOException {
    if (Files.exists(STATUS)) {
      // The kernel's high-water mark of this process begins anew.
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    }
    look();
    looking =
        watching.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    peak = Math.max(peak, used);
  }

  /** The most that was alive on the heap so far, in bytes. */
  long peakHeap() {
    return peak;
  }

  /** The most memory that the process had resident so far, in bytes; 0 outside Linux. */
  static long peakResident() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }

  @Override
  public void close() {
    if (looking.state() == Future.State.FAILED) {
      throw new IllegalStateException("the heap was not watched", looking.exceptionNow());
    }
    watching.shutdownNow();
  }
}
