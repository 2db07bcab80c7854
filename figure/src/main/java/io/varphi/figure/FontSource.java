package io.varphi.figure;

import java.io.IOException;
import java.io.InputStream;

/**
 * A TrueType font for characters that the fonts of this module lack. A jar that provides one
 * through {@link java.util.ServiceLoader} is found when the first such character is wanted.
 */
public interface FontSource {
  /** The PostScript name of the font. */
  String name();

  /** A new stream of the font file, from its first byte. */
  InputStream open() throws IOException;
}
