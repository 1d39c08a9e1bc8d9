package org.tanaoroshi.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.sample.SampleProgram.FundingSplit;
import org.tanaoroshi.sample.SampleProgram.Series;
import org.tanaoroshi.sample.SampleProgram.YearAmounts;
import org.tanaoroshi.sample.Seed.Office;

/** Makes the invented city and writes it; the same run gives the same contents. */
public final class SampleCity {
  private final List<Layout> layouts = Layout.read();
  private final Map<String, Integer> serials = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<SampleProgram> programs = new ArrayList<>();

  /** Makes all programs in memory. */
  SampleCity() {
    for (Seed seed : Vocabulary.seeds()) {
      programs.add(program(seed));
    }
  }

  /**
   * Writes {@code sample-data} again.
   *
   * @param arguments the folder to write to, {@code sample-data} where none is given
   */
  public static void main(String[] arguments) throws IOException, Refusal {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "sample-data");
    write(folder);
    new ReturnedWriter(folder).write(new SampleCity().returned().all());
  }

  ReturnedFiles returned() {
    return new ReturnedFiles(programs);
  }

  List<SampleProgram> programs() {
    return List.copyOf(programs);
  }

  /** Writes all but {@code returned/}, which is made of it. */
  static void write(Path folder) throws IOException {
    SampleCity city = new SampleCity();
    Path inventories = Files.createDirectories(folder.resolve("inventories"));
    List<InventoryFile.Written> written = new ArrayList<>();
    for (Layout layout : city.layouts) {
      written.add(new InventoryFile(layout, city.programs).write(inventories));
    }
    Listings listings = new Listings(city.programs);
    listings.writeExpected(folder.resolve("expected.csv"), written);
    listings.writeSimilar(folder.resolve("planted-similar.csv"));
    new Facilities(city.programs).write(folder.resolve("facilities.csv"));
    new SampleReview(city.programs).write(folder.resolve("answers.csv"));
    new ReturnedCounts(city.returned()).write(folder.resolve("returned.csv"));
    listings.writeReadme(folder.resolve("README.md"), written);
  }

  private SampleProgram program(Seed seed) {
    Office office = seed.office();
    String key = office.bureauCode() + office.section() + seed.name();
    if (!names.add(key)) {
      throw new IllegalStateException("twice: " + key);
    }
    Chance chance = new Chance(key);
    int start = chance.whole(seed.startLow(), seed.startHigh());
    Figures figures = new Figures(seed, chance, settlementStep(office));
    Map<Integer, YearAmounts> years = figures.years(start);
    long budget = years.get(Years.BUDGET).initial();
    FundingSplit funding = figures.funding(budget);
    BigDecimal staff = figures.staff(budget);
    Indicators indicators = new Indicators(seed, chance);
    Optional<Series> outcome = indicators.outcome(start);
    Texts texts = new Texts(seed, chance);
    String account = seed.options().get("会").orElse("一般会計");
    return new SampleProgram(
        code(office),
        seed,
        account,
        start,
        seed.options().get("終").map(Years::western),
        years,
        funding,
        staff,
        Figures.personnel(staff),
        figures.charges(funding),
        texts.wording(Optional.ofNullable(years.get(Years.SETTLED)), outcome),
        indicators.activity(years),
        outcome);
  }

  private long settlementStep(Office office) {
    for (Layout layout : layouts) {
      if (List.of(layout.setting("bureaus").split(" ", -1)).contains(office.bureauCode())) {
        return layout.settlementStep();
      }
    }
    throw new IllegalStateException("no file for " + office.bureau());
  }

  /** Bureau, department and a number within the bureau: 03-02-0147. */
  private String code(Office office) {
    int serial = serials.merge(office.bureauCode(), 1, Integer::sum);
    return "%s-%s-%04d".formatted(office.bureauCode(), office.departmentCode(), serial);
  }
}
