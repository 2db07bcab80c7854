package io.varphi.lab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes: the first 16 digits of SHA-256. */
final class Fingerprint {
  private static final int DIGITS = 16;
  private static final int BLOCK = 8192;

  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK);

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static String of(String text) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(text);
    return fingerprint.hex();
  }

  /** Of all rows, test part included. */
  static String of(LoadedData loaded) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(loaded.data());
    loaded.test().ifPresent(fingerprint::add);
    return fingerprint.hex();
  }

  private void add(Dataset data) {
    data.columns().forEach(this::add);
    add(data.inputs());
    switch (data.target()) {
      case Target.Classes classes -> {
        classes.names().forEach(this::add);
        for (int label : classes.labels()) {
          room(Integer.BYTES).putInt(label);
        }
      }
      case Target.Values values -> {
        values.names().forEach(this::add);
        add(values.values());
      }
    }
  }

  private void add(Matrix matrix) {
    room(Long.BYTES).putInt(matrix.rows()).putInt(matrix.columns());
    for (float value : matrix.values()) {
      room(Float.BYTES).putFloat(value);
    }
  }

  /** With its length, so that texts do not run into each other. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES).putInt(bytes.length);
    flush();
    digest.update(bytes);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }

  private String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
