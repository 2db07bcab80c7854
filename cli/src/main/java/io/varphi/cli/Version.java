package io.varphi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, which Maven writes into the jar. */
final class Version {
  private static final String PROPERTIES = "/META-INF/maven/io.varphi/varphi-cli/pom.properties";

  private Version() {}

  static String text() {
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "(not packaged)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
