package org.tanaoroshi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

class LogFileTest {
  @TempDir Path folder;

  private final LoggerContext context = new LoggerContext();
  private Logger log;

  @BeforeEach
  void open() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    LogFile.configure(context, folder);
    log = context.getLogger("test");
  }

  @AfterEach
  void close() {
    context.stop();
  }

  @Test
  void aFailureIsToldByItsKindCodeAndPlaceButNotByTheNamesItQuotes() throws IOException {
    IOException cause = new IOException("/home/yamamoto/街路樹維持管理.tanaoroshi");
    cause.addSuppressed(new IllegalArgumentException("コメント：廃止すべき"));
    Refusal refusal = new Refusal(Message.of("book.io", "街路樹維持管理.tanaoroshi", "山本"), cause);
    log.error("shown to the user", refusal);
    assertThat(text())
        .contains("ERROR [", "test shown to the user", Refusal.class.getName() + " book.io")
        .contains("caused by: java.io.IOException\n", "at org.tanaoroshi.settings.LogFileTest.")
        .contains("suppressed: java.lang.IllegalArgumentException\n")
        .doesNotContain("街路樹", "山本", "yamamoto", "コメント");
  }

  @Test
  void aFaultInTheProgramIsToldInTheWordsOfTheVirtualMachine() throws IOException {
    log.error("uncaught", new IndexOutOfBoundsException(7));
    assertThat(text()).contains("java.lang.IndexOutOfBoundsException: Index out of range: 7\n");
  }

  @Test
  void aFailureThatIsItsOwnCauseEnds() throws IOException {
    IOException first = new IOException("first");
    first.initCause(new IOException("second", first));
    log.error("circle", first);
    assertThat(text()).contains("caused by: java.io.IOException\n").doesNotContain("second");
  }

  @Test
  void theLogRotatesAndNeverGrowsBeyondItsFiles() throws IOException {
    String line = "x".repeat(10_000);
    for (int i = 0; i < 900; i++) {
      log.info(line);
    }
    List<Path> files = files();
    assertThat(files).hasSize(LogFile.OLDER_FILES + 1);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThan(LogFile.FILE_BYTES + 2L * line.length());
    }
  }

  @Test
  void theProgramsOwnLoggerFindsItAsAService() {
    LoggerContext own = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(own.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("file")).isNotNull();
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("tanaoroshi.log"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
