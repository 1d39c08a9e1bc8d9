package org.tanaoroshi.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.TabularFile.Source;

/** Tells formats apart by what a file holds, whatever its name says. */
final class Formats {
  private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";
  private static final String BIFF5_STREAM = "Book";

  private Formats() {}

  static Source open(Path path, OpenOptions options)
      throws IOException, XMLStreamException, Refusal {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw Refusal.of("tabular.notAFile", name);
    }
    if (Files.size(path) == 0) {
      throw Refusal.of("tabular.empty", name);
    }
    return switch (FileMagic.valueOf(path.toFile())) {
      case OLE2 -> ole2(path, name, options);
      case OOXML -> ooxml(path, name);
      case BIFF2, BIFF3, BIFF4 -> throw Refusal.of("tabular.oldExcel", name);
      case HTML -> throw Refusal.of("tabular.html", name);
      case XML -> throw xml(path, name);
      case UNKNOWN -> CsvTable.open(path, options.charset());
      default -> throw Refusal.of("tabular.notSpreadsheet", name);
    };
  }

  private static Refusal xml(Path path, String name) throws IOException {
    byte[] head = new byte[4096];
    int n;
    try (var in = Files.newInputStream(path)) {
      n = in.readNBytes(head, 0, head.length);
    }
    String start = new String(head, 0, n, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (start.contains("<html") || start.contains("<table")) {
      return Refusal.of("tabular.html", name);
    }
    return start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        ? Refusal.of("tabular.xmlSpreadsheet", name)
        : Refusal.of("tabular.notSpreadsheet", name);
  }

  private static Source ooxml(Path path, String name)
      throws IOException, XMLStreamException, Refusal {
    try {
      return XlsxBook.open(OPCPackage.open(path.toFile(), PackageAccess.READ), name);
    } catch (NotOfficeXmlFileException e) {
      throw refusal("tabular.notSpreadsheet", name, e);
    } catch (InvalidFormatException e) {
      throw refusal("tabular.broken", name, e);
    }
  }

  private static Source ole2(Path path, String name, OpenOptions options)
      throws IOException, XMLStreamException, Refusal {
    POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true);
    boolean kept = false;
    try {
      if (files.getRoot().hasEntry(ENCRYPTED_PACKAGE)) {
        return decrypted(files, name, options.password());
      }
      String stream = XlsBook.streamName(files.getRoot());
      if (stream.isEmpty()) {
        throw Refusal.of(
            files.getRoot().hasEntry(BIFF5_STREAM) ? "tabular.oldExcel" : "tabular.notSpreadsheet",
            name);
      }
      Source book = XlsBook.open(files, stream, name, options.password());
      kept = true;
      return book;
    } finally {
      if (!kept) {
        files.close();
      }
    }
  }

  private static Source decrypted(POIFSFileSystem files, String name, String password)
      throws IOException, XMLStreamException, Refusal {
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
      // Workbooks "protected" without a word of their own are encrypted with a well-known one.
      if (!decryptor.verifyPassword(password.isEmpty() ? Decryptor.DEFAULT_PASSWORD : password)) {
        throw Refusal.of(password.isEmpty() ? "tabular.password" : "tabular.wrongPassword", name);
      }
      try (var in = decryptor.getDataStream(files)) {
        return XlsxBook.open(OPCPackage.open(in), name);
      }
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw refusal("tabular.encryption", name, e);
    } catch (InvalidFormatException e) {
      throw refusal("tabular.broken", name, e);
    }
  }

  private static Refusal refusal(String key, String name, Exception cause) {
    return new Refusal(Message.of(key, name), cause);
  }
}
