package org.tanaoroshi.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips window tests where JavaFX could draw no text: without a display it needs Pango, fontconfig
 * and at least one font, and the JVM would end at the first text.
 */
@SuppressWarnings("restricted")
final class NeedsFont implements ExecutionCondition {
  private static final List<String> LIBRARIES =
      List.of(
          "libfreetype.so.6", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libfontconfig.so.1");

  private static final ConditionEvaluationResult RESULT = probe();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return RESULT;
  }

  private static ConditionEvaluationResult probe() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return ConditionEvaluationResult.enabled("this system brings its own fonts");
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup fontconfig = null;
      for (String library : LIBRARIES) {
        try {
          fontconfig = SymbolLookup.libraryLookup(library, arena);
        } catch (IllegalArgumentException e) {
          return ConditionEvaluationResult.disabled("window tests need " + library);
        }
      }
      return fonts(fontconfig) > 0
          ? ConditionEvaluationResult.enabled("a font is there")
          : ConditionEvaluationResult.disabled("window tests need at least one font");
    }
  }

  private static int fonts(SymbolLookup fontconfig) {
    Linker linker = Linker.nativeLinker();
    try {
      MemorySegment config =
          (MemorySegment)
              linker
                  .downcallHandle(
                      fontconfig.findOrThrow("FcInitLoadConfigAndFonts"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS))
                  .invokeExact();
      int system = 0;
      MemorySegment set =
          (MemorySegment)
              linker
                  .downcallHandle(
                      fontconfig.findOrThrow("FcConfigGetFonts"),
                      FunctionDescriptor.of(
                          ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                  .invokeExact(config, system);
      if (set.equals(MemorySegment.NULL)) {
        return 0;
      }
      return set.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0);
    } catch (Throwable e) {
      throw new IllegalStateException("fontconfig cannot be asked for its fonts", e);
    }
  }
}
