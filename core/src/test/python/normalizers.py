#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reference values of the normalizers, independent of the Java code.

    normalizers.py > ../resources/io/varphi/normalizers.csv

Needs mpmath. Everything is computed with 1000 digits. Sparsemax and entmax are defined by a threshold tau for which the
shares sum to 1; it is found by bisection, not by sorting. Gradients are the product with the Jacobian, written out.
"""

import random

import mpmath
from mpmath import mp, mpf

mp.dps = 1000
DIGITS = 40
# For what is exact, such as the middle between two doubles, or very near to such a middle.
MANY_DIGITS = 120
# Below this a number is the rest of a cancellation, or far beyond the least double: 0 either way.
ZERO = mpf(10) ** -700

ROWS = [
    [1, -2, 3, -5],
    [0, 1, 2, 3],
    [-2, 0, 0.5],
    [7],
    [0, 0],
    [1, 1, 1],
    [0.1, 0.2, 0.3],
    [1, 0],
    [2, 0],
    [0.5, 0.25, 0.25],
    [1, 0.9999999999999999],
    [0, -1e-17],
    [1, 0, 0, -1, -1],
    [1000, 1000.5, -1000],
    [0, -800],
    [0, -745.2, -744, -40],
    [0, -103.5, -87.5, -20.25],
    [1e-300, 0, -1e-300],
    [1e300, 1e300, -1e300],
    [16777216, 16777217, 16777217],
    [3, 3, 3, 3, 3, -3],
    [0, -36, -37],
]


def random_rows():
    generator = random.Random(20)
    for length, scale in [(3, 1), (5, 0.3), (8, 1), (8, 10), (16, 0.05), (16, 2), (40, 0.5), (40, 5)]:
        for _ in range(2):
            yield [generator.gauss(0, scale) for _ in range(length)]
        # coarse numbers, which floats hold too and among which some are equal
        yield [round(generator.gauss(0, scale) * 8) / 8 for _ in range(length)]


def gradients(length):
    generator = random.Random(length)
    yield [1] * length
    yield [1 if i == length // 2 else 0 for i in range(length)]
    yield [generator.gauss(0, 1) for _ in range(length)]
    yield [round(generator.gauss(0, 2)) for _ in range(length)]


def softmax(x, temperature=mpf(1)):
    exponentials = [mpmath.exp(v / temperature) for v in shifted(x)]
    total = mpmath.fsum(exponentials)
    return [e / total for e in exponentials]


def shifted(x):
    return [v - max(x) for v in x]


def log_softmax(x):
    return [mpmath.log(y) for y in softmax(x)]


def threshold(x, share):
    """tau with sum(share(v - tau)) = 1, where share rises from 0 and is at least 1 from 1 on."""
    low, high = max(x) - 1, max(x)
    for _ in range(3600):
        middle = (low + high) / 2
        if mpmath.fsum(share(v - middle) for v in x) >= 1:
            low = middle
        else:
            high = middle
    return low


def sparsemax(x):
    x = shifted(x)
    tau = threshold(x, lambda d: max(d, 0))
    return [max(v - tau, 0) for v in x]


def entmax15(x):
    x = [v / 2 for v in shifted(x)]
    tau = threshold(x, lambda d: max(d, 0) ** 2)
    return [max(v - tau, 0) ** 2 for v in x]


def projected(weights, dy):
    """(diag(w) - w w^T / sum(w)) dy."""
    total = mpmath.fsum(weights)
    mean = mpmath.fsum(w * d for w, d in zip(weights, dy)) / total
    return [w * (d - mean) for w, d in zip(weights, dy)]


def softmax_gradient(x, dy, temperature=mpf(1)):
    return [g / temperature for g in projected(softmax(x, temperature), dy)]


def log_softmax_gradient(x, dy):
    total = mpmath.fsum(dy)
    return [d - y * total for d, y in zip(dy, softmax(x))]


def sparsemax_gradient(x, dy):
    return projected([mpf(y > ZERO) for y in sparsemax(x)], dy)


def entmax15_gradient(x, dy):
    return projected([mpmath.sqrt(y) if y > ZERO else mpf(0) for y in entmax15(x)], dy)


def negated(x):
    return [-v for v in x]


FUNCTIONS = {
    "softmax": (softmax, softmax_gradient),
    "softmax(temperature=0.1)": (
        lambda x: softmax(x, mpf(1) / 10),
        lambda x, dy: softmax_gradient(x, dy, mpf(1) / 10),
    ),
    "softmax(temperature=3)": (
        lambda x: softmax(x, mpf(3)),
        lambda x, dy: softmax_gradient(x, dy, mpf(3)),
    ),
    "softmin": (
        lambda x: softmax(negated(x)),
        lambda x, dy: negated(softmax_gradient(negated(x), dy)),
    ),
    "log_softmax": (log_softmax, log_softmax_gradient),
    "sparsemax": (sparsemax, sparsemax_gradient),
    "entmax15": (entmax15, entmax15_gradient),
}


def text(number):
    if abs(number) < ZERO:
        return "0"
    few, many = mpmath.nstr(number, DIGITS), mpmath.nstr(number, MANY_DIGITS)
    return many if mpf(many) == number or float(few) != float(many) else few


def line(name, x, dy, results):
    exact = [" ".join(repr(float(v)) for v in numbers) for numbers in (x, dy)]
    return ",".join([name, *exact, " ".join(text(v) for v in results)])


def main():
    print("# SPDX-License-Identifier: Apache-2.0")
    print(f"# Made by core/src/test/python/normalizers.py, mpmath {mpmath.__version__}.")
    print("# x and dy are doubles, exactly. Without dy: the values at x. With dy: dy times the Jacobian at x.")
    print(f"# Results are rounded to {DIGITS} digits, or {MANY_DIGITS}; what is below 1e-700 is written as 0.")
    print("function,x,dy,results")
    for name, (value, gradient) in FUNCTIONS.items():
        for row in [*ROWS, *random_rows()]:
            x = [mpf(v) for v in row]
            print(line(name, row, [], value(x)))
            # Beyond 1e6 a tie may be broken by exp(-1e6) or less, which 1000 digits do not show.
            if len(row) <= 8 and max(row) - min(row) <= 1e6:
                for dy in gradients(len(row)):
                    print(line(name, row, dy, gradient(x, [mpf(d) for d in dy])))


main()
