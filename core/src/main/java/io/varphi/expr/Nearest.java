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

  /** Those of the nearest names that are at most half rewritten: none where nothing is like it. */
  public static List<String> alike(String unknown, Collection<String> known) {
    String wanted = fold(unknown);
    return names(unknown, known).stream().filter(name -> isAlike(wanted, fold(name))).toList();
  }

  private static boolean isAlike(String a, String b) {
    return 2 * distance(a, b) <= Math.max(a.length(), b.length());
  }

  /** Letters and digits alone, in lower case: “Leaky-ReLU” is “leakyrelu”. */
  public static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
  }

  /**
   * The fewest insertions, deletions, replacements and swaps of neighbours that lead from a to b.
   */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, distances);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] distances) {
    int replacement = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replacement, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
  }
}
