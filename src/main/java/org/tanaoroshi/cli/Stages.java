package org.tanaoroshi.cli;

import java.util.stream.Collectors;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;

/** Finds a stage by its id or its label. */
final class Stages {
  private Stages() {}

  /** The stage named; "" is the first. */
  static Stage find(Framework framework, String name) throws Refusal {
    if (name.isEmpty()) {
      return framework.firstStage();
    }
    return framework.stages().stream()
        .filter(s -> s.id().equals(name) || s.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "cli.badStage",
                    name,
                    framework.stages().stream()
                        .map(Stage::label)
                        .collect(Collectors.joining("、"))));
  }
}
