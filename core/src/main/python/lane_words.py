#!/usr/bin/env python3
"""Writes the polynomials of the logarithms, inverse and trigonometric words of io.varphi.lanes.

    python3 core/src/main/python/lane_words.py core/src/main/java/io/varphi/lanes

writes LogarithmCoefficients.java, InverseCoefficients.java and TrigonometricCoefficients.java
there. Needs mpmath (1.2 or later). Deterministic: the same script writes the same bytes. Each
polynomial is the best one in the sense of Chebyshev, found by Remez's exchange with 256 bits, of
the least degree whose error is below the bound of its grade, and is rounded to doubles. The error
of the rounded polynomial is measured on a grid of 400 points and written beside it.
"""

import sys
from copy import copy
from pathlib import Path

from mpmath import atan, cos, cosh, exp, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

mp.prec = 256

# The bounds leave room for the rounding errors of the arithmetic. A constant coefficient that is no
# double, such as 1/3, is rounded by up to 2^-53.
BITS = {"FLOAT": mpf("-36.1"), "CANCELLING": mpf("-45.2"), "DOUBLE": mpf(-53)}
TAIL_BITS = mpf(-56)
ROUNDED_FIRST = 3
GRID = 400
ROUNDS = 12
MOST_COEFFICIENTS = 30


def literal(x):
    return float(x).hex().replace("0000000000000p", "0p")


def value(coefficients, x):
    result = mpf(0)
    for c in reversed(coefficients):
        result = result * x + c
    return result


class Target:
    """A function with a weight on an interval, tabulated between Chebyshev nodes, ends left out."""

    def __init__(self, f, weight, low, high):
        low, high = mpf(low), mpf(high)
        angles = [pi * (k + mpf(1) / 2) / GRID for k in range(GRID)]
        self.points = [(low + high) / 2 - (high - low) / 2 * cos(a) for a in angles]
        self.values = [f(x) for x in self.points]
        self.weights = [weight(x) for x in self.points]

    def errors(self, coefficients):
        return [
            w * (v - value(coefficients, x))
            for x, v, w in zip(self.points, self.values, self.weights)
        ]

    def levelled(self, reference):
        """The coefficients whose weighted errors at the reference points alternate in sign."""
        n = len(reference)
        a, b = matrix(n, n), matrix(n, 1)
        for row, i in enumerate(reference):
            for column in range(n - 1):
                a[row, column] = self.weights[i] * self.points[i] ** column
            a[row, n - 1] = (-1) ** row
            b[row] = self.weights[i] * self.values[i]
        return list(lu_solve(a, b))[:-1]

    def minimax(self, count):
        reference = [round((GRID - 1) * mpf(k) / count) for k in range(count + 1)]
        for _ in range(ROUNDS):
            coefficients = self.levelled(reference)
            exchanged = alternation(self.errors(coefficients), count + 1)
            if exchanged is None or exchanged == reference:
                break
            reference = exchanged
        return coefficients


    def rounded(self, count, steps):
        """A polynomial of doubles: each of the first coefficients is rounded before the next ones
        are found, which then make up for it."""
        if steps == 0:
            return [mpf(float(c)) for c in self.minimax(count)]
        first = mpf(float(self.minimax(count)[0]))
        return [first] + self.without(first).rounded(count - 1, steps - 1)

    def without(self, constant):
        """The target of the coefficients that follow a constant one."""
        rest = copy(self)
        rest.values = [(v - constant) / x for v, x in zip(self.values, self.points)]
        rest.weights = [w * abs(x) for w, x in zip(self.weights, self.points)]
        return rest


def alternation(errors, count):
    """The places of ``count`` extrema of alternating sign, the largest ones; None if too few."""
    extrema = []
    for i, e in enumerate(errors):
        if extrema and (errors[extrema[-1]] > 0) == (e > 0):
            if abs(e) > abs(errors[extrema[-1]]):
                extrema[-1] = i
        else:
            extrema.append(i)
    while len(extrema) > count:
        extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
    return extrema if len(extrema) == count else None


def largest(errors):
    return log(max(abs(e) for e in errors), 2)


def fit(target, bits):
    """The shortest rounded polynomial within 2^bits, and the exponent of its error."""
    for count in range(2, MOST_COEFFICIENTS):
        if largest(target.errors(target.minimax(count))) < bits:
            candidates = [target.rounded(count, steps) for steps in range(ROUNDED_FIRST + 1)]
            best = min(candidates, key=lambda c: largest(target.errors(c)))
            error = largest(target.errors(best))
            if error < bits:
                return best, error
    sys.exit(f"no polynomial of {MOST_COEFFICIENTS} coefficients is within 2^{float(bits)}")


class JavaClass:
    def __init__(self, name, words):
        self.name = name
        self.lines = [
            "package io.varphi.lanes;",
            "",
            "/**",
            f" * Polynomials of the {words}, lowest power first. Written by {{@code",
            " * core/src/main/python/lane_words.py}; not to be edited.",
            " */",
            f"final class {name} {{",
            f"  private {name}() {{}}",
        ]

    def polynomial(self, name, grade, bits, text, f, weight, low, high):
        coefficients, error = fit(Target(f, weight, low, high), bits)
        print(f"{name}_{grade}: {len(coefficients)} coefficients, 2^{float(error):.1f}")
        self.array(f"{name}_{grade}", f"{text} Error: 2^{float(error):.1f}.", coefficients)

    def array(self, name, comment, coefficients):
        one_line = f"  /** {comment} */"
        if len(one_line) <= 100:
            self.lines += ["", one_line]
        else:
            head, tail = wrapped(comment)
            self.lines += ["", "  /**", f"   * {head}", f"   * {tail}", "   */"]
        self.lines.append(f"  static final double[] {name} = {{")
        texts = [literal(c) for c in coefficients]
        for i in range(0, len(texts), 3):
            self.lines.append(
                "    " + ", ".join(texts[i : i + 3]) + ("," if i + 3 < len(texts) else "")
            )
        self.lines.append("  };")

    def grades(self, name, comment):
        """A method that selects the polynomial of a grade."""
        first, *others = name.lower().split("_")
        method = first + "".join(word.capitalize() for word in others)
        self.lines += [
            "",
            f"  /** {comment} */",
            f"  static double[] {method}(Grade grade) {{",
            "    return switch (grade) {",
        ]
        self.lines += [f"      case {grade} -> {name}_{grade};" for grade in BITS]
        self.lines += ["    };", "  }"]

    def write(self, folder):
        (folder / f"{self.name}.java").write_text("\n".join(self.lines + ["}", ""]))


def wrapped(text):
    cut = text.rfind(" ", 0, 93)
    return text[:cut], text[cut + 1 :]


def relative(f):
    return lambda x: 1 / f(x)


def tail_of(f, head, power):
    """(f(x) − head)/x^power."""
    return lambda x: (f(x) - head) / x**power


def share_of(f, power):
    """The weight of that tail's error, relative to f."""
    return lambda x: x**power / f(x)


def three_grades(java, name, text, f, low, high):
    """f itself for float results; for doubles, where f(0) = 1, the tail after that 1."""
    for grade in ("FLOAT", "CANCELLING"):
        java.polynomial(name, grade, BITS[grade], f"{text}.", f, relative(f), low, high)
    tail = f"The tail (p − 1)/x of p(x) = {text}."
    java.polynomial(name, "DOUBLE", TAIL_BITS, tail, tail_of(f, 1, 1), share_of(f, 1), low, high)


def plain_grades(java, name, text, f, low, high):
    for grade in BITS:
        java.polynomial(name, grade, BITS[grade], f"{text}.", f, relative(f), low, high)


def centred_grades(java, name, text, f, centre):
    """In x − centre for 0 ≤ x ≤ 2·centre, where the powers of x would cancel."""
    c = mpf(centre)
    plain_grades(java, name, f"{text}, in u² − {centre}", lambda s: f(s + c), -c, c)


# logarithms ---------------------------------------------------------------------------------------


def log1p(x):
    return log(1 + x)


def log1p_share(x):
    return log1p(x) / x


def log_cosh_share(z):
    return log(cosh(sqrt(z))) / z


def log_cosh_of_tail(e):
    """log(cosh(a)) where e = exp(−2a)."""
    return -log(e) / 2 - log(2) + log1p(e)


def logarithms(folder):
    java = JavaClass("LogarithmCoefficients", "logarithms")
    root = sqrt(mpf(1) / 2)
    margin = mpf(2) ** -40
    low, high = root - 1 - margin, 2 * root - 1 + margin
    three_grades(java, "LOG", "log(1 + x)/x for √½ ≤ 1 + x ≤ √2", log1p_share, low, high)
    three_grades(java, "LOG1P_OF_UNIT", "log(1 + x)/x for 0 ≤ x ≤ 1", log1p_share, 0, 1)
    plain_grades(java, "LOG_COSH", "log(cosh(u))/u² for u² ≤ 1, in u²", log_cosh_share, 0, 1)
    for grade in BITS:
        java.polynomial(
            "LOG_COSH_TAIL",
            grade,
            BITS[grade],
            "log(1 + e)/e for e = exp(−2u), u ≥ 1, as accurate as log(cosh(u)) needs it.",
            log1p_share,
            lambda e: e / log_cosh_of_tail(e),
            0,
            exp(mpf(-2)) * (1 + mpf(2) ** -30),
        )
    java.grades("LOG", "log(1 + x)/x for √½ ≤ 1 + x ≤ √2; for doubles, its tail after 1.")
    java.grades("LOG1P_OF_UNIT", "log(1 + x)/x for 0 ≤ x ≤ 1; for doubles, its tail after 1.")
    java.grades("LOG_COSH", "log(cosh(u))/u² for u² ≤ 1, in u².")
    java.grades("LOG_COSH_TAIL", "log(1 + e)/e for 0 ≤ e ≤ exp(−2).")
    java.write(folder)


# inverses -----------------------------------------------------------------------------------------


def atan_share(z):
    return atan(sqrt(z)) / sqrt(z)


def tanh_residual_share(z):
    u = sqrt(z)
    return (u - tanh(u)) / u**3


def inverses(folder):
    java = JavaClass("InverseCoefficients", "inverse words and of u − tanh(u)")
    three_grades(java, "ATAN", "atan(t)/t for |t| ≤ 1, in t²", atan_share, 0, 1)
    residual = "(u − tanh(u))/u³ for |u| ≤ 1.5"
    centred_grades(java, "TANH_RESIDUAL", residual, tanh_residual_share, "1.125")
    java.grades("ATAN", "atan(t)/t for |t| ≤ 1, in t²; for doubles, its tail after 1.")
    java.grades("TANH_RESIDUAL", f"{residual}, in u² − 1.125.")
    java.write(folder)


# trigonometry -------------------------------------------------------------------------------------


def sin_share(z):
    r = sqrt(z)
    return sin(r) / r


def j1_share(z):
    u = sqrt(z)
    return (sin(u) - u * cos(u)) / u**3


def j2_share(z):
    u = sqrt(z)
    return ((3 - z) * sin(u) - 3 * u * cos(u)) / u**5


def trigonometry(folder):
    java = JavaClass("TrigonometricCoefficients", "trigonometric words")
    quarter_turn = (pi / 2) ** 2 * (1 + mpf(2) ** -28)
    three_grades(java, "SIN", "sin(r)/r for |r| ≤ π/2, in r²", sin_share, 0, quarter_turn)
    plain_grades(java, "J1", "j₁(u)/u for |u| ≤ 2, in u²", j1_share, 0, 4)
    centred_grades(java, "J2", "j₂(u)/u² for |u| ≤ 3", j2_share, "4.5")
    java.grades("SIN", "sin(r)/r for |r| ≤ π/2, in r²; for doubles, its tail after 1.")
    java.grades("J1", "j₁(u)/u for |u| ≤ 2, in u².")
    java.grades("J2", "j₂(u)/u² for |u| ≤ 3, in u² − 4.5.")
    java.write(folder)


def main():
    folder = Path(sys.argv[1])
    logarithms(folder)
    inverses(folder)
    trigonometry(folder)


main()
