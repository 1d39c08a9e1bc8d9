package org.tanaoroshi.model;

import java.util.List;
import java.util.Optional;

/**
 * The versioned set of viewpoints, grades, directions and stages that a round reviews under. {@code
 * noun} is what is reviewed (事業, 施設, 団体); {@code exclusions} are the reasons for which something
 * may stand outside the review.
 */
public record Framework(
    String id,
    String version,
    String title,
    String noun,
    List<Stage> stages,
    List<Viewpoint> viewpoints,
    List<Grade> grades,
    List<Direction> directions,
    List<String> exclusions) {
  /** Copies the lists; none but {@code exclusions} may be empty. */
  public Framework {
    stages = List.copyOf(stages);
    viewpoints = List.copyOf(viewpoints);
    grades = List.copyOf(grades);
    directions = List.copyOf(directions);
    exclusions = List.copyOf(exclusions);
    if (stages.isEmpty() || viewpoints.isEmpty() || grades.isEmpty() || directions.isEmpty()) {
      throw new IllegalArgumentException(
          "framework " + id + " lacks stages, viewpoints, grades or directions");
    }
  }

  /** Whether programs are reviewed, as in most rounds, and not facilities or partners. */
  public boolean isOfPrograms() {
    return noun.equals("事業");
  }

  /** The viewpoint of that id. */
  public Optional<Viewpoint> viewpoint(String viewpointId) {
    return viewpoints.stream().filter(v -> v.id().equals(viewpointId)).findFirst();
  }

  /** The grade of that code. */
  public Optional<Grade> grade(String code) {
    return grades.stream().filter(g -> g.code().equals(code)).findFirst();
  }

  /** The direction of that id. */
  public Optional<Direction> direction(String directionId) {
    return directions.stream().filter(d -> d.id().equals(directionId)).findFirst();
  }

  /** The stage of that id. */
  public Optional<Stage> stage(String stageId) {
    return stages.stream().filter(s -> s.id().equals(stageId)).findFirst();
  }

  /** The stage a department fills: the first. */
  public Stage firstStage() {
    return stages.getFirst();
  }
}
