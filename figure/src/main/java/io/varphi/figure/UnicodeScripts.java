package io.varphi.figure;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Unicode's small raised and lowered characters: ², ₁. */
final class UnicodeScripts {
  /** Those that every font has. */
  private static final String COMMON_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣ";

  private static final String COMMON_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";

  static final String RAISED = COMMON_RAISED + "⁼ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷʸᶻᵀᵝᵞ";
  static final String LOWERED = COMMON_LOWERED + "₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧ";

  private static final Map<Integer, Integer> TO_RAISED = byUsual(COMMON_RAISED);
  private static final Map<Integer, Integer> TO_LOWERED = byUsual(COMMON_LOWERED);

  private UnicodeScripts() {}

  private static Map<Integer, Integer> byUsual(String scripts) {
    Map<Integer, Integer> map = new HashMap<>();
    scripts.codePoints().forEach(c -> map.put(usual(Character.toString(c)).codePointAt(0), c));
    return Map.copyOf(map);
  }

  static boolean isRaised(int codePoint) {
    return RAISED.indexOf(codePoint) >= 0;
  }

  static boolean isLowered(int codePoint) {
    return LOWERED.indexOf(codePoint) >= 0;
  }

  /** The characters at their usual size; in compatibility form, Unicode's ² is 2. */
  static String usual(String scripts) {
    return Normalizer.normalize(scripts, Normalizer.Form.NFKC);
  }

  /** The text in raised characters, if there are common ones for all of it. */
  static Optional<String> raised(String text) {
    return mapped(text, TO_RAISED);
  }

  static Optional<String> lowered(String text) {
    return mapped(text, TO_LOWERED);
  }

  private static Optional<String> mapped(String text, Map<Integer, Integer> scripts) {
    return text.codePoints().allMatch(scripts::containsKey)
        ? Optional.of(
            text.codePoints()
                .mapToObj(c -> Character.toString(scripts.getOrDefault(c, c)))
                .collect(Collectors.joining()))
        : Optional.empty();
  }
}
