package io.varphi.figure;

import java.util.HashMap;
import java.util.Map;

/**
 * What slanted letters need: room before upright ones, and accents to the right of their middle.
 * Lengths are in em.
 *
 * @param correction the italic correction
 * @param skew how far to the right an accent stands
 */
record Slant(double correction, double skew) {
  private static final Slant UPRIGHT = new Slant(0, 0);

  /** Upright letters that hang over what comes next, of cmr10. */
  private static final Map<String, Slant> OVERHANGING =
      Map.of("f", new Slant(0.078, 0), "∂", new Slant(0.056, 0.083));

  /** Letter, italic correction, skew in thousandths of an em: of TeX's cmmi10. */
  private static final String ITALIC =
      """
      A 0 139, B 50 83, C 72 83, D 28 56, E 58 83, F 139 83, G 0 83, H 81 56, I 78 111, J 96 167,
      K 72 56, L 0 28, M 109 83, N 109 83, O 28 83, P 139 83, Q 0 83, R 8 83, S 58 83, T 139 83,
      U 109 28, V 222 0, W 139 0, X 78 83, Y 222 0, Z 72 83, c 0 56, d 0 167, e 0 56, f 108 167,
      g 36 28, j 57 0, k 31 0, l 20 83, o 0 56, p 0 83, q 36 83, r 28 56, s 0 56, t 0 83, u 0 28,
      v 36 28, w 27 83, x 0 28, y 36 56, z 44 56, Γ 139 83, Δ 0 167, Θ 28 83, Λ 0 167, Ξ 76 83,
      Π 81 56, Σ 58 83, Υ 139 56, Φ 0 83, Ψ 110 56, Ω 50 83, α 4 28, β 53 83, γ 56 0, δ 38 56,
      ε 0 83, ζ 74 83, η 36 56, θ 28 83, ι 0 56, μ 0 28, ν 64 28, ξ 46 111, ο 0 56, π 36 0,
      ρ 0 83, ς 80 83, σ 36 0, τ 113 28, υ 36 28, φ 0 83, χ 0 56, ψ 36 111, ω 36 0, ϑ 0 83,
      ϕ 0 83, ϖ 28 0, ϱ 0 83, ϵ 0 56
      """;

  /** The same of cmsy10. */
  private static final String SCRIPT =
      """
      𝒜 0 194, ℬ 30 139, 𝒞 58 139, 𝒟 28 83, ℰ 89 111, ℱ 99 111, 𝒢 59 111, ℋ 10 111, ℐ 74 0,
      𝒥 185 167, 𝒦 14 56, ℒ 0 139, ℳ 0 139, 𝒩 147 83, 𝒪 28 111, 𝒫 82 83, 𝒬 0 111, ℛ 0 83,
      𝒮 75 139, 𝒯 254 0, 𝒰 99 83, 𝒱 82 0, 𝒲 82 83, 𝒳 146 139, 𝒴 82 83, 𝒵 79 139
      """;

  private static final Map<String, Slant> ITALICS = parsed(ITALIC);
  private static final Map<String, Slant> SCRIPTS = parsed(SCRIPT);

  private static Map<String, Slant> parsed(String table) {
    Map<String, Slant> slants = new HashMap<>();
    for (String entry : table.strip().split(",\\s+", -1)) {
      String[] columns = entry.split(" ", -1);
      double correction = Glyph.UNIT * Integer.parseInt(columns[1]);
      double skew = Glyph.UNIT * Integer.parseInt(columns[2]);
      slants.put(columns[0], new Slant(correction, skew));
    }
    return Map.copyOf(slants);
  }

  static Slant of(Glyph glyph) {
    return of(glyph.font(), glyph.text());
  }

  static Slant of(MathsNode.Symbol symbol) {
    return of(symbol.face().font(), symbol.text());
  }

  private static Slant of(String font, String letter) {
    if (font.equals(Face.ITALIC.font())) {
      return ITALICS.getOrDefault(letter, UPRIGHT);
    }
    if (font.equals(Face.SCRIPT.font())) {
      return SCRIPTS.getOrDefault(letter, UPRIGHT);
    }
    boolean upright = font.equals(Face.ROMAN.font()) || font.equals(Face.BOLD.font());
    return upright ? OVERHANGING.getOrDefault(letter, UPRIGHT) : UPRIGHT;
  }
}
