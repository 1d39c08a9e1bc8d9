package org.tanaoroshi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.OpenOptions;
import org.tanaoroshi.workbench.MappingJson;
import org.tanaoroshi.workbench.NewBook;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The book, its inventories and what the user may say of them, shared by {@code new} and {@code
 * import}.
 */
final class InventoryOptions {
  private static final Pattern ROWS = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");

  @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
  Path book;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "INVENTORY",
      descriptionKey = "cli.param.inventory")
  List<Path> inventories;

  @Option(names = "--fiscal-year", paramLabel = "2026", descriptionKey = "cli.option.fiscalYear")
  Integer fiscalYear;

  @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.option.sheet")
  String sheet = "";

  @Option(names = "--header", paramLabel = "ROW[-ROW]", descriptionKey = "cli.option.header")
  String header = "";

  @Option(names = "--unit", paramLabel = "千円", descriptionKey = "cli.option.unit")
  String unit = "";

  @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "cli.option.charset")
  String charset = "";

  @Option(names = "--map", paramLabel = "FILE", descriptionKey = "cli.option.map")
  Path map;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.password")
  Path passwordFile;

  @Option(names = "--dry-run", descriptionKey = "cli.option.dryRun")
  boolean dryRun;

  /** As {@code inventory} takes them. */
  ProposeOptions options() throws Refusal {
    FiscalYear today = NewBook.fiscalYear(LocalDate.now(ZoneId.systemDefault()));
    ProposeOptions options =
        ProposeOptions.find(today).opening(new OpenOptions(charset, password(passwordFile)));
    if (fiscalYear != null) {
      options = options.inYear(year(fiscalYear));
    }
    if (!sheet.isEmpty()) {
      options = options.onSheet(sheet);
    }
    if (!header.isEmpty()) {
      Matcher rows = ROWS.matcher(header);
      if (!rows.matches()) {
        throw Refusal.of("cli.badHeader", header);
      }
      int first = Integer.parseInt(rows.group(1));
      int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
      options = options.withHeader(first, last);
    }
    if (!unit.isEmpty()) {
      options = options.in(unit(unit));
    }
    return map == null ? options : options.knowing(List.of(MappingJson.read(map)));
  }

  /** The first line of a file, "" where none is given. */
  static String password(Path file) throws Refusal {
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Refusal(Message.of("cli.passwordFile", file.toString()), e);
    }
  }

  private static FiscalYear year(int western) throws Refusal {
    try {
      return new FiscalYear(western);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Message.of("cli.badYear", Integer.toString(western)), e);
    }
  }

  private static MoneyUnit unit(String label) throws Refusal {
    return Arrays.stream(MoneyUnit.values())
        .filter(u -> u.label().equals(label))
        .findFirst()
        .orElseThrow(() -> Refusal.of("cli.badUnit", label));
  }
}
