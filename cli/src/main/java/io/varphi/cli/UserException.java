package io.varphi.cli;

import io.varphi.Language;
import io.varphi.expr.SpecificationException;
import java.util.function.Supplier;

/**
 * What the user gave cannot be used. The message is one sentence: what, why, and what is allowed.
 */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserException(String sentence) {
    super(sentence);
  }

  UserException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The same in a language, where the library says it in that one; in English otherwise. */
  UserException in(Language language) {
    return getCause() instanceof SpecificationException e
        ? new UserException(e.sentence(language), e)
        : this;
  }

  /**
   * Passes what the user gave on to the library.
   *
   * @throws UserException if the library rejects it, with its sentence
   */
  static <T> T accepted(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    }
  }
}
