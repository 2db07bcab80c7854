package io.varphi.lab;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the store of a study and prints how many runs are there, or why it does not. */
final class StoreProgram {
  private StoreProgram() {}

  /** Takes the folder. */
  public static void main(String[] arguments) throws IOException {
    try (RunStore store = RunStore.open(Path.of(arguments[0]), TestStudies.small())) {
      System.out.println(store.runs().size() + " runs");
    } catch (DataException e) {
      System.out.println(e.getMessage());
    }
  }
}
