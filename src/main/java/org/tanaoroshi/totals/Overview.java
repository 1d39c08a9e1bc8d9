package org.tanaoroshi.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;

/**
 * The totals of a round at one stage as finance looks at them, exact to the yen, made in one pass
 * over the programs: by 局 and viewpoint, by direction, and the effects of every stage. The sums
 * agree with {@link Totals}; 財源振替, 拡充 and 終了 stand apart.
 *
 * @param lines every program, in the order of the book
 * @param total all bureaus together
 * @param byBureau in the order of the programs, last "" where the inventory names none
 * @param byDirection in the framework's order, then unknown ones, last "" where none is given
 * @param byStage in the framework's order
 */
public record Overview(
    String stageId,
    List<Line> lines,
    OfBureau total,
    List<OfBureau> byBureau,
    List<OfDirection> byDirection,
    List<OfStage> byStage) {
  /** Copies the lists. */
  public Overview {
    lines = List.copyOf(lines);
    byBureau = List.copyOf(byBureau);
    byDirection = List.copyOf(byDirection);
    byStage = List.copyOf(byStage);
  }

  /**
   * How many programs ask for a review under one viewpoint, of those graded; 該当なし is not graded.
   */
  public record Share(int concern, int graded) {
    /** 0 … 1; empty where nothing is graded. */
    public Optional<BigDecimal> share() {
      return graded == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(concern)
                  .divide(BigDecimal.valueOf(graded), MathContext.DECIMAL64));
    }
  }

  /**
   * A bureau.
   *
   * @param answered programs for which everything that must be given is
   * @param byViewpoint in the framework's order
   */
  public record OfBureau(
      String bureau, int programs, int answered, List<Share> byViewpoint, Apart effects) {
    /** Copies the shares. */
    public OfBureau {
      byViewpoint = List.copyOf(byViewpoint);
    }
  }

  /** A direction, by id and label; a label is "" where no direction is given. */
  public record OfDirection(String id, String label, DirectionKind kind, Effects effects) {}

  /**
   * A stage.
   *
   * @param begun programs with any answer at that stage
   */
  public record OfStage(String stageId, String label, int begun, Apart effects) {}

  /**
   * The totals of these programs; {@code stageId} is the one whose grades and directions are shown.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public static Overview of(
      Round round, Framework framework, List<Dossier> dossiers, String stageId) {
    OverviewSum sum = new OverviewSum(round, framework, stageId);
    dossiers.forEach(sum::add);
    return sum.done();
  }

  /** The codes of the grades that ask for a review. */
  public static Set<String> concerns(Framework framework) {
    Set<String> codes = new HashSet<>();
    framework.grades().stream().filter(Grade::concern).map(Grade::code).forEach(codes::add);
    return codes;
  }

  /** The programs whose lines are so, in the order of the book: the list behind a figure. */
  public List<ProgramId> programs(Predicate<Line> which) {
    return lines.stream().filter(which).map(Line::id).toList();
  }

  /** Whether nothing is graded and no direction given at this stage. */
  public boolean isBlank() {
    return lines.stream().noneMatch(Line::isBegun);
  }

  /** The names of the bureaus, for targets. */
  public List<String> bureaus() {
    return byBureau.stream().map(OfBureau::bureau).filter(b -> !b.isEmpty()).toList();
  }

  /** Known keys first, then others as they come, last "". */
  static <T> List<T> ordered(Map<String, T> byKey) {
    Map<String, T> copy = new LinkedHashMap<>(byKey);
    T notGiven = copy.remove("");
    List<T> ordered = new ArrayList<>(copy.values());
    if (notGiven != null) {
      ordered.add(notGiven);
    }
    return ordered;
  }
}
