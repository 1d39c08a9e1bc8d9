package org.tanaoroshi.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tanaoroshi.sample.ReturnedFile.Make;

/**
 * What the bureaus of the sample city sent back, in memory: the files of {@code returned.txt}, the
 * answers of {@link SampleReview} in them, and what differs between them on purpose. What the book
 * holds already comes back the same, but for what is planted.
 */
final class ReturnedFiles {
  /** A department of 教育委員会事務局 whose rows were deleted from its file. */
  private static final String LEFT_OUT = "16-04";

  private final List<SampleProgram> programs;
  private final SampleReview review;
  private final List<ReturnedFile> files = new ArrayList<>();
  private final PlantedDifferences differences;

  ReturnedFiles(List<SampleProgram> programs) {
    this.programs = programs;
    this.review = new SampleReview(programs);
    for (String line : Vocabulary.lines("returned.txt")) {
      files.add(file(line.split("\\|", -1)));
    }
    this.differences = new PlantedDifferences(files, book());
  }

  /** All files, in the order of {@code returned.txt}. */
  List<ReturnedFile> all() {
    return List.copyOf(files);
  }

  /** The fields that finance must be asked about. */
  List<PlantedDifferences.Difference> differences() {
    return differences.all();
  }

  /** What the book holds before: 事業コード → field → value. */
  Map<String, Map<String, String>> book() {
    Map<String, Map<String, String>> book = new LinkedHashMap<>();
    for (SampleProgram program : programs) {
      book.put(program.code(), review.answers(program));
    }
    return book;
  }

  private ReturnedFile file(String[] line) {
    Make make = Make.parse(line[5]);
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    Set<String> absent = new TreeSet<>();
    String bureau = "";
    for (SampleProgram p : programs) {
      if (!p.seed().office().bureauCode().equals(line[0])) {
        continue;
      }
      bureau = p.seed().office().bureau();
      if (p.code().startsWith(LEFT_OUT)) {
        absent.add(p.code());
      } else if (make != Make.INVENTORY) {
        answers.put(p.code(), answers(p, Double.parseDouble(line[6])));
      }
    }
    return new ReturnedFile(
        line[1],
        line[0],
        bureau,
        line[2],
        line[3],
        Integer.parseInt(line[4]),
        make,
        answers,
        absent,
        ReturnedFile.none());
  }

  /** All of a program that was answered, what the book holds of it, or nothing yet. */
  private Map<String, String> answers(SampleProgram program, double share) {
    boolean answered = new Chance("returned" + program.code()).happens(share);
    return answered ? review.complete(program) : review.answers(program);
  }
}
