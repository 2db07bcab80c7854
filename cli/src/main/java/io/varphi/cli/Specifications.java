package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import java.util.Iterator;
import java.util.List;

/** What the user calls functions by. */
final class Specifications {
  /** What a shell completes a specification to. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Catalogue.names().iterator();
    }
  }

  /** As many as {@link io.varphi.figure.Figure} takes. */
  private static final int MOST = 1000;

  private Specifications() {}

  /**
   * The entry that is meant.
   *
   * @throws UserException if there is none
   */
  static Entry entry(String specification) {
    return UserException.accepted(() -> Catalogue.of(specification));
  }

  /**
   * Refuses more functions than a figure can show, before each is looked up.
   *
   * @throws UserException if there are too many
   */
  static void checkCount(List<String> specifications) {
    if (specifications.size() > MOST) {
      throw new UserException(
          "a figure cannot show "
              + specifications.size()
              + " functions; give at most "
              + MOST
              + ", or make several figures");
    }
  }

  /**
   * The element-wise function that is meant.
   *
   * @param command which can do nothing with others
   * @throws UserException if there is none, or if it is not element-wise
   */
  static Activation elementWise(String command, String specification) {
    return switch (entry(specification)) {
      case Activation activation -> activation;
      case Gate gate -> throw notElementWise(command, gate);
      case Normalizer normalizer -> throw notElementWise(command, normalizer);
      case Maxout maxout -> throw notElementWise(command, maxout);
    };
  }

  static UserException notElementWise(String command, Entry entry) {
    return new UserException(
        command
            + " is for element-wise functions, and "
            + entry.name()
            + " is "
            + kind(entry)
            + "; varphi show "
            + entry.name()
            + " tells what it does");
  }

  /** What an entry is called, with its article. */
  static String kind(Entry entry) {
    return switch (entry) {
      case Activation _ -> "an element-wise function";
      case Gate _ -> "a gate";
      case Normalizer _, Maxout _ -> "a function of a whole row";
    };
  }
}
