package org.tanaoroshi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Export.Written;
import org.tanaoroshi.workbench.export.SendBack;
import org.tanaoroshi.workbench.export.Tracking;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export BOOK WORKBOOK.xlsx}, or {@code export BOOK FOLDER --split 局|課}. */
@CommandLine.Command(name = "export")
final class ExportCommand extends Command {
  /** The words of {@code --kind}. */
  enum Kind {
    DISTRIBUTION("distribution", WorkbookKind.DISTRIBUTION.label()),
    SUBMISSION("submission", WorkbookKind.SUBMISSION.label()),
    CONSOLIDATED("consolidated", WorkbookKind.CONSOLIDATED.label()),
    SENT_BACK("sent-back", WorkbookKind.SENT_BACK.label()),
    TRACKING("tracking", TrackingSheet.NAME);

    private final String word;
    private final String label;

    Kind(String word, String label) {
      this.word = word;
      this.label = label;
    }

    /** As it is typed; picocli knows it by this. */
    @Override
    public String toString() {
      return word;
    }
  }

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
  Path book;

  @Parameters(index = "1", paramLabel = "WORKBOOK.xlsx|FOLDER", descriptionKey = "cli.param.target")
  Path target;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "cli.option.kind")
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
    Kind what = kindToWrite();
    boolean writes =
        switch (what) {
          case SUBMISSION, SENT_BACK -> true;
          case DISTRIBUTION -> !split.isEmpty();
          case CONSOLIDATED, TRACKING -> false;
        };
    try (Desk desk = Desk.open(book, !writes)) {
      String stageId = Stages.find(desk.framework(), stage).id();
      List<Written> written =
          switch (what) {
            case TRACKING -> tracking(desk);
            case SENT_BACK ->
                SendBack.write(
                    desk, target, splitBy(), stageId, units, sender(), output().progress());
            case DISTRIBUTION, SUBMISSION, CONSOLIDATED -> workbooks(desk, what, stageId);
          };
      say(written);
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private List<Written> workbooks(Desk desk, Kind what, String stageId) throws Refusal {
    Export.Request request =
        new Export.Request(WorkbookKind.valueOf(what.name()), stageId, units, reviewer);
    return split.isEmpty()
        ? List.of(Export.workbook(desk, target, request, output().progress()))
        : Export.split(desk, target, splitBy(), request, output().progress());
  }

  private List<Written> tracking(Desk desk) throws Refusal {
    Tracking.write(desk, target, output().progress());
    return List.of(new Written(target, "", desk.dossiers().size()));
  }

  private String sender() {
    return reviewer.isEmpty() ? who() : reviewer;
  }

  private Kind kindToWrite() {
    if (kind != null) {
      return kind;
    }
    return split.isEmpty() ? Kind.CONSOLIDATED : Kind.DISTRIBUTION;
  }

  private Export.Split splitBy() throws Refusal {
    return switch (split) {
      case "", "局" -> Export.Split.BUREAU;
      case "課" -> Export.Split.SECTION;
      default -> throw Refusal.of("cli.badSplit", split);
    };
  }

  private void say(List<Written> written) {
    if (!json) {
      written.forEach(w -> output().line("cli.written", w.file().toString(), w.programs()));
      table().ifPresent(t -> output().line("cli.written.tracking", t.toString()));
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
    said.put("kind", kindToWrite().label);
    said.put("programs", written.stream().mapToInt(Written::programs).sum());
    said.put("files", files);
    table().ifPresent(t -> said.put("tracking", t.toString()));
    output().json(said);
  }

  /** The 提出管理表 written beside distributed workbooks; a book of a newer program has none. */
  private Optional<Path> table() {
    return Optional.of(target.resolve(Tracking.FILE))
        .filter(t -> kindToWrite() == Kind.DISTRIBUTION && Files.exists(t));
  }
}
