package org.tanaoroshi.totals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;

/**
 * The sums of all programs at every stage, told of program by program. They are sums: no program is
 * kept, however many there are.
 */
public final class RunningTotals {
  /**
   * The sums of one stage.
   *
   * @param begun programs of which anything at all is answered there
   */
  private record Sum(Group all, int begun) {
    static final Sum NONE = new Sum(Group.empty("", ""), 0);

    Sum plus(Sum other) {
      return new Sum(all.plus(other.all), begun + other.begun);
    }

    Sum minus(Sum other) {
      return new Sum(all.minus(other.all), begun - other.begun);
    }
  }

  private final Lines lines;
  private final Map<String, Sum> byStage;

  /** Of no program yet. */
  public RunningTotals(Round round, Framework framework) {
    this.lines = new Lines(round, framework);
    this.byStage = new LinkedHashMap<>();
    for (Stage stage : framework.stages()) {
      byStage.put(stage.id(), Sum.NONE);
    }
  }

  private RunningTotals(RunningTotals other) {
    this.lines = other.lines;
    this.byStage = new LinkedHashMap<>(other.byStage);
  }

  /** The same, to be told of other programs. */
  public RunningTotals copy() {
    return new RunningTotals(this);
  }

  /**
   * Counts one more program.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public void add(Dossier dossier) {
    byStage.replaceAll((stage, sum) -> sum.plus(one(dossier, stage)));
  }

  /**
   * Counts a program as it is instead of as it was.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public void replace(Dossier was, Dossier is) {
    byStage.replaceAll((stage, sum) -> sum.minus(one(was, stage)).plus(one(is, stage)));
  }

  private Sum one(Dossier dossier, String stage) {
    return new Sum(
        lines.of(dossier, stage).counted(), Lines.isBegun(dossier.answers(), stage) ? 1 : 0);
  }

  /** The sums at a stage of the framework, as {@link Totals#all} would be. */
  public Group at(String stageId) {
    return byStage.get(stageId).all();
  }

  /** Whether anything at all is answered at a stage of the framework. */
  public boolean isUsed(String stageId) {
    return byStage.get(stageId).begun() > 0;
  }
}
