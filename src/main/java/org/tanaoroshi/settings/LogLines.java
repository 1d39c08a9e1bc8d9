package org.tanaoroshi.settings;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tanaoroshi.model.Refusal;

/**
 * What the log says of an event: when, how grave, where, what; of a failure its kinds and where
 * each arose. The messages of failures are left out, since they quote names, comments and paths
 * that must not leave the city with a log; a refusal is told by its code. Only what the virtual
 * machine itself says of a fault in the program is kept.
 */
final class LogLines extends LayoutBase<ILoggingEvent> {
  private static final int DEEPEST_CAUSE = 8;

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    text.append(time.format(event.getInstant()))
        .append(' ')
        .append(event.getLevel())
        .append(" [")
        .append(event.getThreadName())
        .append("] ")
        .append(event.getLoggerName())
        .append(' ')
        .append(event.getFormattedMessage())
        .append('\n');
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      append(text, "", proxy.getThrowable(), 0);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String role, Throwable failure, int depth) {
    text.append(role).append(failure.getClass().getName()).append(said(failure)).append('\n');
    for (StackTraceElement at : failure.getStackTrace()) {
      text.append("    at ").append(at).append('\n');
    }
    // A failure may be its own cause's cause.
    if (depth == DEEPEST_CAUSE) {
      return;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      append(text, "  suppressed: ", suppressed, depth + 1);
    }
    if (failure.getCause() != null) {
      append(text, "  caused by: ", failure.getCause(), depth + 1);
    }
  }

  private static String said(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> " " + refusal.reason().key();
      case NullPointerException e -> ": " + e.getMessage();
      case ClassCastException e -> ": " + e.getMessage();
      case IndexOutOfBoundsException e -> ": " + e.getMessage();
      case VirtualMachineError e -> ": " + e.getMessage();
      default -> "";
    };
  }
}
