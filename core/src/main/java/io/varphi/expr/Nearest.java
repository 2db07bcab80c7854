package io.varphi.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names most like one that is unknown, by edit distance. */
public final class Nearest {
  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  /** Up to three names, nearest first; equal distances in alphabetical order. */
  public static List<String> names(String unknown, Collection<String> known) {
    String wanted = fold(unknown);
    return known.stream()
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, fold(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Letters and digits alone, in lower case: “Leaky-ReLU” is “leakyrelu”. */
  public static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
