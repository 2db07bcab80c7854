package io.varphi.expr;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names a formula may use besides words: variables, parameters, and functions that have a
 * sentence of their own.
 */
public interface Vocabulary {
  Set<String> variables();

  Set<String> parameters();

  /** The function of that name, if there is one. */
  Optional<Function> function(String name);

  /** All names of functions, for suggestions. */
  Set<String> functionNames();

  /**
   * A function of one argument that formulas may call, with parameters that may be set by name or
   * by position.
   */
  interface Function {
    List<String> parameterNames();

    /**
     * The sentence in {@code x} with the given parameters set to the given sentences and the others
     * at their defaults.
     */
    Expr sentence(java.util.Map<String, Expr> settings);
  }

  /** Variables and parameters only. */
  static Vocabulary of(Set<String> variables, Set<String> parameters) {
    return new Plain(variables, parameters);
  }

  /** The implementation behind {@link #of}. */
  record Plain(Set<String> variables, Set<String> parameters) implements Vocabulary {
    @Override
    public Optional<Function> function(String name) {
      return Optional.empty();
    }

    @Override
    public Set<String> functionNames() {
      return Set.of();
    }
  }
}
