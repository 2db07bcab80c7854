package io.varphi.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive: a zip file with the source of a module and its attributes, pickled.
 * It is the way to all of PyTorch's operators, which DJL does not have methods for.
 */
final class TorchScript {
  /** From 10 on, operators have their present signatures. */
  private static final String VERSION = "10\n";

  /** PROTO 2; the module with the attribute training = False; STOP. */
  private static final String MODULE_PICKLE =
      "\u0080\u0002c__torch__\nKernel\n)\u0081}(X\u0008\0\0\0training\u0089ub.";

  private static final String EMPTY_TUPLE_PICKLE = "\u0080\u0002).";

  private TorchScript() {}

  /** A module whose {@code forward(x, y, dy, out)} evaluates an expression some times. */
  static InputStream archive(String expression, int repetitions) {
    return new ByteArrayInputStream(zipped(source(expression, repetitions)));
  }

  private static String source(String expression, int repetitions) {
    return """
    class Kernel(Module):
      __parameters__ = []
      __buffers__ = []
      training : bool
      def forward(self: __torch__.Kernel,
        x: Tensor,
        y: Tensor,
        dy: Tensor,
        out: Tensor) -> Tensor:
    """
        + ("    result = " + expression + "\n").repeat(repetitions)
        + "    return result\n";
  }

  private static byte[] zipped(String source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(zip, "version", VERSION.getBytes(UTF_8));
      write(zip, "data.pkl", MODULE_PICKLE.getBytes(ISO_8859_1));
      write(zip, "constants.pkl", EMPTY_TUPLE_PICKLE.getBytes(ISO_8859_1));
      write(zip, "code/__torch__.py", source.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry("kernel/" + name));
    zip.write(content);
    zip.closeEntry();
  }
}
