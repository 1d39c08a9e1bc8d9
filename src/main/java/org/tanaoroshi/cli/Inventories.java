package org.tanaoroshi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Intake;

/** Inventories named on the command line, looked at and read. */
record Inventories(List<Proposal> proposals, Inventory inventory, String unitGiven) {
  /** Rows that someone should look at; totals, sections and notes are as they should be. */
  private static final Set<RowKind> WANT_A_LOOK = Set.of(RowKind.REPEAT, RowKind.NAMELESS);

  private static final int MOST = 20;
  private static final int EXAMPLES = 3;

  /** Thrown where no sheet is a list of programs; what was found has been said. */
  static final class NoProgramList extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static Inventories read(List<Path> files, InventoryOptions options, Output output, boolean json)
      throws Refusal, NoProgramList {
    List<Proposal> proposals = Intake.propose(files, options.options(), output.progress());
    for (Proposal proposal : proposals) {
      boolean stated = !options.header.isEmpty() || !options.sheet.isEmpty();
      if (!proposal.sheet().programList() && !(stated && proposal.sheet().header().isPresent())) {
        complain(proposal, output);
        if (json) {
          Map<String, Object> found =
              new InventoryJson(output.words(), options.unit).found(proposals);
          found.put("error", output.words().say(noList(proposal)));
          found.put("code", noList(proposal).key());
          output.json(found);
        }
        throw new NoProgramList();
      }
    }
    return new Inventories(proposals, Intake.read(proposals, output.progress()), options.unit);
  }

  /** Says in a few lines what was read. */
  void say(Output output) {
    for (Proposal p : proposals) {
      output.line(
          "cli.read.file",
          String.valueOf(p.file().getFileName()),
          InventoryJson.rows(p.sheet()),
          unit(p.sheet()),
          p.year().label());
    }
    output.line("cli.read.programs", inventory.programs().size());
    inventory.totalsByLabel().forEach((label, yen) -> output.line("cli.read.total", label, yen));
    if (!inventory.notTaken().isEmpty()) {
      output.line("cli.read.notTaken", inventory.notTaken().size());
      inventory.notTaken().stream()
          .filter(n -> WANT_A_LOOK.contains(n.kind()))
          .limit(MOST)
          .forEach(
              n ->
                  output.line(
                      "cli.read.row",
                      n.at().file(),
                      n.at().sheet(),
                      Integer.toString(n.at().row()),
                      n.reason(),
                      n.text()));
    }
    inventory.totalChecks().stream()
        .filter(t -> !t.agrees())
        .forEach(
            t ->
                output.line(
                    "cli.read.totalDiffers",
                    t.at().file(),
                    Integer.toString(t.at().row()),
                    t.title(),
                    t.label(),
                    t.stated(),
                    t.taken()));
    sayDoubts(output);
  }

  /** One line for each column with amounts a thousand times off, and the first of all others. */
  private void sayDoubts(Output output) {
    Map<String, List<Inventory.Doubt>> byColumn = new LinkedHashMap<>();
    List<Inventory.Doubt> others = new ArrayList<>();
    for (Inventory.Doubt doubt : inventory.doubts()) {
      if (doubt.what().key().equals("inventory.doubt.thousandfold")) {
        String column = doubt.at().cell().replaceAll("\\d+$", "");
        String place = doubt.at().file() + " " + doubt.at().sheet() + " " + column;
        byColumn.computeIfAbsent(place, p -> new ArrayList<>()).add(doubt);
      } else {
        others.add(doubt);
      }
    }
    byColumn.forEach(
        (place, doubts) ->
            output.line(
                "cli.read.thousandfold",
                place.strip(),
                doubts.size(),
                doubts.stream()
                    .limit(EXAMPLES)
                    .map(d -> example(d, output))
                    .collect(Collectors.joining(" / "))));
    others.stream()
        .limit(MOST)
        .forEach(d -> output.line("cli.read.doubt", d.at().file(), d.at().cell(), d.what()));
    if (others.size() > MOST) {
      output.line("cli.read.moreDoubts", others.size() - MOST);
    }
  }

  private static String example(Inventory.Doubt doubt, Output output) {
    List<Object> amounts = doubt.what().arguments();
    return output
        .words()
        .say("cli.read.thousandfold.example", doubt.at().cell(), amounts.get(0), amounts.get(1));
  }

  /** 1 where someone should look at something, else 0. */
  int exitCode() {
    boolean look =
        !inventory.doubts().isEmpty()
            || proposals.stream().anyMatch(p -> isUnitAssumed(p.sheet(), unitGiven))
            || inventory.notTaken().stream().anyMatch(n -> WANT_A_LOOK.contains(n.kind()))
            || inventory.totalChecks().stream().anyMatch(t -> !t.agrees());
    return look ? ExitCode.LOOK : ExitCode.DONE;
  }

  /** The unit: an assumed one must not look like one that was found or given. */
  private Message unit(SheetProposal sheet) {
    return Message.of(
        isUnitAssumed(sheet, unitGiven) ? "cli.read.unitAssumed" : "cli.read.unit",
        sheet.unit().label());
  }

  /** Whether amounts are read in a unit that neither the file nor the user says. */
  static boolean isUnitAssumed(SheetProposal sheet, String unitGiven) {
    return unitGiven.isEmpty()
        && sheet.unitText().isEmpty()
        && sheet.columns().stream().anyMatch(c -> c.target() instanceof Target.Money)
        && sheet.columns().stream().noneMatch(c -> c.unit().isPresent());
  }

  private static void complain(Proposal proposal, Output output) {
    output.complain(noList(proposal));
    proposal
        .sheets()
        .forEach(
            s ->
                output.complain(
                    output
                        .words()
                        .say(
                            "cli.read.sheet",
                            s.sheet().name(),
                            InventoryJson.rows(s),
                            s.unit().label())));
  }

  private static Message noList(Proposal proposal) {
    return Message.of("cli.noProgramList", String.valueOf(proposal.file().getFileName()));
  }
}
