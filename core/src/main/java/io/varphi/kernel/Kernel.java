package io.varphi.kernel;

import io.varphi.expr.Expr;
import io.varphi.lanes.Backend;
import io.varphi.lanes.ElementCode;
import io.varphi.lanes.ElementCode.Form;
import io.varphi.lanes.ElementCode.Task;
import io.varphi.lanes.Loop;
import io.varphi.lanes.Loops;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element-wise function and its gradient over whole arrays.
 *
 * <p>The result for an element depends on that element alone: not on its place, the length, the
 * alignment, the number of threads, the back end or the processor. Calls allocate nothing, unless
 * they split the work over threads. In place means the same array and the same offset; ranges that
 * overlap otherwise are refused, and so are lengths that differ, before anything is written.
 *
 * <ul>
 *   <li>float32: at most 1 ULP from the exact value, and all but a vanishing share of results
 *       correctly rounded. So for the catalogue; for other formulas where the code passes a trial,
 *       if need be with the words for float64. Digits may be missing where summands all but cancel,
 *       as in tanh(x) − x near 0, and the result where an intermediate one is beyond a double, as
 *       in log(Φ(x)) for x &lt; −38 and exp(x)/(1 + exp(x)) for x &gt; 709.
 *   <li>float64: at most 4 ULP; near an interior zero, 4 ULP of 0.05. Functions with a sine or
 *       cosine lose more near their zeros: up to 50 ULP of 0.05 in the gradient of gcu.
 *   <li>float16 and bfloat16: as float32, but rounded once, to nearest even.
 *   <li>±∞ give the limits, NaN gives NaN; at a kink, the gradient is that of the sentence's
 *       else-branch.
 * </ul>
 *
 * <p>The first calls may run as plain loops until vector code is compiled in the background; the
 * bits are the same. Instances are immutable and safe for use by many threads.
 */
public final class Kernel {
  private final ElementCode code;
  private final Map<String, ElementCode> byParameter;
  private final Threads threads;

  private Kernel(ElementCode code, Map<String, ElementCode> byParameter, Threads threads) {
    this.code = code;
    this.byParameter = byParameter;
    this.threads = threads;
  }

  /**
   * The kernel of a function that is given by sentences in x, without parameters.
   *
   * @param value f
   * @param gradient f′
   * @param gradientByParameter ∂f/∂θ for each parameter θ that may be learned
   * @param mayBeUndefined whether f is undefined for some x where the sentence of f′ has a value
   */
  public static Kernel of(
      Expr value, Expr gradient, Map<String, Expr> gradientByParameter, boolean mayBeUndefined) {
    Map<String, ElementCode> byParameter = new LinkedHashMap<>();
    gradientByParameter.forEach((name, sentence) ->
        byParameter.put(name, new ElementCode(value, sentence, mayBeUndefined)));
    ElementCode code = new ElementCode(value, gradient, mayBeUndefined);
    return new Kernel(code, byParameter, Threads.ONE);
  }

  /**
   * The same function, with arrays and native memory split over threads where they are large enough
   * to gain from it. The bits are the same for any number of threads, also those of sums.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public Kernel parallel(int threadCount) {
    return new Kernel(code, byParameter, Threads.of(threadCount));
  }

  /** The same function, over as many threads as there are processors. */
  public Kernel parallel() {
    return parallel(Runtime.getRuntime().availableProcessors());
  }

  /** What kernels run on once they are warm: vectors and their width, or plain loops. */
  public static String backend() {
    return Loops.description();
  }

  /** Whether the vector code of a kernel that has been called is still being warmed up. */
  public static boolean isWarmingUp() {
    return Loops.isWarmingUp();
  }

  /** What the loops that this kernel has needed so far run on now. */
  Set<Backend> backends() {
    return Stream.concat(Stream.of(code), byParameter.values().stream())
        .flatMap(ElementCode::backends)
        .collect(Collectors.toSet());
  }

  /** The instructions for a value, or for a gradient, in the order in which they are run. */
  public String listing(boolean ofGradient) {
    return Listing.of(code.listing(ofGradient ? Task.GRADIENT : Task.VALUE));
  }

  // float32

  /** y = f(x). */
  public void forward(float[] x, float[] y) {
    Checks.sameLength("x", x.length, "y", y.length);
    forward(x, 0, y, 0, x.length);
  }

  /** y = f(x) for {@code length} elements from the given offsets on. */
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    threads.run(floats(Task.VALUE), x, xOffset, y, yOffset, length);
  }

  /** dx = dy·f′(x), rounded once. */
  public void backward(float[] x, float[] dy, float[] dx) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    Checks.sameLength("x", x.length, "dx", dx.length);
    backward(x, 0, dy, 0, dx, 0, x.length);
  }

  /** dx = dy·f′(x) for {@code length} elements from the given offsets on. */
  public void backward(
      float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Checks.range("dx", dx.length, dxOffset, length);
    Checks.overlap("x", x, xOffset, "dx", dx, dxOffset, length);
    Checks.overlap("dy", dy, dyOffset, "dx", dx, dxOffset, length);
    threads.run(floats(Task.BACKWARD), x, xOffset, dy, dyOffset, dx, dxOffset, length);
  }

  /** y = f(x) and g = f′(x), in one pass. */
  public void forwardAndGradient(float[] x, float[] y, float[] g) {
    Checks.sameLength("x", x.length, "y", y.length);
    Checks.sameLength("x", x.length, "g", g.length);
    forwardAndGradient(x, 0, y, 0, g, 0, x.length);
  }

  /** y = f(x) and g = f′(x) for {@code length} elements from the given offsets on. */
  public void forwardAndGradient(
      float[] x, int xOffset, float[] y, int yOffset, float[] g, int gOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    Checks.overlap("x", x, xOffset, "g", g, gOffset, length);
    Checks.distinct("y", y, yOffset, "g", g, gOffset, length);
    threads.run(floats(Task.VALUE_AND_GRADIENT), x, xOffset, y, yOffset, g, gOffset, length);
  }

  /** The sum of dy·∂f/∂θ over all elements, for the parameter θ of that name. */
  public double parameterGradient(String parameter, float[] x, float[] dy) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    return sum(parameter, Form.FLOATS, x, dy, x.length);
  }

  /**
   * The sums of dy·∂f/∂θ over each channel.
   *
   * @param x of the shape (any, {@code result.length} channels, {@code inner}), row by row
   */
  public void parameterGradients(
      String parameter, float[] x, float[] dy, int inner, double[] result) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    putSums(parameter, Form.UNROUNDED, x, dy, x.length, inner, result);
  }

  private Loop floats(Task task) {
    return code.loop(task, Form.FLOATS);
  }

  // float64

  /** y = f(x). */
  public void forward(double[] x, double[] y) {
    Checks.sameLength("x", x.length, "y", y.length);
    forward(x, 0, y, 0, x.length);
  }

  /** y = f(x) for {@code length} elements from the given offsets on. */
  public void forward(double[] x, int xOffset, double[] y, int yOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    threads.run(doubles(Task.VALUE), x, xOffset, y, yOffset, length);
  }

  /** dx = dy·f′(x). */
  public void backward(double[] x, double[] dy, double[] dx) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    Checks.sameLength("x", x.length, "dx", dx.length);
    backward(x, 0, dy, 0, dx, 0, x.length);
  }

  /** dx = dy·f′(x) for {@code length} elements from the given offsets on. */
  public void backward(
      double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Checks.range("dx", dx.length, dxOffset, length);
    Checks.overlap("x", x, xOffset, "dx", dx, dxOffset, length);
    Checks.overlap("dy", dy, dyOffset, "dx", dx, dxOffset, length);
    threads.run(doubles(Task.BACKWARD), x, xOffset, dy, dyOffset, dx, dxOffset, length);
  }

  /** y = f(x) and g = f′(x), in one pass. */
  public void forwardAndGradient(double[] x, double[] y, double[] g) {
    Checks.sameLength("x", x.length, "y", y.length);
    Checks.sameLength("x", x.length, "g", g.length);
    forwardAndGradient(x, 0, y, 0, g, 0, x.length);
  }

  /** y = f(x) and g = f′(x) for {@code length} elements from the given offsets on. */
  public void forwardAndGradient(
      double[] x, int xOffset, double[] y, int yOffset, double[] g, int gOffset, int length) {
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    Checks.overlap("x", x, xOffset, "g", g, gOffset, length);
    Checks.distinct("y", y, yOffset, "g", g, gOffset, length);
    threads.run(doubles(Task.VALUE_AND_GRADIENT), x, xOffset, y, yOffset, g, gOffset, length);
  }

  /** The sum of dy·∂f/∂θ over all elements, for the parameter θ of that name. */
  public double parameterGradient(String parameter, double[] x, double[] dy) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    return sum(parameter, Form.DOUBLES, x, dy, x.length);
  }

  /**
   * The sums of dy·∂f/∂θ over each channel.
   *
   * @param x of the shape (any, {@code result.length} channels, {@code inner}), row by row
   */
  public void parameterGradients(
      String parameter, double[] x, double[] dy, int inner, double[] result) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    putSums(parameter, Form.DOUBLES, x, dy, x.length, inner, result);
  }

  private Loop doubles(Task task) {
    return code.loop(task, Form.DOUBLES);
  }

  private double sum(String parameter, Form form, Object x, Object dy, int length) {
    return Sums.of(threads, codeOf(parameter).loop(Task.BACKWARD_SUM, form), x, dy, length);
  }

  private void putSums(
      String parameter, Form form, Object x, Object dy, int length, int inner, double[] result) {
    Loop loop = codeOf(parameter).loop(Task.BACKWARD, form);
    ChannelSums.put(threads, loop, x, dy, length, inner, result);
  }

  private ElementCode codeOf(String parameter) {
    ElementCode found = byParameter.get(parameter);
    if (found == null) {
      Set<String> names = byParameter.keySet();
      throw new IllegalArgumentException(
          "there is no parameter "
              + parameter
              + (names.isEmpty() ? "; this function has none" : "; there is " + names));
    }
    return found;
  }

  // native memory

  /** y = f(x) in native memory of FLOAT32 or FLOAT64. */
  public void forward(MemorySegment x, MemorySegment y, ElementType type) {
    Checks.wide(type);
    long length = Checks.elements("x", x, type);
    Checks.sameLength("x", length, "y", Checks.elements("y", y, type));
    Checks.overlap("x", x, "y", y);
    Checks.writable("y", y);
    threads.run(segments(Task.VALUE, type), type.bytes(), x, y, length);
  }

  /** dx = dy·f′(x) in native memory of FLOAT32 or FLOAT64. */
  public void backward(MemorySegment x, MemorySegment dy, MemorySegment dx, ElementType type) {
    Checks.wide(type);
    long length = Checks.elements("x", x, type);
    Checks.sameLength("x", length, "dy", Checks.elements("dy", dy, type));
    Checks.sameLength("x", length, "dx", Checks.elements("dx", dx, type));
    Checks.overlap("x", x, "dx", dx);
    Checks.overlap("dy", dy, "dx", dx);
    Checks.writable("dx", dx);
    threads.run(segments(Task.BACKWARD, type), type.bytes(), x, dy, dx, length);
  }

  /** y = f(x) and g = f′(x) in native memory of FLOAT32 or FLOAT64, in one pass. */
  public void forwardAndGradient(
      MemorySegment x, MemorySegment y, MemorySegment g, ElementType type) {
    Checks.wide(type);
    long length = Checks.elements("x", x, type);
    Checks.sameLength("x", length, "y", Checks.elements("y", y, type));
    Checks.sameLength("x", length, "g", Checks.elements("g", g, type));
    Checks.overlap("x", x, "y", y);
    Checks.overlap("x", x, "g", g);
    Checks.distinct("y", y, "g", g);
    Checks.writable("y", y);
    Checks.writable("g", g);
    threads.run(segments(Task.VALUE_AND_GRADIENT, type), type.bytes(), x, y, g, length);
  }

  private Loop segments(Task task, ElementType type) {
    boolean isDouble = type == ElementType.FLOAT64;
    return code.loop(task, isDouble ? Form.DOUBLE_SEGMENTS : Form.FLOAT_SEGMENTS);
  }

  // float16 and bfloat16

  /** y = f(x) in FLOAT16 or BFLOAT16. */
  public void forward(short[] x, short[] y, ElementType type) {
    Checks.sameLength("x", x.length, "y", y.length);
    forward(x, 0, y, 0, x.length, type);
  }

  /** y = f(x) in FLOAT16 or BFLOAT16, from the given offsets on. */
  public void forward(
      short[] x, int xOffset, short[] y, int yOffset, int length, ElementType type) {
    Checks.half(type);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    HalfBlocks.forward(threads, halves(Task.VALUE), x, xOffset, y, yOffset, length, type);
  }

  /** dx = dy·f′(x) in FLOAT16 or BFLOAT16. */
  public void backward(short[] x, short[] dy, short[] dx, ElementType type) {
    Checks.sameLength("x", x.length, "dy", dy.length);
    Checks.sameLength("x", x.length, "dx", dx.length);
    backward(x, 0, dy, 0, dx, 0, x.length, type);
  }

  /** dx = dy·f′(x) in FLOAT16 or BFLOAT16, from the given offsets on. */
  public void backward(
      short[] x,
      int xOffset,
      short[] dy,
      int dyOffset,
      short[] dx,
      int dxOffset,
      int length,
      ElementType type) {
    Checks.half(type);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("dy", dy.length, dyOffset, length);
    Checks.range("dx", dx.length, dxOffset, length);
    Checks.overlap("x", x, xOffset, "dx", dx, dxOffset, length);
    Checks.overlap("dy", dy, dyOffset, "dx", dx, dxOffset, length);
    Loop loop = halves(Task.BACKWARD);
    HalfBlocks.backward(threads, loop, x, xOffset, dy, dyOffset, dx, dxOffset, length, type);
  }

  /** y = f(x) and g = f′(x) in FLOAT16 or BFLOAT16, in one pass. */
  public void forwardAndGradient(short[] x, short[] y, short[] g, ElementType type) {
    Checks.sameLength("x", x.length, "y", y.length);
    Checks.sameLength("x", x.length, "g", g.length);
    forwardAndGradient(x, 0, y, 0, g, 0, x.length, type);
  }

  /** y = f(x) and g = f′(x) in FLOAT16 or BFLOAT16, from the given offsets on. */
  public void forwardAndGradient(
      short[] x,
      int xOffset,
      short[] y,
      int yOffset,
      short[] g,
      int gOffset,
      int length,
      ElementType type) {
    Checks.half(type);
    Checks.range("x", x.length, xOffset, length);
    Checks.range("y", y.length, yOffset, length);
    Checks.range("g", g.length, gOffset, length);
    Checks.overlap("x", x, xOffset, "y", y, yOffset, length);
    Checks.overlap("x", x, xOffset, "g", g, gOffset, length);
    Checks.distinct("y", y, yOffset, "g", g, gOffset, length);
    Loop loop = halves(Task.VALUE_AND_GRADIENT);
    HalfBlocks.forwardAndGradient(threads, loop, x, xOffset, y, yOffset, g, gOffset, length, type);
  }

  private Loop halves(Task task) {
    return code.loop(task, Form.UNROUNDED);
  }
}
