package org.tanaoroshi.ui.review.list;

import java.util.List;
import java.util.function.Supplier;
import org.tanaoroshi.evidence.Facet;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.values.Words;

/** The filters of the list, and what their groups are called. */
final class ProgramFacets {
  static final String BUREAU = "bureau";
  static final String SECTION = "section";
  static final String STATUS = "status";
  static final String DIRECTION = "direction";

  /** In the order in which they are offered. */
  static final List<String> ALL = List.of(BUREAU, SECTION, STATUS, DIRECTION);

  private final Framework framework;
  private final ReviewRules rules;
  private final Supplier<String> stage;
  private final Words words;

  ProgramFacets(Framework framework, ReviewRules rules, Supplier<String> stage, Words words) {
    this.framework = framework;
    this.rules = rules;
    this.stage = stage;
    this.words = words;
  }

  List<Facet> facets() {
    return List.of(
        new Facet(BUREAU, d -> d.program().organisation().bureauOrFirst()),
        new Facet(SECTION, d -> section(d.program().organisation())),
        new Facet(STATUS, d -> status(d).name()),
        new Facet(DIRECTION, d -> d.answers().get(stage.get(), Item.DIRECTION)));
  }

  Status status(Dossier dossier) {
    return rules.status(dossier.answers(), stage.get());
  }

  private static String section(Organisation organisation) {
    return organisation.section().isBlank() ? organisation.department() : organisation.section();
  }

  /** What a user reads for a group. */
  String label(String facet, String group) {
    if (group.isEmpty()) {
      return words.say("review.filter.none");
    }
    return switch (facet) {
      case STATUS -> words.say("review.status." + group);
      case DIRECTION -> framework.direction(group).map(Direction::label).orElse(group);
      default -> group;
    };
  }

  /** Groups with a set order are offered in it; bureaus and sections as they come. */
  List<String> order(String facet) {
    return switch (facet) {
      case STATUS -> List.of(Status.values()).stream().map(Status::name).toList();
      case DIRECTION -> framework.directions().stream().map(Direction::id).toList();
      default -> List.of();
    };
  }
}
