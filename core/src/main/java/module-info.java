import org.jspecify.annotations.NullMarked;

/** Activation functions: the catalogue, their formulas, derivatives and facts. */
@NullMarked
module io.varphi.core {
  requires static org.jspecify;

  exports io.varphi;
  exports io.varphi.expr;
  exports io.varphi.facts;
}
