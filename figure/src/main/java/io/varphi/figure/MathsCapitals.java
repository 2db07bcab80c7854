package io.varphi.figure;

import io.varphi.figure.MathsNode.Symbol;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;

/** Capital letters whose style Unicode tells apart: ℝ, ℒ. */
final class MathsCapitals {
  private static final String BLACKBOARD = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ";
  private static final String SCRIPT = "𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵";

  private MathsCapitals() {}

  /** The letter A to Z as a symbol in the face. */
  static MathsNode styled(Face face, char letter) {
    int[] alphabet = (face == Face.SCRIPT ? SCRIPT : BLACKBOARD).codePoints().toArray();
    return symbol(face, alphabet[letter - 'A']);
  }

  /** The symbol that the character stands for, if it is such a letter. */
  static Optional<MathsNode> symbol(int codePoint) {
    return face(codePoint).map(face -> symbol(face, codePoint));
  }

  private static MathsNode symbol(Face face, int codePoint) {
    return new Symbol(MathsAtom.ORDINARY, face, Character.toString(codePoint));
  }

  /** The face in whose font the character stands in the place of its letter. */
  static Optional<Face> face(int codePoint) {
    if (contains(BLACKBOARD, codePoint)) {
      return Optional.of(Face.SIGNS);
    }
    return contains(SCRIPT, codePoint) ? Optional.of(Face.SCRIPT) : Optional.empty();
  }

  private static boolean contains(String alphabet, int codePoint) {
    return IntStream.of(alphabet.codePoints().toArray()).anyMatch(c -> c == codePoint);
  }

  /** The letter A to Z. */
  static int letter(int codePoint) {
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
  }
}
