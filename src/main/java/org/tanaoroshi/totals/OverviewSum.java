package org.tanaoroshi.totals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;

/** An {@link Overview} in the making: program by program. */
final class OverviewSum {
  private final Framework framework;
  private final String stageId;
  private final Lines lines;
  private final Set<String> concerns;
  private final Set<String> applicable;
  private final List<Line> all = new ArrayList<>();
  private final Bureau total;
  private final Map<String, Bureau> bureaus = new LinkedHashMap<>();
  private final Map<String, Effects> directions = new LinkedHashMap<>();
  private final Map<String, OfOne> stages = new LinkedHashMap<>();

  OverviewSum(Round round, Framework framework, String stageId) {
    this.framework = framework;
    this.stageId = stageId;
    this.lines = new Lines(round, framework);
    this.concerns = Overview.concerns(framework);
    this.applicable =
        framework.grades().stream()
            .filter(g -> !g.notApplicable())
            .map(Grade::code)
            .collect(Collectors.toSet());
    this.total = new Bureau();
    framework.directions().forEach(d -> directions.put(d.id(), Effects.NONE));
    framework.stages().forEach(s -> stages.put(s.id(), new OfOne()));
  }

  void add(Dossier dossier) {
    Line line = lines.of(dossier, stageId);
    all.add(line);
    total.add(line);
    bureaus.computeIfAbsent(line.bureau(), b -> new Bureau()).add(line);
    directions.merge(line.direction(), line.effects(), Effects::plus);
    for (Stage stage : framework.stages()) {
      stages
          .get(stage.id())
          .add(
              Lines.isBegun(dossier.answers(), stage.id()),
              lines.kind(dossier.answers(), stage.id()),
              stage.id().equals(stageId)
                  ? line.effects()
                  : lines.effects(dossier.answers(), stage.id()));
    }
  }

  Overview done() {
    Map<String, Overview.OfBureau> byBureau = new LinkedHashMap<>();
    bureaus.forEach((name, sum) -> byBureau.put(name, sum.done(name)));
    Map<String, Overview.OfDirection> byDirection = new LinkedHashMap<>();
    directions.forEach((id, effects) -> byDirection.put(id, direction(id, effects)));
    return new Overview(
        stageId,
        all,
        total.done(""),
        Overview.ordered(byBureau),
        Overview.ordered(byDirection),
        framework.stages().stream().map(s -> stages.get(s.id()).done(s)).toList());
  }

  private Overview.OfDirection direction(String id, Effects effects) {
    return new Overview.OfDirection(
        id,
        framework.direction(id).map(Direction::label).orElse(id),
        DirectionKind.of(framework.direction(id)),
        effects);
  }

  /** Sums of one stage. */
  private static final class OfOne {
    private final Apart.Sum effects = new Apart.Sum();
    private int begun;

    void add(boolean isBegun, DirectionKind kind, Effects effect) {
      begun += isBegun ? 1 : 0;
      effects.add(kind, effect);
    }

    Overview.OfStage done(Stage stage) {
      return new Overview.OfStage(stage.id(), stage.label(), begun, effects.done());
    }
  }

  /** Sums of one bureau, or of all. */
  private final class Bureau {
    private final Apart.Sum effects = new Apart.Sum();
    private final int[] concern = new int[framework.viewpoints().size()];
    private final int[] graded = new int[concern.length];
    private int programs;
    private int answered;

    void add(Line line) {
      programs++;
      answered += line.answered() ? 1 : 0;
      effects.add(line.kind(), line.effects());
      for (int i = 0; i < concern.length; i++) {
        String grade = line.grades().get(i);
        concern[i] += concerns.contains(grade) ? 1 : 0;
        graded[i] += applicable.contains(grade) ? 1 : 0;
      }
    }

    Overview.OfBureau done(String name) {
      List<Overview.Share> shares = new ArrayList<>();
      for (int i = 0; i < concern.length; i++) {
        shares.add(new Overview.Share(concern[i], graded[i]));
      }
      return new Overview.OfBureau(name, programs, answered, shares, effects.done());
    }
  }
}
