#!/usr/bin/env python3
"""Writes LaneCoefficients.java: the polynomials of the exponential and Gaussian words of io.varphi.lanes.

    python3 core/src/main/python/lane_coefficients.py > core/src/main/java/io/varphi/lanes/LaneCoefficients.java

Needs mpmath (1.2 or later). Deterministic: the same script writes the same bytes. Each polynomial
interpolates at Chebyshev nodes with 200 bits and is rounded once to doubles; its error is measured
on a grid between the nodes, written beside it, and the script stops where it is above the bound.
"""

import sys

from mpmath import mp, mpf, chebyfit, erf, erfc, exp, log, pi, sqrt

mp.prec = 200

LN2 = log(2)


def literal(x):
    return float(x).hex().replace("0000000000000p", "0p")


def double(x):
    return mpf(float(x))


def value(coefficients, x):
    result = mpf(0)
    for c in reversed(coefficients):
        result = result * x + c
    return result


def fit(name, comment, f, interval, count, bound, weight):
    """A polynomial for f whose error times weight stays below 2^bound."""
    low, high = (mpf(end) for end in interval)
    rounded = [double(c) for c in reversed(chebyfit(f, [low, high], count))]
    points = [low + (high - low) * i / 997 for i in range(998)]
    error = max(abs((value(rounded, x) - f(x)) * weight(x)) for x in points)
    bits = log(error, 2)
    if bits > bound:
        sys.exit(f"{name}: the error is 2^{float(bits):.1f}, but 2^{bound} is allowed")
    print()
    print(f"  /** {comment} Relative error: 2^{float(bits):.1f}. */")
    print(f"  static final double[] {name} = {{")
    texts = [literal(c) for c in rounded]
    for i in range(0, len(texts), 3):
        print("    " + ", ".join(texts[i : i + 3]) + ("," if i + 3 < len(texts) else ""))
    print("  };")


def exp2_tail(g):
    """(2^g - 1)/g."""
    return LN2 + LN2**2 * g / 2 if abs(g) < mpf(2) ** -80 else (mpf(2) ** g - 1) / g


def exp_tail(r):
    """(exp(r) - 1 - r)/r^2."""
    return mpf(1) / 2 + r / 6 if abs(r) < mpf(2) ** -60 else (exp(r) - 1 - r) / r**2


def scaled_tail(k):
    """In t = (a - k)/(a + k): exp(a^2/2)*Phi(-a)*(a + k)."""

    def f(t):
        a = k * (1 + t) / (1 - t)
        return erfc(a / sqrt(2)) * exp(a * a / 2) / 2 * (a + k)

    return f


def erf_tail(v):
    """erf(u)/u in v = u^2."""
    u = sqrt(v)
    return 2 / sqrt(pi) * (1 - v / 3) if v < mpf(2) ** -80 else erf(u) / u


def one(_):
    return mpf(1)


def reciprocal_of(f):
    return lambda x: 1 / f(x)


print("""package io.varphi.lanes;

/**
 * Polynomials of the exponential and Gaussian words, lowest power first. Written by
 * core/src/main/python/lane_coefficients.py; not to be edited.
 */
final class LaneCoefficients {
  private LaneCoefficients() {}""")

HALF = (-mpf(1) / 2, mpf(1) / 2)
for name, count, bound in (("FLOAT", 8, -37), ("CANCELLING", 10, -49)):
    fit(f"EXP2_{name}", "(2^g − 1)/g for |g| ≤ ½.", exp2_tail, HALF, count, bound, reciprocal_of(exp2_tail))
fit("EXP2_LONE", "2^g for |g| ≤ ½.", lambda g: mpf(2) ** g, HALF, 8, -34, lambda g: mpf(2) ** -g)
QUARTER = (-LN2 / 2, LN2 / 2)
fit("EXP_DOUBLE", "(exp(r) − 1 − r)/r² for |r| ≤ log(2)/2.", exp_tail, QUARTER, 11, -55, lambda r: r * r)

FLOAT_K = mpf(5)
FLOAT_END = mpf("20.5")
fit(
    "TAIL_FLOAT",
    "exp(a²/2)·Φ(−a)·(a + 5) for 0 ≤ a ≤ 20.5 in t = (a − 5)/(a + 5).",
    scaled_tail(FLOAT_K),
    (-1, (FLOAT_END - FLOAT_K) / (FLOAT_END + FLOAT_K)),
    14,
    -36,
    reciprocal_of(scaled_tail(FLOAT_K)),
)
fit(
    "TAIL_CANCELLING",
    "The same.",
    scaled_tail(FLOAT_K),
    (-1, (FLOAT_END - FLOAT_K) / (FLOAT_END + FLOAT_K)),
    19,
    -47,
    reciprocal_of(scaled_tail(FLOAT_K)),
)


def quotient_tail(z):
    """exp(a^2/2)*Phi(-a)/z for z = 10/(a + 5)."""
    a = 10 / z - 5
    return erfc(a / sqrt(2)) * exp(a * a / 2) / 2 / z


for name, count, bound in (("FLOAT", 14, -36), ("CANCELLING", 19, -46)):
    fit(
        f"QUOTIENT_TAIL_{name}",
        "exp(a²/2)·Φ(−a)/z for 0 ≤ a ≤ 20.5 in z = 10/(a + 5).",
        quotient_tail,
        (10 / (FLOAT_END + 5), 2),
        count,
        bound,
        reciprocal_of(quotient_tail),
    )
DOUBLE_END = mpf("38.7")
fit(
    "TAIL_DOUBLE",
    "exp(a²/2)·Φ(−a)·(a + 5) for 0 ≤ a ≤ 38.7 in t = (a − 5)/(a + 5).",
    scaled_tail(FLOAT_K),
    (-1, (DOUBLE_END - FLOAT_K) / (DOUBLE_END + FLOAT_K)),
    26,
    -54,
    reciprocal_of(scaled_tail(FLOAT_K)),
)
for name, count, bound in (("FLOAT", 9, -36), ("CANCELLING", 11, -45), ("DOUBLE", 15, -54)):
    fit(f"ERF_{name}", "erf(u)/u for |u| ≤ 1 in u².", erf_tail, (0, 1), count, bound, reciprocal_of(erf_tail))

print("}")
