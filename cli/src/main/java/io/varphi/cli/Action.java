package io.varphi.cli;

import java.io.IOException;

/** A command whose arguments have been read. */
interface Action {
  /**
   * Does what the user asked for. Nothing is printed before all of the input has been found good.
   *
   * @throws UserException if what the user gave cannot be used
   * @throws IOException with a sentence that names the file and the reason
   */
  void run(Terminal terminal) throws IOException;
}
