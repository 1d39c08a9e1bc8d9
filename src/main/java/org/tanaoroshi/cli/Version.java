package org.tanaoroshi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/org/tanaoroshi/build.properties")) {
      build.load(in);
    }
    return new String[] {"tanaoroshi " + build.getProperty("version")};
  }
}
