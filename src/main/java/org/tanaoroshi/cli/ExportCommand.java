package org.tanaoroshi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Export;
import org.tanaoroshi.workbench.Export.Written;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export BOOK WORKBOOK.xlsx}, or {@code export BOOK FOLDER --split 局|課}. */
@CommandLine.Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends Command {
  /** The words of {@code --kind}. */
  enum Kind {
    distribution(WorkbookKind.DISTRIBUTION),
    submission(WorkbookKind.SUBMISSION),
    consolidated(WorkbookKind.CONSOLIDATED);

    private final WorkbookKind kind;

    Kind(WorkbookKind kind) {
      this.kind = kind;
    }
  }

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
  Path book;

  @Parameters(index = "1", paramLabel = "WORKBOOK.xlsx|FOLDER", descriptionKey = "cli.param.target")
  Path target;

  @Option(names = "--kind", descriptionKey = "cli.option.kind")
  Kind kind;

  @Option(names = "--for", paramLabel = "局[/課]", descriptionKey = "cli.option.for")
  List<String> units = new ArrayList<>();

  @Option(names = "--split", paramLabel = "局|課", descriptionKey = "cli.option.split")
  String split = "";

  @Option(names = "--stage", paramLabel = "NAME", descriptionKey = "cli.option.stage")
  String stage = "";

  @Option(names = "--reviewer", paramLabel = "NAME", descriptionKey = "cli.option.reviewer")
  String reviewer = "";

  @Override
  int run() throws Refusal {
    try (Desk desk = Desk.open(book, kindToWrite() != WorkbookKind.SUBMISSION)) {
      Export.Request request =
          new Export.Request(
              kindToWrite(), Stages.find(desk.framework(), stage).id(), units, reviewer);
      List<Written> written =
          split.isEmpty()
              ? List.of(Export.workbook(desk, target, request, output().progress()))
              : Export.split(desk, target, splitBy(), request, output().progress());
      say(written);
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private WorkbookKind kindToWrite() {
    if (kind != null) {
      return kind.kind;
    }
    return split.isEmpty() ? WorkbookKind.CONSOLIDATED : WorkbookKind.DISTRIBUTION;
  }

  private Export.Split splitBy() throws Refusal {
    return switch (split) {
      case "局" -> Export.Split.BUREAU;
      case "課" -> Export.Split.SECTION;
      default -> throw Refusal.of("cli.badSplit", split);
    };
  }

  private void say(List<Written> written) {
    if (!json) {
      written.forEach(w -> output().line("cli.written", w.file().toString(), w.programs()));
      return;
    }
    List<Map<String, Object>> files = new ArrayList<>();
    for (Written w : written) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", w.file().toString());
      one.put("unit", w.unit());
      one.put("programs", w.programs());
      files.add(one);
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", kindToWrite().label());
    said.put("programs", written.stream().mapToInt(Written::programs).sum());
    said.put("files", files);
    output().json(said);
  }
}
