import org.jspecify.annotations.NullMarked;

/**
 * Activation functions: the catalogue, their formulas, derivatives and facts, and their kernels.
 */
@NullMarked
module io.varphi.core {
  requires static jdk.incubator.vector;
  requires static jdk.management;
  requires static org.jspecify;

  exports io.varphi;
  exports io.varphi.expr;
  exports io.varphi.facts;
  exports io.varphi.gaussian;
  exports io.varphi.kernel;
}
