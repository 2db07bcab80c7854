package io.varphi.cli;

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
