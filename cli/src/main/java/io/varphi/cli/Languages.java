package io.varphi.cli;

import io.varphi.Language;
import java.util.Arrays;
import java.util.Iterator;

/** What a shell completes {@code --lang} to. */
final class Languages implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Language.values()).map(Language::code).iterator();
  }
}
