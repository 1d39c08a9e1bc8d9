package org.tanaoroshi.tabular;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.TabularFile.RowHandler;

/**
 * The one place where whatever a hostile or broken file makes the libraries throw becomes a refusal
 * that keeps its cause. What the receiver of the rows throws (a cancel, a refusal of its own)
 * passes untouched.
 */
final class Guard {
  private Guard() {}

  /** Reads something of a file. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException, XMLStreamException, Refusal;
  }

  /** Reads rows of a file into a handler. */
  @FunctionalInterface
  interface RowReading {
    SheetShape read(RowHandler handler) throws IOException, XMLStreamException, Refusal;
  }

  /** Carries what the handler threw through code that might take it for trouble with the file. */
  private static final class FromHandler extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FromHandler(Throwable cause) {
      super(cause);
    }
  }

  static SheetShape reading(Path path, RowHandler handler, RowReading reading) throws Refusal {
    RowHandler marked =
        row -> {
          try {
            return handler.row(row);
          } catch (Refusal | RuntimeException thrown) {
            throw new FromHandler(thrown);
          }
        };
    return reading(path, () -> reading.read(marked));
  }

  // Readers of hostile files recurse and allocate as the file says: the errors are caught as well.
  static <T> T reading(Path path, Reading<T> reading) throws Refusal {
    String name = String.valueOf(path.getFileName());
    try {
      return reading.read();
    } catch (FromHandler carried) {
      if (carried.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw (RuntimeException) carried.getCause();
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw refusal("tabular.missing", name, e);
    } catch (AccessDeniedException e) {
      throw refusal("tabular.denied", name, e);
    } catch (EncryptedDocumentException e) {
      throw refusal("tabular.encryption", name, e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw refusal("tabular.tooLarge", name, e);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw refusal(key(e), name, e);
    }
  }

  private static Refusal refusal(String key, String file, Throwable cause) {
    return new Refusal(Message.of(key, file), cause);
  }

  private static String key(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.startsWith("Zip bomb detected")) {
        return "tabular.bomb";
      }
      if (message.startsWith(Xml.UNSAFE)) {
        return "tabular.unsafe";
      }
    }
    return "tabular.broken";
  }
}
