package org.tanaoroshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;
import org.tanaoroshi.workbench.Report;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report BOOK}: totals by bureau, viewpoint or direction at one stage. */
@CommandLine.Command(name = "report")
final class ReportCommand extends Command {
  /** The words of {@code --by}. */
  enum By {
    bureau(Report.By.BUREAU),
    viewpoint(Report.By.VIEWPOINT),
    direction(Report.By.DIRECTION);

    private final Report.By by;

    By(Report.By by) {
      this.by = by;
    }
  }

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
  Path book;

  @Option(names = "--by", paramLabel = "GROUP", descriptionKey = "cli.option.by")
  By by = By.bureau;

  @Option(names = "--stage", paramLabel = "NAME", descriptionKey = "cli.option.stage")
  String stage = "";

  @Override
  int run() throws Refusal {
    try (Desk desk = Desk.open(book, true)) {
      Stage shown = Stages.find(desk.framework(), stage);
      Report report = Report.of(desk, shown.id());
      Group all = report.totals().all();
      List<Group> groups = report.groups(by.by);
      if (json) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("stage", shown.label());
        said.put("by", by.name());
        said.putAll(sums(all));
        said.put("groups", groups.stream().map(this::named).toList());
        said.put("reviewed", sums(report.totals().reviewed()));
        said.put("expansion", sums(report.totals().expansion()));
        said.put("naturalEnd", sums(report.totals().naturalEnd()));
        said.putAll(entered(Desk.waitFor(new FinanceEntry(desk).read()).figures()));
        output().json(said);
      } else {
        output().line("cli.report.head", desk.round().title(), shown.label());
        table(groups, report.totals()).lines().forEach(output()::text);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** The groups and their sum; what is no cut is never netted in silence. */
  private TextTable table(List<Group> groups, Totals totals) {
    Words words = output().words();
    TextTable table = new TextTable();
    table.add(
        List.of(
            words.say("cli.report.column.group"),
            words.say("cli.report.column.programs"),
            words.say("cli.report.column.answered"),
            words.say("cli.report.column.budget"),
            words.say("cli.report.column.effect"),
            words.say("cli.report.column.general")));
    groups.forEach(g -> table.add(row(name(g), g)));
    table.add(row(words.say("cli.report.total"), totals.all()));
    table.add(row(words.say("cli.report.reviewed"), totals.reviewed()));
    table.add(row(words.say("cli.report.expansion"), totals.expansion()));
    table.add(row(words.say("cli.report.naturalEnd"), totals.naturalEnd()));
    return table;
  }

  private static List<String> row(String name, Group g) {
    return List.of(
        name,
        figure(g.programs()),
        figure(g.answered()),
        figure(g.budget()),
        figure(g.effect()),
        figure(g.effectGeneralFund()));
  }

  private static String figure(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String name(Group group) {
    return group.name().isEmpty() ? output().words().say("cli.report.none") : group.name();
  }

  private Map<String, Object> named(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name(group));
    json.putAll(sums(group));
    return json;
  }

  /** Targets in yen, the whole city under the name "", and reinvestments; null where blank. */
  private static Map<String, Object> entered(FinanceFigures figures) {
    List<String> bureaus = new ArrayList<>(List.of(""));
    bureaus.addAll(figures.targetedBureaus());
    List<Object> targets = new ArrayList<>();
    for (String bureau : bureaus) {
      OptionalLong effect = figures.target(bureau, FinanceFigure.Basis.EXPENDITURE);
      OptionalLong general = figures.target(bureau, FinanceFigure.Basis.GENERAL_FUND);
      if (effect.isPresent() || general.isPresent()) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", bureau);
        target.put("effect", yen(effect));
        target.put("effectGeneralFund", yen(general));
        targets.add(target);
      }
    }
    List<Object> reinvestments = new ArrayList<>();
    for (FinanceFigures.Reinvestment line : figures.reinvestments()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", line.name());
      json.put("generalFund", yen(line.yen()));
      reinvestments.add(json);
    }
    return Map.of("targets", targets, "reinvestments", reinvestments);
  }

  private static Long yen(OptionalLong yen) {
    return yen.isPresent() ? yen.getAsLong() : null;
  }

  private static Map<String, Object> sums(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("programs", group.programs());
    json.put("answered", group.answered());
    json.put("budget", group.budget());
    json.put("budgetGeneralFund", group.budgetGeneralFund());
    json.put("effect", group.effect());
    json.put("effectGeneralFund", group.effectGeneralFund());
    return json;
  }
}
