package org.tanaoroshi.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where the log goes: {@code tanaoroshi.log} in the folder that {@link Folders#prepareScratch}
 * told, with four older files of a megabyte beside it. Found by Logback as a service. Written in
 * code, since reading the same from XML took a fifth of the time of a start.
 */
public final class LogFile extends ContextAwareBase implements Configurator {
  static final long FILE_BYTES = 1L << 20;
  static final int OLDER_FILES = 4;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String told = System.getProperty("tanaoroshi.log", System.getProperty("java.io.tmpdir"));
    configure(context, Path.of(told));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void configure(LoggerContext context, Path folder) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setName("file");
    file.setFile(folder.resolve("tanaoroshi.log").toString());

    FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
    older.setContext(context);
    older.setParent(file);
    older.setFileNamePattern(folder.resolve("tanaoroshi.%i.log").toString());
    older.setMinIndex(1);
    older.setMaxIndex(OLDER_FILES);
    older.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(context);
    full.setMaxFileSize(new FileSize(FILE_BYTES));
    // Looked at with every line: a fault that repeats must not fill the disk within its minute.
    full.setCheckIncrement(Duration.buildByMilliseconds(0));
    full.start();

    LogLines lines = new LogLines();
    lines.setContext(context);
    lines.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(lines);
    encoder.start();

    file.setRollingPolicy(older);
    file.setTriggeringPolicy(full);
    file.setEncoder(encoder);
    file.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(file);
  }
}
