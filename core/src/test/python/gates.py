#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reference values of the gates, independent of the Java code.

    gates.py > ../resources/io/varphi/gates.csv

Needs mpmath. Each gate is u(a)*w(g), written here with its two factors and their derivatives, and computed with 400
digits; the points keep clear of the kinks.
"""

import itertools

import mpmath
from mpmath import mp, mpf

mp.dps = 400
DIGITS = 40
# For what is exact, such as the middle between two doubles, or very near to such a middle.
MANY_DIGITS = 300
VALUES = [-9.5, -1.0, -0.1, 0.0, 0.3, 2.0, 6.5, 1e-30, 1e200]
GATES = [-800.0, -40.0, -13.0, -3.1, -1.0, -0.75, -1e-9, 0.4, 1.0, 2.5, 6.9, 8.0, 30.0]


def sigmoid(u):
    return 1 / (1 + mpmath.exp(-u))


def sigmoid_gradient(u):
    return sigmoid(u) * sigmoid(-u)


def normal_cdf(u):
    return mpmath.erfc(-u / mpmath.sqrt(2)) / 2


def normal_pdf(u):
    return mpmath.exp(-u * u / 2) / mpmath.sqrt(2 * mpmath.pi)


def silu(u):
    return u * sigmoid(u)


def silu_gradient(u):
    return sigmoid(u) + u * sigmoid_gradient(u)


def gelu_tanh_argument(u):
    c = mpmath.sqrt(2 / mpmath.pi)
    k = mpf("0.044715")
    return c * (u + k * u**3), c * (1 + 3 * k * u**2)


def gelu_tanh(u):
    t, _ = gelu_tanh_argument(u)
    return u * sigmoid(2 * t)


def gelu_tanh_gradient(u):
    t, slope = gelu_tanh_argument(u)
    return sigmoid(2 * t) + u * 2 * slope * sigmoid_gradient(2 * t)


def plain(a):
    return a, mpf(1)


def clamped(alpha, limit):
    def value(a):
        return max(-limit, min(a, limit)) + 1, mpf(abs(a) < limit)

    def gate(g):
        if g > limit:
            return limit * sigmoid(alpha * limit), mpf(0)
        return g * sigmoid(alpha * g), sigmoid(alpha * g) + alpha * g * sigmoid_gradient(alpha * g)

    return value, gate


FUNCTIONS = {
    "glu": (plain, lambda g: (sigmoid(g), sigmoid_gradient(g))),
    "bilinear": (plain, lambda g: (g, mpf(1))),
    "reglu": (plain, lambda g: (max(g, 0), mpf(g > 0))),
    "geglu": (plain, lambda g: (g * normal_cdf(g), normal_cdf(g) + g * normal_pdf(g))),
    "geglu_tanh": (plain, lambda g: (gelu_tanh(g), gelu_tanh_gradient(g))),
    "swiglu": (plain, lambda g: (silu(g), silu_gradient(g))),
    "swiglu_clamped": clamped(mpf("1.702"), mpf(7)),
    "swiglu_clamped(alpha=1.5)": clamped(mpf("1.5"), mpf(7)),
    "swiglu_clamped(limit=2.25)": clamped(mpf("1.702"), mpf("2.25")),
}


def text(number):
    if number == 0:
        return "0"
    few, many = mpmath.nstr(number, DIGITS), mpmath.nstr(number, MANY_DIGITS)
    return many if mpf(many) == number or float(few) != float(many) else few


def main():
    print("# SPDX-License-Identifier: Apache-2.0")
    print(f"# Made by core/src/test/python/gates.py, mpmath {mpmath.__version__}.")
    print(f"# a and g are doubles, exactly; the results are rounded to {DIGITS} digits, or {MANY_DIGITS}.")
    print("gate,a,g,value,by_value,by_gate")
    for name, (value, gate) in FUNCTIONS.items():
        for a, g in itertools.product(VALUES, GATES):
            (u, du), (w, dw) = value(mpf(a)), gate(mpf(g))
            print(",".join([name, repr(a), repr(g), text(u * w), text(du * w), text(u * dw)]))


main()
