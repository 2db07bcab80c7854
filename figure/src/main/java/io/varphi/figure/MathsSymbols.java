package io.varphi.figure;

import static io.varphi.figure.MathsAtom.BINARY;
import static io.varphi.figure.MathsAtom.CLOSE;
import static io.varphi.figure.MathsAtom.INNER;
import static io.varphi.figure.MathsAtom.OPEN;
import static io.varphi.figure.MathsAtom.ORDINARY;
import static io.varphi.figure.MathsAtom.PUNCTUATION;
import static io.varphi.figure.MathsAtom.RELATION;

import io.varphi.figure.MathsNode.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** TeX's names of signs, letters, functions, accents and brackets. */
final class MathsSymbols {
  private static final String ITALIC_LETTERS =
      """
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
      iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
      varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
      """;

  private static final String UPRIGHT_LETTERS =
      """
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ emptyset ∅ forall ∀ exists ∃
      angle ∠ top ⊤ bot ⊥ prime ′ neg ¬ vdots ⋮ triangle △ square □ S § P ¶
      """;

  private static final String BINARY_SIGNS =
      """
      cdot ⋅ times × pm ± mp ∓ div ÷ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗
      oslash ⊘ odot ⊙ cap ∩ cup ∪ wedge ∧ vee ∨ land ∧ lor ∨ setminus ∖ dagger † ddagger ‡
      """;

  private static final String RELATIONS =
      """
      le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳
      equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ asymp ≍ doteq ≐ triangleq ≜
      prec ≺ succ ≻ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ mid ∣
      parallel ∥ perp ⊥ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦
      Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ longrightarrow ⟶
      longleftarrow ⟵ longmapsto ⟼ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘
      """;

  private static final String OPENING = "{ { lbrace { lfloor ⌊ lceil ⌈ langle ⟨ lvert | lVert ∥ ";
  private static final String CLOSING = "} } rbrace } rfloor ⌋ rceil ⌉ rangle ⟩ rvert | rVert ∥ ";
  private static final String DOTS = "ldots … dots … cdots ⋯ ddots ⋱";

  private static final String OPERATORS_WITH_LIMITS =
      """
      sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂
      bigodot ⨀
      """;

  private static final String INTEGRALS = "int ∫ iint ∬ iiint ∭ oint ∮";

  private static final String NAMES =
      "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp log ln lg deg dim hom"
          + " ker arg";

  private static final String NAMES_WITH_LIMITS = "lim max min sup inf det gcd Pr";

  /** Signs that are themselves only after a backslash. */
  private static final String ESCAPED = "#$%&_";

  private static final Map<String, MathsNode> NODES = new LinkedHashMap<>();
  private static final Map<MathsNode, String> COMMANDS = new HashMap<>();
  private static final Map<String, Symbol> CHARACTERS = new HashMap<>();

  static {
    addSymbols(ITALIC_LETTERS, ORDINARY, Face.ITALIC);
    addSymbols(UPRIGHT_LETTERS, ORDINARY, Face.ROMAN);
    addSymbols(BINARY_SIGNS, BINARY, Face.ROMAN);
    addSymbols(RELATIONS, RELATION, Face.ROMAN);
    addSymbols(OPENING, OPEN, Face.ROMAN);
    addSymbols(CLOSING, CLOSE, Face.ROMAN);
    addSymbols(DOTS, INNER, Face.ROMAN);
    add("|", new Symbol(ORDINARY, Face.ROMAN, "∥"));
    add("Vert", new Symbol(ORDINARY, Face.ROMAN, "∥"));
    add("vert", new Symbol(ORDINARY, Face.ROMAN, "|"));
    ESCAPED.chars().mapToObj(Character::toString).forEach(MathsSymbols::addEscaped);
    addTyped();
    pairs(OPERATORS_WITH_LIMITS).forEach((n, c) -> add(n, new MathsNode.Operator(c, true)));
    pairs(INTEGRALS).forEach((n, c) -> add(n, new MathsNode.Operator(c, false)));
    for (String name : NAMES.split(" ", -1)) {
      add(name, new MathsNode.Name(name, false));
    }
    for (String name : NAMES_WITH_LIMITS.split(" ", -1)) {
      add(name, new MathsNode.Name(name, true));
    }
  }

  /** Accents by name, as combining characters. */
  private static final Map<String, Integer> ACCENTS =
      Map.ofEntries(
          Map.entry("grave", 0x300),
          Map.entry("acute", 0x301),
          Map.entry("hat", 0x302),
          Map.entry("tilde", 0x303),
          Map.entry("bar", 0x304),
          Map.entry("breve", 0x306),
          Map.entry("dot", 0x307),
          Map.entry("ddot", 0x308),
          Map.entry("mathring", 0x30a),
          Map.entry("check", 0x30c),
          Map.entry("vec", 0x20d7));

  /** Spaces in mu by name. */
  private static final Map<String, Double> SPACES =
      Map.of(
          "!", -MathsAtom.THIN,
          ",", MathsAtom.THIN,
          ":", MathsAtom.MEDIUM,
          ">", MathsAtom.MEDIUM,
          ";", MathsAtom.THICK,
          " ", 6.0,
          "quad", 18.0,
          "qquad", 36.0);

  private MathsSymbols() {}

  private static void addSymbols(String table, MathsAtom atom, Face face) {
    pairs(table).forEach((name, character) -> add(name, new Symbol(atom, face, character)));
  }

  private static Map<String, String> pairs(String table) {
    String[] words = table.strip().split("\\s+", -1);
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      pairs.put(words[i], words[i + 1]);
    }
    return pairs;
  }

  private static void add(String name, MathsNode node) {
    NODES.put(name, node);
    COMMANDS.putIfAbsent(node, "\\" + name);
    if (node instanceof Symbol symbol && !ESCAPED.contains(symbol.text())) {
      CHARACTERS.putIfAbsent(symbol.text(), symbol);
    }
  }

  private static void addEscaped(String sign) {
    add(sign, new Symbol(ORDINARY, Face.ROMAN, sign));
  }

  private static void addTyped() {
    "0123456789./|".chars().forEach(c -> type(c, ORDINARY, c));
    "=<>:".chars().forEach(c -> type(c, RELATION, c));
    "([".chars().forEach(c -> type(c, OPEN, c));
    ")]!?".chars().forEach(c -> type(c, CLOSE, c));
    ",;".chars().forEach(c -> type(c, PUNCTUATION, c));
    type('+', BINARY, '+');
    type('-', BINARY, '\u2212');
    type('\u2212', BINARY, '\u2212');
    type('*', BINARY, '∗');
    type('·', BINARY, '⋅');
    IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'z'))
        .forEach(c -> CHARACTERS.put(Character.toString(c), italic(Character.toString(c))));
  }

  private static void type(int character, MathsAtom atom, int sign) {
    Symbol symbol = new Symbol(atom, Face.ROMAN, Character.toString(sign));
    CHARACTERS.put(Character.toString(character), symbol);
  }

  private static Symbol italic(String letter) {
    return new Symbol(ORDINARY, Face.ITALIC, letter);
  }

  /** What the command of that name, without its backslash, stands for. */
  static Optional<MathsNode> node(String name) {
    return Optional.ofNullable(NODES.get(name));
  }

  /** The command that stands for the node, with its backslash. */
  static Optional<String> command(MathsNode node) {
    return Optional.ofNullable(COMMANDS.get(node));
  }

  /** What is typed as itself: x, α, ≤, and the minus sign as a hyphen. */
  static Optional<Symbol> character(String character) {
    return Optional.ofNullable(CHARACTERS.get(character));
  }

  static Optional<Integer> accent(String name) {
    return Optional.ofNullable(ACCENTS.get(name));
  }

  static String accentCommand(int accent) {
    return ACCENTS.entrySet().stream()
        .filter(entry -> entry.getValue() == accent)
        .map(entry -> "\\" + entry.getKey())
        .findFirst()
        .orElseThrow();
  }

  /** The width of a space in mu. */
  static Optional<Double> space(String name) {
    return Optional.ofNullable(SPACES.get(name));
  }

  static String spaceCommand(double width) {
    return SPACES.entrySet().stream()
        .filter(entry -> entry.getValue() == width && !entry.getKey().equals(">"))
        .map(entry -> "\\" + entry.getKey())
        .findFirst()
        .orElseThrow();
  }
}
