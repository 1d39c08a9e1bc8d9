package org.tanaoroshi.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks of a class and writes their table as {@link Bench} does. */
final class Jmh {
  private Jmh() {}

  static void run(Class<?> benchmark) throws IOException, RunnerException {
    Options options = new OptionsBuilder().include(benchmark.getName() + "\\.").build();
    Collection<RunResult> results = new Runner(options).run();
    String name = benchmark.getSimpleName().replaceFirst("Bench$", "");
    StringBuilder text = new StringBuilder(Bench.heading(name));
    text.append("\n| case | score | ± 99.9 % | unit |\n|---|---:|---:|---|\n");
    for (RunResult run : results) {
      Result<?> score = run.getPrimaryResult();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %s |%n",
              score.getLabel(),
              score.getScore(),
              score.getScoreError(),
              score.getScoreUnit()));
    }
    Bench.write(name, text.toString());
  }
}
