package org.tanaoroshi.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Finding;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Stage;

/** What last round said of a program: its own book first, then what the inventory carries along. */
final class PreviousFacts {
  private final Framework framework;

  PreviousFacts(Framework framework) {
    this.framework = framework;
  }

  List<EvidenceFact> of(Program program, Optional<Previous> previous, String viewpointId) {
    List<EvidenceFact> facts = new ArrayList<>();
    previous.filter(Previous::isLinked).ifPresent(p -> answered(p, viewpointId, facts));
    for (Fact fact : new Fact[] {Fact.PREVIOUS_EVALUATION, Fact.PREVIOUS_DIRECTION}) {
      if (!program.fact(fact).isBlank()) {
        facts.add(
            EvidenceFact.written(Message.of("evidence.fact." + fact.name()), program.fact(fact)));
      }
    }
    if (facts.isEmpty()) {
      facts.add(new EvidenceFact(Message.of("evidence.previous.any"), new EvidenceFact.Missing()));
    }
    return facts;
  }

  private void answered(Previous previous, String viewpointId, List<EvidenceFact> facts) {
    Answers answers = previous.answers();
    if (previous.link() == Previous.Link.PROPOSED) {
      facts.add(
          new EvidenceFact(
              Message.of("evidence.previous.candidate"),
              new EvidenceFact.Written(previous.name())));
    }
    String stage = lastStage(answers);
    Finding finding = answers.finding(stage, viewpointId);
    if (!finding.isBlank()) {
      facts.add(EvidenceFact.written(Message.of("evidence.previous.grade"), finding.grade()));
      if (!finding.comment().isBlank()) {
        facts.add(EvidenceFact.written(Message.of("evidence.previous.comment"), finding.comment()));
      }
    }
    String direction = answers.get(stage, Item.DIRECTION);
    facts.add(
        EvidenceFact.written(
            Message.of("evidence.previous.direction"),
            framework.direction(direction).map(Direction::label).orElse(direction)));
    String text = answers.get(stage, Item.REVIEW_TEXT);
    if (!text.isBlank()) {
      facts.add(EvidenceFact.written(Message.of("evidence.previous.text"), text));
    }
  }

  /** The latest stage in which anything was answered: what the round ended with. */
  private String lastStage(Answers answers) {
    return framework.stages().reversed().stream()
        .map(Stage::id)
        .filter(id -> !answers.at(id).isEmpty())
        .findFirst()
        .orElse(framework.firstStage().id());
  }
}
