#!/usr/bin/env python3
"""Writes wide.csv: the words at awkward doubles, to 200 bits, computed by mpmath.

    python3 core/src/test/python/wide.py > core/src/test/resources/io/varphi/real/wide.csv

Every value is computed from the definition of the word with 6000 bits, more than any cancellation
here takes, and with 8000 bits, and the two must agree to 200 bits. Arguments where a word leaves
the range 2^±(2^29) of the arithmetic are left out.
"""

import math
import random
import struct
import sys

import mpmath
from mpmath import mp, mpf

BITS = 200
HUGE = 1e8  # exp(±HUGE) is still in the range


def neighbours(x):
    return [math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf)]


SIZES = (
    [5e-324, 1.5e-323, 1e-310, 2.2250738585072014e-308, 3e-300, 1e-200, 1e-100, 1e-40]
    + [2.0**-61, 1.9 * 2.0**-61, 2.0**-60]
    + [1e-16, 1e-12, 1e-8, 1e-5, 3.3e-4, 3.5e-4, 2.0**-9, 0.0117, 1 / 64, 0.05]
    + neighbours(0.125)
    + [0.25, 0.3399, 0.3401, 0.45, math.nextafter(0.5, 0), 0.5, 0.7]
    + neighbours(1.0)
    + [math.sqrt(2), 1.5, math.nextafter(2.0, 0), 2.0, 3.3, 5.9, 9.0, 20.25, 38.6, 88.7]
    + [300.7, 745.2, 5000.3]
)
LARGE = [1e5 + 0.3, 1e6 / 3, 1e7 / 7, 6.5e7]
ENORMOUS = [2.0**30 - 1, 2.0**30, 1e10, 1e16, 1e22, 2.0**60, 2.0**61, 1e100, 1e300]
ENORMOUS += [sys.float_info.max]
NEAR_ONE = [1 - 2.0**-20, 1 + 2.0**-20, 1 - 2.0**-14, 1 + 2.0**-14, 0.99, 1.01, 0.9961, 1.0039]
ROOTS = [math.pi, 2 * math.pi, 22.0, 355.0, math.pi / 2, 1.5 * math.pi, 11.0, 52174.0]
ROOTS += [6381956970095103 * 2.0**797]
BESSEL_ROOTS = [4.493409457909064, 7.725251836937707, 5.763459196894550, 9.095011330476355]


def both(sizes):
    return sizes + [-x for x in sizes]


def alternating(sizes):
    return [x if i % 2 == 0 else -x for i, x in enumerate(sizes)]


def arguments(word):
    rng = random.Random(word)
    some = [rng.gauss(0, 1) * 2.0 ** rng.randint(-6, 5) for _ in range(12)]
    if word == "log":
        return [abs(x) for x in SIZES + LARGE + ENORMOUS + NEAR_ONE + some]
    if word == "sqrt":
        return [0.0] + [abs(x) for x in SIZES + LARGE + ENORMOUS + some]
    if word == "log1p":
        less = [-x for x in SIZES if x < 1][::2] + [-(1 - 2.0**-30)]
        return [0.0] + SIZES + LARGE + ENORMOUS + less + [x for x in some if x > -1]
    if word in ("exp", "expm1", "sinh", "cosh"):
        return [0.0] + alternating(SIZES) + both(LARGE) + some
    if word in ("erf", "erfc", "Phi", "phi"):
        return [0.0] + alternating(SIZES) + both([8.0, 15.5, 27.3, 38.5, 100.1, 9000.5]) + some
    if word in ("sin", "cos", "sinc", "j1", "j2"):
        small = [rng.uniform(0, 3) for _ in range(30)]
        return [0.0] + alternating(SIZES) + LARGE + ENORMOUS + ROOTS + BESSEL_ROOTS + some + small
    if word in ("abs", "sign", "atan", "asinh", "tanhres"):
        return [0.0] + alternating(SIZES) + LARGE + alternating(ENORMOUS) + some
    return [0.0] + alternating(SIZES) + both(LARGE) + some


def softplus(u):
    e = mpmath.exp(u)
    return mpmath.log(1 + e) if u > -1000 else e - e * e / 2


def limited_exp(u):
    return mpmath.exp(u) if u > -HUGE else mpf(0)


def sinc(u):
    return mpmath.sin(u) / u if u else mpf(1)


def j1(u):
    return (mpmath.sin(u) / u - mpmath.cos(u)) / u if u else mpf(0)


def tail(u):
    """erfc(u) for large u, by its continued fraction, with a tenth of the bits."""
    with mp.workprec(mp.prec // 10):
        f = mpf(0)
        for k in range(mp.prec * 2, 0, -1):
            f = mpf(k) / 2 / (u + f)
        return mpmath.exp(-u * u) / mpmath.sqrt(mpmath.pi) / (u + f)


def erfc(u):
    return tail(u) if u > 30 else mpmath.erfc(u)


def tanh(u):
    e = limited_exp(-2 * abs(u))
    return mpmath.sign(u) * (1 - e) / (1 + e)


WORDS = {
    "exp": mpmath.exp,
    "expm1": lambda u: mpmath.exp(u) - 1,
    "log": mpmath.log,
    "log1p": lambda u: mpmath.log(1 + u),
    "sqrt": mpmath.sqrt,
    "sinh": lambda u: (mpmath.exp(u) - mpmath.exp(-u)) / 2,
    "cosh": lambda u: (mpmath.exp(u) + mpmath.exp(-u)) / 2,
    "tanh": tanh,
    "sech": lambda u: 2 / (mpmath.exp(u) + mpmath.exp(-u)),
    "sech2": lambda u: 4 / (mpmath.exp(u) + mpmath.exp(-u)) ** 2,
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
    "softplus": softplus,
    "erf": lambda u: mpmath.erf(u) if abs(u) < 30 else mpmath.sign(u) * (1 - tail(abs(u))),
    "erfc": erfc,
    "Phi": lambda u: erfc(-u / mpmath.sqrt(2)) / 2,
    "phi": lambda u: mpmath.exp(-u * u / 2) / mpmath.sqrt(2 * mpmath.pi),
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "atan": mpmath.atan,
    "asinh": lambda u: mpmath.sign(u) * mpmath.log(abs(u) + mpmath.sqrt(u * u + 1)),
    "abs": abs,
    "sign": mpmath.sign,
    "logcosh": lambda u: abs(u) - mpmath.log(2) + mpmath.log(1 + limited_exp(-2 * abs(u))),
    "tanhres": lambda u: u - tanh(u),
    "sinc": sinc,
    "j1": j1,
    "j2": lambda u: 3 * j1(u) / u - sinc(u) if u else mpf(0),
}


def rounded(value):
    """An integer m of at most 200 bits and e with m·2^e nearest to the value."""
    if value == 0:
        return 0, 0
    sign, mantissa, exponent, bits = value._mpf_
    shift = bits - BITS
    if shift > 0:
        mantissa = (mantissa + (1 << (shift - 1))) >> shift
        exponent += shift
    return (-mantissa if sign else mantissa), exponent


def main():
    print(f"# Made by core/src/test/python/wide.py with mpmath {mpmath.__version__}.")
    print("# word(argument) = integer · 2^exponent; argument and integer are hexadecimal.")
    print("word,argument,integer,exponent")
    for word, function in WORDS.items():
        for x in sorted(set(arguments(word)), key=lambda v: (abs(v), v)):
            results = []
            for precision in (6000, 8000):
                with mp.workprec(precision):
                    value = function(mpf(x))
                with mp.workprec(BITS + 60):
                    results.append(rounded(+value))
            assert results[0] == results[1], (word, x, results)
            m, e = results[0]
            print(f"{word},{float(x).hex()},{m:x},{e}")


main()
