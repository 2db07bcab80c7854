#!/usr/bin/env python3
"""Writes WideTables.java: tables and coefficients of the double-doubles of io.varphi.real.

    python3 core/src/main/python/wide_tables.py > core/src/main/java/io/varphi/real/WideTables.java

Needs mpmath (1.2 or later). Deterministic: the same script writes the same bytes. Everything is
computed with 400 bits and rounded once. Where a polynomial is not a Taylor section, its error is
measured on a grid between its nodes and the script stops if it is above the stated bound; it also
stops if a coefficient is too small for the error analysis of the Horner step that uses it.
"""

import sys

from mpmath import mp, mpf

mp.prec = 400

U = mpf(2) ** -53


def double(x):
    """x rounded to the nearest double, as an mpf."""
    return mpf(float(x))


def parts(x, n):
    """x as n doubles whose sum approximates it."""
    result = []
    for _ in range(n):
        head = double(x)
        result.append(head)
        x -= head
    return result


def literal(x):
    """The Java hexadecimal literal of a double."""
    text = float(x).hex().replace("0000000000000p", "0p")
    return text


def flat(values, n=2):
    return [part for value in values for part in parts(value, n)]


def array(name, comment, values, kind="double"):
    print()
    if "\n" in comment:
        comment = "\n   * " + comment + "\n   "
    else:
        comment = " " + comment + " "
    print(f"  /**{comment}*/")
    print(f"  static final {kind}[] {name} = {{")
    texts = [literal(v) if kind == "double" else f"0x{v:016x}L" for v in values]
    per_line = 3 if kind == "double" else 4
    for i in range(0, len(texts), per_line):
        comma = "," if i + per_line < len(texts) else ""
        print("    " + ", ".join(texts[i : i + per_line]) + comma)
    print("  };")


def scalars(name, comment, value, n):
    suffixes = ["_HI", "_LO", "_REST"][:n]
    print()
    print(f"  /** {comment} */")
    pairs = zip(suffixes, parts(value, n))
    print("\n\n".join(f"  static final double {name}{s} = {literal(v)};" for s, v in pairs))


def series(name, comment, coefficients, z_max):
    """A Taylor section at 0 in z: double-doubles while a coefficient matters to more than 53 bits,
    then doubles. The error analysis of the Horner step c + z·p wants |c| above |z·p|.
    """
    c = coefficients
    share = [abs(c(n)) * z_max**n / abs(c(0)) for n in range(60)]
    terms = next(n for n in range(60) if share[n] < mpf(2) ** -112)
    exact = next(n for n in range(60) if share[n] < mpf(2) ** -56)
    for n in range(exact):
        rest = sum(abs(c(k)) * z_max ** (k - n) for k in range(n + 1, terms))
        assert rest < abs(c(n)), (name, n)
    array(name, comment + f" {exact} double-doubles.", flat(c(n) for n in range(exact)))
    tail = [double(c(n)) for n in range(exact, terms)]
    array(name + "_TAIL", f"The doubles that continue {{@link #{name}}}.", tail)


# exp ----------------------------------------------------------------------------------------------


def exponential():
    scalars("LN2_1024", "log(2)/1024 as the sum of three doubles.", mp.log(2) / 1024, 3)
    scalars("LN2", "log(2).", mp.log(2), 2)
    coarse = [mpf(2) ** (mpf(j) / 32) for j in range(-16, 17)]
    fine = [mpf(2) ** (mpf(j) / 1024) for j in range(-16, 16)]
    array("EXP_COARSE", "2^(j/32) for j = −16 … 16.", flat(coarse))
    array("EXPM1_COARSE", "2^(j/32) − 1 for j = −16 … 16.", flat(v - 1 for v in coarse))
    array("EXP_FINE", "2^(j/1024) for j = −16 … 15.", flat(fine))
    array("EXPM1_FINE", "2^(j/1024) − 1 for j = −16 … 15.", flat(v - 1 for v in fine))


# log ----------------------------------------------------------------------------------------------


def logarithm():
    coarse = [double(mpf(128) / j) for j in range(90, 183)]
    fine = [double(1 / (1 + mpf(j) / 8192)) for j in range(-47, 48)]
    array("LOG_COARSE_INVERSE", "c = 128/j for j = 90 … 182.", coarse)
    of_coarse = "−log(c) for the doubles of {@link #LOG_COARSE_INVERSE}."
    array("LOG_COARSE", of_coarse, flat(-mp.log(c) for c in coarse))
    array("LOG_FINE_INVERSE", "c = 1/(1 + j/8192) for j = −47 … 47.", fine)
    of_fine = "−log(c) for the doubles of {@link #LOG_FINE_INVERSE}."
    array("LOG_FINE", of_fine, flat(-mp.log(c) for c in fine))


# sin, cos, atan -----------------------------------------------------------------------------------


def trigonometric():
    scalars("HALF_PI", "π/2 as the sum of three doubles.", mp.pi / 2, 3)
    values = []
    for j in range(27):
        values += parts(mp.sin(mpf(j) / 32), 2) + parts(mp.cos(mpf(j) / 32), 2)
    array("SIN_COS", "sin(j/32) and cos(j/32) for j = 0 … 26.", values)
    angles = [mp.atan(mpf(j) / 32) for j in range(33)]
    array("ATAN", "atan(j/32) for j = 0 … 32.", flat(angles))
    complements = flat(mp.pi / 2 - angle for angle in angles)
    array("ATAN_COMPLEMENT", "π/2 − atan(j/32) for j = 0 … 32.", complements)
    words = 22
    with mp.workprec(64 * words + 64):
        bits = int(mp.floor(2 / mp.pi * mpf(2) ** (64 * words)))
    mask = 2**64 - 1
    longs = [0, 0] + [bits >> 64 * (words - 1 - i) & mask for i in range(words)]
    array("TWO_OVER_PI", "128 zero bits, then the bits of 2/π after the point.", longs, "long")


# erf ----------------------------------------------------------------------------------------------

SCALE = 4
PIECES = 32
DEGREE = 15
EXACT = 9


def scaled_erfc(t):
    """erfcx(x)/t at x = SCALE·(1/t − 1)."""
    x = SCALE * (1 / t - 1)
    if x < 100:
        return mp.exp(x * x) * mp.erfc(x) / t
    term, total = mpf(1), mpf(0)
    for n in range(1, 60):
        total += term
        term *= -(2 * n - 1) / (2 * x * x)
    return total / (x * mp.sqrt(mp.pi)) / t


def chebyshev(f, centre, radius, degree):
    """Monomial coefficients in s = t − centre of the interpolant at the Chebyshev nodes."""
    n = degree + 1
    angles = [mp.pi * (k + mpf(1) / 2) / n for k in range(n)]
    values = [f(centre + radius * mp.cos(a)) for a in angles]
    c = [2 * mp.fsum(v * mp.cos(j * a) for v, a in zip(values, angles)) / n for j in range(n)]
    c[0] /= 2
    monomials = [mpf(0)] * n
    before, now = [mpf(1)], [mpf(0), mpf(1)]
    for j in range(n):
        polynomial = before if j == 0 else now
        for i, p in enumerate(polynomial):
            monomials[i] += c[j] * p
        if j > 0:
            after = [mpf(0)] + [2 * p for p in now]
            for i, p in enumerate(before):
                after[i] -= p
            before, now = now, after
    return [m / radius**i for i, m in enumerate(monomials)]


def error_function():
    radius = mpf(1) / (2 * PIECES)
    table = []
    worst = mpf(0)
    for piece in range(PIECES):
        centre = (2 * piece + 1) * radius
        c = chebyshev(scaled_erfc, centre, radius, DEGREE)
        for i in range(EXACT):
            rest = sum(abs(c[k]) * radius ** (k - i) for k in range(i + 1, DEGREE + 1))
            negligible = abs(c[i]) * radius**i < mpf(2) ** -12 * abs(c[0])
            assert rest < abs(c[i]) or negligible, (piece, i)
        rounded = []
        for i in range(EXACT):
            rounded += parts(c[i], 2)
        rounded += [double(v) for v in c[EXACT:]]
        table += rounded
        stored = [rounded[2 * i] + rounded[2 * i + 1] for i in range(EXACT)] + rounded[2 * EXACT :]
        for k in range(-40, 41):
            s = radius * k / 40
            t = centre + s
            if t < mpf(10) ** -6:
                continue
            truth = scaled_erfc(t)
            worst = max(worst, abs(mp.polyval(stored[::-1], s) / truth - 1))
    assert worst < mpf(2) ** -106, mp.log(worst, 2)
    print(f"erfcx: 2^{mp.nstr(mp.log(worst, 2), 6)}", file=sys.stderr)
    array(
        "ERFCX",
        "exp(x²)·erfc(x)/t as polynomials in s = t − (j + ½)/32, t = 4/(x + 4), j = 0 … 31: "
        f"{EXACT}\n   * double-doubles and {DEGREE + 1 - EXACT} doubles each. "
        "Relative error below 2^-106.",
        table,
    )


def inverse_factorial(n):
    return 1 / mp.factorial(n)


def all_series():
    half_sqrt = 2 / mp.sqrt(mp.pi)
    series(
        "ERF",
        "erf(u)/u in powers of u² ≤ 1/64.",
        lambda n: half_sqrt * (-1) ** n * inverse_factorial(n) / (2 * n + 1),
        mpf(1) / 64,
    )
    series(
        "TANH_RESIDUAL",
        "(u·cosh(u) − sinh(u))/u³ in powers of u² ≤ 1.",
        lambda n: 2 * (n + 1) * inverse_factorial(2 * n + 3),
        mpf(1),
    )
    # Abramowitz and Stegun 10.1.2: j_n(u) = u^n Σ (−u²/2)^k / (k!·1·3·5···(2n+2k+1))
    for name, order, z_max in (("SINC", 0, 1), ("J1", 1, 4), ("J2", 2, 4)):
        power = "sinc(u)" if order == 0 else f"j{order}(u)/u" + ("²" if order == 2 else "")
        series(
            name,
            f"{power} in powers of u² ≤ {z_max}.",
            lambda k, n=order: mpf(-0.5) ** k * inverse_factorial(k) / mp.fac2(2 * n + 2 * k + 1),
            mpf(z_max),
        )


def constants():
    scalars("SIXTH", "1/6.", mpf(1) / 6, 2)
    scalars("TWENTY_FOURTH", "1/24.", mpf(1) / 24, 2)
    scalars("THIRD", "1/3.", mpf(1) / 3, 2)
    scalars("FIFTH", "1/5.", mpf(1) / 5, 2)
    scalars("SEVENTH", "1/7.", mpf(1) / 7, 2)
    scalars("FACTORIAL_5", "1/5!.", inverse_factorial(5), 2)
    scalars("FACTORIAL_6", "1/6!.", inverse_factorial(6), 2)
    scalars("FACTORIAL_7", "1/7!.", inverse_factorial(7), 2)
    scalars("SQRT_HALF", "√½.", mp.sqrt(mpf(1) / 2), 2)
    scalars("INVERSE_SQRT_2_PI", "1/√(2π).", 1 / mp.sqrt(2 * mp.pi), 2)


HEADER = """\
package io.varphi.real;

/**
 * Tables and coefficients of the double-double arithmetic, written by {@code
 * core/src/main/python/wide_tables.py}; do not edit.
 *
 * <p>A pair of neighbours in an array is the unevaluated sum of two doubles, the head first, within
 * 2^-106 of the value relatively.
 */
final class WideTables {
  private WideTables() {}"""


def main():
    print(HEADER)
    constants()
    exponential()
    logarithm()
    trigonometric()
    all_series()
    error_function()
    print("}")


main()
