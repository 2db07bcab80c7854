package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  private static final byte[] PIXELS = {0, (byte) 255, 51, 102, 0, 0, 0, 0, 1, 2, 3, 4};
  private static final byte[] IMAGES = idx(PIXELS, 2, 3, 2);
  private static final byte[] LABELS = idx(new byte[] {2, 0}, 2);

  @TempDir Path folder;

  private static byte[] idx(byte[] content, int... sizes) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + content.length);
    buffer.put(new byte[] {0, 0, 8, (byte) sizes.length});
    Arrays.stream(sizes).forEach(buffer::putInt);
    return buffer.put(content).array();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private String refusal(byte[] images, byte[] labels) throws IOException {
    Path imageFile = file("images", images);
    Path labelFile = file("labels", labels);
    DataException refusal =
        assertThrows(DataException.class, () -> Datasets.idx(imageFile, labelFile));
    return String.valueOf(refusal.getMessage()).replace(folder + "/", "");
  }

  @Test
  void plainAndPackedFilesAreRead() throws IOException {
    Dataset plain = Datasets.idx(file("images", IMAGES), file("labels", LABELS)).data();
    Dataset fromPacked =
        Datasets.idx(file("images", packed(IMAGES)), file("labels", packed(LABELS))).data();

    assertEquals(plain, fromPacked);
    assertEquals(new InputShape.Image(1, 3, 2), plain.shape());
    assertEquals("row 2, column 1", plain.columns().get(2));
    assertArrayEquals(
        new float[] {0, 1, 0.2f, 0.4f, 0, 0}, plain.inputs().select(new int[] {0}).values());
    assertEquals(new Target.Classes(new int[] {2, 0}, List.of("0", "1", "2")), plain.target());
  }

  @Test
  void foldersHaveATrainingAndATestPart() throws IOException {
    file("train-images-idx3-ubyte.gz", packed(IMAGES));
    file("train-labels-idx1-ubyte", LABELS);
    file("t10k-images-idx3-ubyte", IMAGES);
    file("t10k-labels-idx1-ubyte", idx(new byte[] {1, 3}, 2));

    LoadedData loaded = Datasets.idxFolder(folder);

    assertEquals(4, loaded.data().target().outputs());
    assertEquals(4, loaded.test().orElseThrow().target().outputs());
    Split split = loaded.split(0.5, 0.9, 1, 1);
    assertEquals(
        List.of(1, 1, 2),
        List.of(split.train().rows(), split.validation().rows(), split.test().rows()));
    Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
    assertEquals(
        folder + " has no t10k-labels-idx1-ubyte, plain or .gz; put the four files of MNIST there",
        assertThrows(DataException.class, () -> Datasets.idxFolder(folder)).getMessage());
  }

  @Test
  void truncatedFilesAreRefusedWhereverTheyEnd() throws IOException {
    for (int length = 0; length < IMAGES.length; length++) {
      String sentence = refusal(Arrays.copyOf(IMAGES, length), LABELS);
      String expected =
          length < 16
              ? "the header of an IDX file of images has 16 bytes, but there are only " + length
              : "its header announces 2 × 3 × 2 = 12 bytes, but only " + (length - 16) + " follow";
      assertEquals("images is truncated: " + expected + "; fetch it again", sentence);
    }
  }

  @Test
  void truncatedPackedFilesAreRefused() throws IOException {
    byte[] whole = packed(IMAGES);
    for (int length = 2; length < whole.length; length++) {
      String sentence = refusal(Arrays.copyOf(whole, length), LABELS);
      assertTrue(sentence.startsWith("images is damaged: it does not unpack"), sentence);
    }
    byte[] spoilt = whole.clone();
    spoilt[whole.length - 8] ^= 1; // of the checksum
    assertTrue(refusal(spoilt, LABELS).startsWith("images is damaged"));
  }

  @Test
  void wrongContentIsRefused() throws IOException {
    assertEquals(
        "images is longer than its header announces, 2 × 3 × 2 = 12 bytes; fetch it again",
        refusal(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS));
    assertEquals(
        "images is no IDX file of images: it starts with 00 00 08 01, not 00 00 08 03; these are"
            + " labels; give the images first",
        refusal(LABELS, IMAGES));
    assertEquals(
        "labels is no IDX file of labels: it starts with 00 00 08 03, not 00 00 08 01; these are"
            + " images; give the labels second",
        refusal(IMAGES, IMAGES));
    assertTrue(
        refusal("P5 28 28".getBytes(StandardCharsets.US_ASCII), LABELS)
            .contains("it starts with 50 35 20 32"));
    assertTrue(refusal(idx(new byte[0], 0, 3, 2), LABELS).contains("has no images (0 × 3 × 2)"));
    assertTrue(refusal(idx(new byte[0], 1, -3, 2), LABELS).contains("size below 0 (1 × -3 × 2)"));
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    assertEquals(
        folder
            + "/images has 2 images, but labels has 3 labels; give two files that belong"
            + " together",
        folder + "/" + refusal(IMAGES, idx(new byte[] {1, 2, 3}, 3)));
    assertEquals(
        "labels: all 2 labels are 7, so there is nothing to predict; give another file",
        refusal(IMAGES, idx(new byte[] {7, 7}, 2)));
  }

  @Test
  void hugeHeadersAreRefusedBeforeMemoryIsTaken() throws IOException {
    String sentence = refusal(idx(PIXELS, 1 << 30, 1 << 15, 1 << 15), LABELS);

    assertTrue(sentence.startsWith("images: 1073741824 rows of 1073741824 features"), sentence);
    assertTrue(sentence.contains("but Java may use"), sentence);
    assertTrue(
        refusal(idx(PIXELS, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE), LABELS)
            .contains("but Java may use"));
  }
}
