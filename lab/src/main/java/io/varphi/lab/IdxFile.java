package io.varphi.lab;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes as the MNIST files have it, plain or packed with gzip: two zero bytes,
 * the type 8, the number of dimensions, their sizes as big-endian ints, the bytes.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTE = 8;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final int[] sizes;
  private final byte[] bytes;

  private IdxFile(Path path, int[] sizes, byte[] bytes) {
    this.path = path;
    this.sizes = sizes;
    this.bytes = bytes;
  }

  /** The images of a file: their number, height and width, and the pixels. */
  static IdxFile images(Path path, Memory memory) {
    return read(path, 3, "images", memory);
  }

  /** The labels of a file. */
  static IdxFile labels(Path path, Memory memory) {
    return read(path, 1, "labels", memory);
  }

  Path path() {
    return path;
  }

  /** The number of images or labels. */
  int count() {
    return sizes[0];
  }

  int size(int dimension) {
    return sizes[dimension];
  }

  int elements() {
    return bytes.length;
  }

  int at(int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }

  private static IdxFile read(Path path, int dimensions, String what, Memory memory) {
    FileChecks.isReadable(path);
    try (InputStream in = unpacked(path)) {
      int[] sizes = header(in, path, dimensions, what);
      long elements = elements(sizes);
      String shape = shape(sizes);
      if (elements == 0) {
        throw new DataException("%s has no %s (%s); give another".formatted(path, what, shape));
      }
      memory.check(
          path.toString(),
          sizes[0],
          elements / sizes[0],
          "check that the file is one of " + what + ", or give Java more with -Xmx");
      byte[] bytes = in.readNBytes((int) elements);
      checkLength(path, elements, bytes.length, in.read() >= 0, shape);
      return new IdxFile(path, sizes, bytes);
    } catch (EOFException | ZipException e) {
      throw new DataException(
          "%s is damaged: it does not unpack (%s); fetch it again"
              .formatted(path, FileChecks.withoutFullStop(String.valueOf(e.getMessage()))),
          e);
    } catch (IOException e) {
      throw new DataException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** Told by its first bytes, not by its name: browsers unpack and keep the name. */
  private static InputStream unpacked(Path path) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static int[] header(InputStream in, Path path, int dimensions, String what)
      throws IOException {
    byte[] magic = in.readNBytes(Integer.BYTES);
    byte[] wanted = {0, 0, UNSIGNED_BYTE, (byte) dimensions};
    if (magic.length == Integer.BYTES && !Arrays.equals(magic, wanted)) {
      throw new DataException(
          "%s is no IDX file of %s: it starts with %s, not %s; %s"
              .formatted(path, what, hex(magic), hex(wanted), advice(magic, dimensions)));
    }
    byte[] sizes = in.readNBytes(dimensions * Integer.BYTES);
    int length = magic.length + sizes.length;
    if (sizes.length < dimensions * Integer.BYTES) {
      throw new DataException(
          ("%s is truncated: the header of an IDX file of %s has %d bytes, but there are"
                  + " only %d; fetch it again")
              .formatted(path, what, (dimensions + 1) * Integer.BYTES, length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(sizes);
    int[] found = IntStream.range(0, dimensions).map(_ -> buffer.getInt()).toArray();
    if (Arrays.stream(found).anyMatch(size -> size < 0)) {
      throw new DataException(
          "%s announces a size below 0 (%s); fetch it again".formatted(path, shape(found)));
    }
    return found;
  }

  private static String advice(byte[] magic, int dimensions) {
    boolean isIdx = magic[0] == 0 && magic[1] == 0 && magic[2] == UNSIGNED_BYTE;
    if (isIdx && magic[3] == 1 && dimensions == 3) {
      return "these are labels; give the images first";
    }
    if (isIdx && magic[3] == 3 && dimensions == 1) {
      return "these are images; give the labels second";
    }
    return "give one of unsigned bytes, such as those of MNIST";
  }

  private static String hex(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.format(Locale.ROOT, "%02x", bytes[i]))
        .collect(Collectors.joining(" "));
  }

  /** Their product, or the largest long if that is more. */
  private static long elements(int[] sizes) {
    long product = 1;
    for (int size : sizes) {
      product = Math.multiplyHigh(product, size) != 0 ? Long.MAX_VALUE : product * size;
    }
    return product < 0 ? Long.MAX_VALUE : product;
  }

  private static void checkLength(
      Path path, long announced, int found, boolean hasMore, String shape) {
    if (found < announced) {
      throw new DataException(
          "%s is truncated: its header announces %s = %d bytes, but only %d follow; fetch it again"
              .formatted(path, shape, announced, found));
    }
    if (hasMore) {
      throw new DataException(
          "%s is longer than its header announces, %s = %d bytes; fetch it again"
              .formatted(path, shape, announced));
    }
  }

  private static String shape(int[] sizes) {
    return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
  }
}
