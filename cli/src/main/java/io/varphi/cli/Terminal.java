package io.varphi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes. Text is written as UTF-8 whatever the locale. */
record Terminal(InputStream in, OutputStream out, OutputStream err, Environment environment) {
  /** Output that could not be written. */
  static final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Whether the reader has seen enough, as {@code head} has after ten lines. */
    boolean isClosedPipe() {
      return String.valueOf(getMessage()).contains("pipe");
    }
  }

  /** Says what is being done, in place of what was said before, where somebody sees it. */
  void progress(String text) {
    if (!environment.hasColours()) {
      return;
    }
    try {
      err.write(("\r" + text + "\u001b[K").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return; // nobody reads it
    }
  }

  /** Says something beside the output, in a line of its own. */
  void note(String line) {
    try {
      err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      return; // nobody reads it
    }
  }

  void print(CharSequence text) {
    write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }
}
