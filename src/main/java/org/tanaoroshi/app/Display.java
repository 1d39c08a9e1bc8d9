package org.tanaoroshi.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown. On Linux JavaFX needs GTK 3 and an X server that answers; without
 * them it fails late and with a stack trace, so they are asked first. The server is asked by its
 * socket: to call its library from Java took a tenth of the time of a start.
 */
@SuppressWarnings("restricted")
final class Display {
  /** Such as {@code :0}, {@code unix:0.0} or {@code host:10.0}. */
  private static final Pattern NAME =
      Pattern.compile("(?<host>[^:]*):(?<number>\\d{1,5})(\\.\\d+)?");

  private static final int FIRST_PORT = 6000;

  private Display() {}

  static boolean available() {
    return !System.getProperty("os.name").equals("Linux")
        || "Monocle".equals(System.getProperty("glass.platform"))
        || (answers(System.getenv("DISPLAY")) && gtk());
  }

  private static boolean gtk() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
      return true;
    } catch (IllegalArgumentException e) {
      // The library is not there: that is the answer.
      return false;
    }
  }

  /** Whether the X server of that name, as {@code DISPLAY} gives it, takes connections. */
  static boolean answers(String display) {
    Matcher name = NAME.matcher(display == null ? "" : display);
    if (!name.matches()) {
      return false;
    }
    int number = Integer.parseInt(name.group("number"));
    String host = name.group("host");
    SocketAddress address =
        host.isEmpty() || host.equals("unix")
            ? UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number)
            : new InetSocketAddress(host, FIRST_PORT + number);
    try (SocketChannel channel = SocketChannel.open(address)) {
      return channel.isConnected();
    } catch (IOException | IllegalArgumentException e) {
      // Nobody listens there, or no such host is known: that is the answer.
      return false;
    }
  }
}
