package org.tanaoroshi.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/**
 * Whether a window can be shown. On Linux JavaFX needs GTK 3 and an X server that answers; without
 * them it fails late and with a stack trace, so they are asked first.
 */
@SuppressWarnings("restricted")
final class Display {
  private Display() {}

  static boolean available() {
    if (!System.getProperty("os.name").equals("Linux")
        || "Monocle".equals(System.getProperty("glass.platform"))) {
      return true;
    }
    String display = System.getenv("DISPLAY");
    if (display == null || display.isBlank()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
      return answers(SymbolLookup.libraryLookup("libX11.so.6", arena));
    } catch (IllegalArgumentException e) {
      // The library is not there: that is the answer.
      return false;
    }
  }

  private static boolean answers(SymbolLookup x11) {
    Linker linker = Linker.nativeLinker();
    try {
      MemorySegment connection =
          (MemorySegment)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XOpenDisplay"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(MemorySegment.NULL);
      if (connection.equals(MemorySegment.NULL)) {
        return false;
      }
      int closed =
          (int)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XCloseDisplay"),
                      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                  .invokeExact(connection);
      return closed == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("the X server cannot be asked", e);
    }
  }
}
