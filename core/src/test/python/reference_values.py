#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reference values of the activation functions, independent of the Java code.

    reference_values.py values             > reference-values.csv
    reference_values.py facts              > facts.csv
    reference_values.py at SPEC X [float32]  value, gradient and second derivative at one point

Needs mpmath (1.2.1 was used). Every function is written by hand as a jet (f, f', f'') over mpf: the chain rule is
arithmetic on jets, and each elementary function states its own first two derivatives in a form that does not cancel in
the tails. What cancels near a zero is met by precision: a result counts when two precisions, the second twice the
first, agree to 30 digits; a result that is 0 counts only at the highest.

Parameters are the decimals of the specification, exactly: 0.044715 is 44715/10^6, not the double next to it.
"""

import csv
import datetime
import math
import os
import random
import struct
import sys

import mpmath
from mpmath import mp, mpf

DIGITS = 25
# Decimal precisions that are tried in turn. The last one resolves x - tanh(x) at the least subnormal.
PRECISIONS = (60, 120, 240, 480, 960, 1920, 3840)
# Magnitudes beyond 10^±9999 are written as that: they are 0 or infinity in every format, and readers stay safe.
EXPONENT_LIMIT = 9999


# --- jets ----------------------------------------------------------------------------------------------------------


class Jet:
    """Value, first and second derivative of a function of x at one point."""

    __slots__ = ("v", "d", "s")

    def __init__(self, v, d=0, s=0):
        self.v, self.d, self.s = mpf(v), mpf(d), mpf(s)

    def __add__(self, other):
        o = jet(other)
        return Jet(self.v + o.v, self.d + o.d, self.s + o.s)

    __radd__ = __add__

    def __neg__(self):
        return Jet(-self.v, -self.d, -self.s)

    def __sub__(self, other):
        return self + (-jet(other))

    def __rsub__(self, other):
        return jet(other) - self

    def __mul__(self, other):
        o = jet(other)
        return Jet(
            self.v * o.v,
            self.d * o.v + self.v * o.d,
            self.s * o.v + 2 * self.d * o.d + self.v * o.s,
        )

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return self * (1 / mpf(divisor))

    def chain(self, v, d, s):
        """g(self), where v, d and s are g, g' and g'' at self.v."""
        return Jet(v, d * self.d, s * self.d**2 + d * self.s)


def jet(value):
    return value if isinstance(value, Jet) else Jet(value)


def constant(value):
    return Jet(value)


# --- elementary functions ------------------------------------------------------------------------------------------


def big_exp(u):
    """exp(u); |u| is capped at 10^1000, where no double argument can bring the result back into range."""
    cap = mpf(10) ** 1000
    return mp.exp(min(max(u, -cap), cap))


def exp(u):
    e = big_exp(u.v)
    return u.chain(e, e, e)


def expm1_value(t):
    return mp.expm1(t) if abs(t) < 1 else big_exp(t) - 1


def expm1(u):
    e = big_exp(u.v)
    return u.chain(expm1_value(u.v), e, e)


def log1p(u):
    r = 1 / (1 + u.v)
    return u.chain(mp.log1p(u.v), r, -r * r)


def sigmoid_value(t):
    return 1 / (1 + big_exp(-t))


def sigmoid(u):
    d = sigmoid_value(u.v) * sigmoid_value(-u.v)
    return u.chain(sigmoid_value(u.v), d, -d * tanh_value(u.v / 2))


def softplus_value(t):
    return max(t, mpf(0)) + mp.log1p(big_exp(-abs(t)))


def softplus(u):
    v, c = sigmoid_value(u.v), sigmoid_value(-u.v)
    return u.chain(softplus_value(u.v), v, v * c)


def sech2(t):
    e = big_exp(-2 * abs(t))
    return 4 * e / (1 + e) ** 2


def tanh_value(t):
    """tanh(t), 1 in every digit beyond the cap."""
    cap = mpf(10) ** 10
    return mp.tanh(min(max(t, -cap), cap))


def tanh(u):
    t, d = tanh_value(u.v), sech2(u.v)
    return u.chain(t, d, -2 * t * d)


def log_cosh(u):
    a = abs(u.v)
    if a < 1:
        v = mp.log1p(2 * mp.sinh(a / 2) ** 2)
    else:
        v = a + mp.log1p(big_exp(-2 * a)) - mp.ln2
    return u.chain(v, tanh_value(u.v), sech2(u.v))


def erf(u):
    v = mp.erf(u.v) if abs(u.v) < 10**10 else mp.sign(u.v)
    d = 2 / mp.sqrt(mp.pi) * mp.exp(-u.v**2)
    return u.chain(v, d, -2 * u.v * d)


def erfc_value(t):
    if t < 10**30:
        return mp.erfc(max(t, -mpf(10) ** 10))
    r = 1 / (2 * t**2)
    return mp.exp(-t**2) / (t * mp.sqrt(mp.pi)) * (1 - r + 3 * r**2)  # the next term is 10^-178 of it


def erfc(u):
    d = -2 / mp.sqrt(mp.pi) * mp.exp(-u.v**2)
    return u.chain(erfc_value(u.v), d, -2 * u.v * d)


def normal_cdf(u):
    return erfc(-u / mp.sqrt(2)) / 2


def sin(u):
    s, c = mp.sin(u.v), mp.cos(u.v)
    return u.chain(s, c, -s)


def cos(u):
    s, c = mp.sin(u.v), mp.cos(u.v)
    return u.chain(c, -s, -c)


def atan(u):
    r = 1 / (1 + u.v**2)
    return u.chain(mp.atan(u.v), r, -2 * u.v * r * r)


# --- activation functions ------------------------------------------------------------------------------------------
# A kink takes the branch that PyTorch takes; for a function that PyTorch has not, the outer, flat one.


def relu(x):
    return x if x.v > 0 else constant(0)


def clip(x, low, high):
    if x.v <= low:
        return constant(low)
    return constant(high) if x.v >= high else x


def leaky_relu(x, slope):
    return x if x.v > 0 else slope * x


def threshold(x, theta, value):
    return x if x.v > theta else constant(value)


def hard_swish(x):
    return x * clip(x + 3, 0, 6) / 6


def hard_mish(x):
    return x * clip(x + 2, 0, 2) / 2


def elu(x, alpha):
    return x if x.v > 0 else alpha * expm1(x)


def celu(x, alpha):
    if mp.isinf(alpha):
        return x
    return x if x.v > 0 else alpha * expm1(x / alpha)


def selu_constants():
    """Klambauer et al. 2017: the fixed point of mean 0 and variance 1, in closed form."""
    c, root_e = mp.erfc(1 / mp.sqrt(2)), mp.exp(mpf(1) / 2)
    alpha = -mp.sqrt(2 / mp.pi) / (c * root_e - 1)
    inner = 2 * mp.erfc(mp.sqrt(2)) * mp.e**2 + mp.pi * c**2 * mp.e - 2 * (2 + mp.pi) * c * root_e + mp.pi + 2
    scale = (1 - c * root_e) * mp.sqrt(2 * mp.pi) / mp.sqrt(inner)
    return alpha, scale


def selu(x):
    alpha, scale = selu_constants()
    return scale * elu(x, alpha)


def isru(x):
    r = mp.sqrt(1 + x.v**2)
    return x.chain(x.v / r, r**-3, -3 * x.v * r**-5)


def isrlu(x):
    return x if x.v >= 0 else isru(x)


def elish(x):
    return x * sigmoid(x) if x.v >= 0 else expm1(x) * sigmoid(x)


def gelu_tanh(x):
    u = mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x * x * x)
    return x * sigmoid(2 * u)


def squareplus(x, b):
    r = mp.sqrt(x.v**2 + b)
    v = (x.v + r) / 2 if x.v >= 0 else b / 2 / (r - x.v)
    return x.chain(v, v / r, b / (2 * r**3))


def penalized_tanh(x):
    return tanh(x) if x.v > 0 else tanh(x) / 4


def softsign(x):
    a = 1 + abs(x.v)
    return x.chain(x.v / a, a**-2, -2 * mp.sign(x.v) * a**-3)


def symlog(x):
    a = 1 + abs(x.v)
    return x.chain(mp.sign(x.v) * mp.log1p(abs(x.v)), 1 / a, -mp.sign(x.v) * a**-2)


def gudermannian(x):
    sech = 1 / mp.cosh(x.v)
    return x.chain(2 * mp.atan(tanh_value(x.v / 2)), sech, -sech * tanh_value(x.v))


def complementary_log_log(x):
    e = big_exp(x.v)
    d = e * big_exp(-e)
    return x.chain(-expm1_value(-e), d, d * (1 - e))


def soft_shrink(x, bound):
    if x.v > bound:
        return x - bound
    return x + bound if x.v < -bound else constant(0)


def hard_shrink(x, bound):
    if bound == 0:
        return x
    return x if abs(x.v) > bound else constant(0)


def sinc(x):
    if x.v == 0:
        return Jet(1, 0, -mpf(1) / 3)
    t = x.v
    v, c = mp.sin(t) / t, mp.cos(t)
    d = (c - v) / t
    return x.chain(v, d, -v - 2 * d / t)


def bent_identity(x):
    r = mp.sqrt(x.v**2 + 1)
    return x + x.chain(x.v**2 / (r + 1) / 2, x.v / r / 2, r**-3 / 2)


def laplace(x):
    mu, sigma = mpf("0.707107"), mpf("0.282095")
    return normal_cdf((x - mu) / sigma)


def sparse_plus(x):
    if x.v <= -1:
        return constant(0)
    return x if x.v >= 1 else (x + 1) * (x + 1) / 4


FUNCTIONS = {
    "relu": relu,
    "relu6": lambda x: clip(x, 0, 6),
    "leaky_relu": lambda x, negative_slope="0.01": leaky_relu(x, mpf(negative_slope)),
    "prelu": lambda x, a="0.25": leaky_relu(x, mpf(a)),
    "rrelu": lambda x: leaky_relu(x, mpf(11) / 48),
    "thresholded_relu": lambda x, theta="1": threshold(x, mpf(theta), 0),
    "relu_squared": lambda x: relu(x) * relu(x),
    "star_relu": lambda x: mpf("0.8944") * relu(x) * relu(x) - mpf("0.4472"),
    "hard_tanh": lambda x: clip(x, -1, 1),
    "hard_sigmoid": lambda x: clip(x + 3, 0, 6) / 6,
    "hard_swish": hard_swish,
    "hard_mish": hard_mish,
    "elu": lambda x, alpha="1": elu(x, mpf(alpha)),
    "celu": lambda x, alpha="1": celu(x, mpf(alpha)),
    "selu": selu,
    "isrlu": isrlu,
    "elish": elish,
    "gelu": lambda x: x * normal_cdf(x),
    "gelu_tanh": gelu_tanh,
    "quick_gelu": lambda x: x * sigmoid(mpf("1.702") * x),
    "silu": lambda x: x * sigmoid(x),
    "swish": lambda x, beta="1": x * sigmoid(mpf(beta) * x),
    "mish": lambda x: x * tanh(softplus(x)),
    "softplus": lambda x, beta="1": softplus(mpf(beta) * x) / mpf(beta),
    "squareplus": lambda x, b="4": squareplus(x, mpf(b)),
    "telu": lambda x: x * tanh(exp(x)),
    "serf": lambda x: x * erf(softplus(x)),
    "logish": lambda x: x * log1p(sigmoid(x)),
    "smish": lambda x: x * tanh(log1p(sigmoid(x))),
    "sigmoid": sigmoid,
    "log_sigmoid": lambda x: -softplus(-x),
    "tanh": tanh,
    "lecun_tanh": lambda x: mpf("1.7159") * tanh(2 * x / 3),
    "penalized_tanh": penalized_tanh,
    "softsign": softsign,
    "isru": isru,
    "arctan": atan,
    "erf": erf,
    "gudermannian": gudermannian,
    "complementary_log_log": complementary_log_log,
    "soft_shrink": lambda x, **p: soft_shrink(x, mpf(p.get("lambda", "0.5"))),
    "hard_shrink": lambda x, **p: hard_shrink(x, mpf(p.get("lambda", "0.5"))),
    "tanh_shrink": lambda x: x - tanh(x),
    "sin": sin,
    "snake": lambda x: x + sin(x) * sin(x),
    "gcu": lambda x: x * cos(x),
    "gaussian": lambda x: exp(-x * x),
    "sinc": sinc,
    "identity": lambda x: x,
    "exponential": exp,
    "square": lambda x: x * x,
    "cube": lambda x: x * x * x,
    "bent_identity": bent_identity,
    "laplace": laplace,
    "lisht": lambda x: x * tanh(x),
    "log_cosh": log_cosh,
    "symlog": symlog,
    "sparse_plus": sparse_plus,
    "sparse_sigmoid": lambda x: clip(x + 1, 0, 2) / 2,
    # (1 + tanh(x))·x/2 = x·sigmoid(2x), which does not cancel.
    "aptx": lambda x: x * sigmoid(2 * x),
}

# Formulas that only the regressions need.
FORMULAS = {
    "expm1(x)": expm1,
    "exp(-6.25*x*x)": lambda x: exp(-mpf("6.25") * x * x),
    "sigmoid(4.9*x)": lambda x: sigmoid(mpf("4.9") * x),
    "sin(2*x)": lambda x: sin(2 * x),
}

VARIANTS = {
    "leaky_relu": ["leaky_relu(negative_slope=0.2)"],
    "elu": ["elu(alpha=0.5)"],
    "celu": ["celu(alpha=2)"],
    "softplus": ["softplus(beta=2)"],
}
SPECS = [
    spec
    for name in FUNCTIONS
    for spec in ([] if name == "swish" else [name]) + (["swish(beta=1.5)"] if name == "swish" else VARIANTS.get(name, []))
]

# Where the first or the second derivative jumps; the second derivative is left out there.
KINKS = {
    "relu": ["0"],
    "relu6": ["0", "6"],
    "leaky_relu": ["0"],
    "prelu": ["0"],
    "rrelu": ["0"],
    "thresholded_relu": ["1"],
    "relu_squared": ["0"],
    "star_relu": ["0"],
    "hard_tanh": ["-1", "1"],
    "hard_sigmoid": ["-3", "3"],
    "hard_swish": ["-3", "3"],
    "hard_mish": ["-2", "0"],
    "elu": ["0"],
    "celu": ["0"],
    "selu": ["0"],
    "elish": ["0"],
    "penalized_tanh": ["0"],
    "softsign": ["0"],
    "soft_shrink": ["-0.5", "0.5"],
    "hard_shrink": ["-0.5", "0.5"],
    "symlog": ["0"],
    "sparse_plus": ["-1", "1"],
    "sparse_sigmoid": ["-1", "1"],
}


def name_and_parameters(spec):
    name, _, rest = spec.partition("(")
    pairs = (item.split("=") for item in rest.rstrip(")").split(",") if item)
    return name, {key.strip(): value.strip() for key, value in pairs}


def function(spec):
    if spec in FORMULAS:
        return FORMULAS[spec]
    name, parameters = name_and_parameters(spec)
    return lambda x: FUNCTIONS[name](x, **parameters)


# --- evaluation ----------------------------------------------------------------------------------------------------


def jet_at(f, x, digits):
    mp.dps = digits
    # Unary plus rounds to the working precision: x itself is exact.
    j = f(Jet(mp.mpf(x), 1, 0))
    return j.v, j.d, j.s


def agree(a, b):
    return a != 0 and b != 0 and abs(a - b) <= abs(b) * mpf(10) ** -30


def evaluate(f, x):
    """f(x), f'(x), f''(x) of a finite double, each right to DIGITS and more."""
    result = [None] * 3
    # x^4 and 1 must meet in one sum: below that, a term can be lost at both precisions alike.
    least = 60 + 4 * abs(math.frexp(x)[1]) * 0.302
    precisions = [p for p in PRECISIONS if p >= least]
    last = jet_at(f, x, precisions[0])
    for digits in precisions[1:]:
        now = jet_at(f, x, digits)
        for i in range(3):
            if result[i] is None and agree(last[i], now[i]):
                result[i] = now[i]
        if None not in result:
            return result
        last = now
    for i in range(3):
        if result[i] is None:
            if last[i] != 0:
                raise ArithmeticError(f"no agreement at x = {x!r}, order {i}")
            result[i] = mpf(0)
    return result


# What evaluating far out cannot tell: a limit that does not exist, or is reached too slowly.
LIMITS = {
    "sin": lambda sign: ["nan", "nan", "nan"],
    "gcu": lambda sign: ["nan", "nan", "nan"],
    "snake": lambda sign: ["-inf" if sign < 0 else "inf", "nan", "nan"],
    "symlog": lambda sign: ["-inf" if sign < 0 else "inf", "0", "0"],
}


def limit(spec, sign):
    """The limits of f, f' and f'' as x goes to ±infinity."""
    name, _ = name_and_parameters(spec)
    if name in LIMITS:
        return LIMITS[name](sign)
    mp.dps = 300
    far = function(spec)(Jet(sign * mpf(10) ** 100, 1, 0))
    return [limit_text(value) for value in (far.v, far.d, far.s)]


def limit_text(value):
    if abs(value) < mpf(10) ** -50:
        return "0"
    if abs(value) > mpf(10) ** 50:
        return "inf" if value > 0 else "-inf"
    return decimal(value)


def decimal(value):
    if value == 0:
        return "0"
    magnitude = int(mp.mag(value))
    if abs(magnitude) * 30103 > EXPONENT_LIMIT * 100000:
        return ("-" if value < 0 else "") + ("1e" if magnitude > 0 else "1e-") + str(EXPONENT_LIMIT)
    text = mp.nstr(value, DIGITS, strip_zeros=True, min_fixed=-4, max_fixed=18)
    return text[:-2] if text.endswith(".0") else text.replace(".0e", "e").replace("e+", "e")


# --- points --------------------------------------------------------------------------------------------------------


def float32(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def is_float32(x):
    return abs(x) <= 3.4028234663852886e38 and float32(x) == x


def float32_neighbour(x, up):
    if x == 0:
        return 2.0**-149 if up else -(2.0**-149)
    bits = struct.unpack("<i", struct.pack("<f", x))[0]
    return struct.unpack("<f", struct.pack("<i", bits + (1 if up == (x > 0) else -1)))[0]


FIXED = [4.9e-324, 1e-310, 2.0**-149, 2.0**-126, 1e-200, float32(1e-30), 1e-8, float32(1e-8), 0.001]
FIXED += [1.0, 1e3, 1e10, float32(3e38), 1e200, 1.7e308]

EXPONENTIAL = [-17.0, -25.0, -37.43, -87.5, -88.5, -90.0, -103.5, -104.5]
EXPONENTIAL += [-700.3, -708.5, -720.0, -744.5, -745.25, -750.0, -760.0]
SYMMETRIC = [sign * t for t in EXPONENTIAL for sign in (1, -1)]


def scaled(points, factor):
    return [float32(t * factor) for t in points]


TAILS = {
    "elu": EXPONENTIAL,
    "elu(alpha=0.5)": EXPONENTIAL,
    "celu": EXPONENTIAL,
    "celu(alpha=2)": scaled(EXPONENTIAL, 2.0),
    "selu": EXPONENTIAL,
    "elish": EXPONENTIAL,
    "gelu": [-4.5, -5.0, -5.5, -5.6, -8.3, -10.0, -12.34, -13.2, -13.9, -14.4, -26.6]
    + [-37.1, -37.5, -37.7, -38.0, -38.45, -38.6, -38.8, -39.0, 5.6, 8.3, 14.4, 38.5],
    "gelu_tanh": [-4.5, -5.0, -5.5, -6.5, -7.0, -9.5, -10.0, -10.2, -10.5, -13.0, -13.24, -14.0]
    + [-20.9, -21.0, -21.2, -21.5, -22.0, 5.5, 7.0, 10.2, 21.2, 256.0],
    "quick_gelu": scaled(EXPONENTIAL, 1 / 1.702),
    "silu": EXPONENTIAL + [700.0, 745.0],
    "swish(beta=1.5)": scaled(EXPONENTIAL, 1 / 1.5),
    "mish": EXPONENTIAL + [23.0, 360.0, 373.0],
    "softplus": EXPONENTIAL + [20.5, 89.0, 740.0],
    "softplus(beta=2)": scaled(EXPONENTIAL, 0.5),
    "telu": EXPONENTIAL + [2.5, 3.9, 4.5, 5.9, 6.0],
    "serf": EXPONENTIAL + [9.5, 10.25, 26.6, 27.25],
    "logish": EXPONENTIAL + [700.0, 745.0],
    "smish": EXPONENTIAL + [700.0, 745.0],
    "sigmoid": SYMMETRIC,
    "log_sigmoid": SYMMETRIC[:16] + [745.25, 750.0, -745.25],
    "tanh": [s * t for t in (8.0, 9.1, 13.2, 19.1, 44.0, 52.0, 354.0, 372.5, 376.0) for s in (1, -1)],
    "lecun_tanh": [s * t for t in (13.5, 20.0, 28.6, 66.0, 78.5, 531.0, 558.0, 564.0) for s in (1, -1)],
    "penalized_tanh": [s * t for t in (9.1, 13.2, 19.1, 44.0, 52.0, 354.0, 372.5, 376.0) for s in (1, -1)],
    "erf": [s * t for t in (4.0, 5.9, 9.3, 10.1, 26.5, 27.2, 27.5) for s in (1, -1)],
    "gudermannian": SYMMETRIC,
    "complementary_log_log": EXPONENTIAL + [2.0, 3.6, 4.3, 4.65, 6.5, 6.56, 6.61, 6.62, 6.75],
    "tanh_shrink": [s * t for t in (9.1, 19.1, 44.0, 52.0, 372.5, 376.0) for s in (1, -1)],
    "gaussian": [s * t for t in (5.0, 9.3, 10.1, 10.25, 26.5, 27.2, 27.3, 27.5) for s in (1, -1)],
    "exponential": SYMMETRIC + [709.75, 709.8, 88.7, 88.75],
    "laplace": [-0.75, -1.5, -2.5, -3.0, -3.35, -3.5, -9.5, -10.0, -10.25, -10.4, 2.5, 3.0, 4.4, 4.8, 11.5, 11.75],
    "lisht": [s * t for t in (9.1, 19.1, 44.0, 52.0, 372.5, 376.0) for s in (1, -1)],
    "log_cosh": [s * t for t in (9.1, 19.1, 44.0, 52.0, 372.5, 376.0) for s in (1, -1)],
    "aptx": scaled(EXPONENTIAL, 0.5),
    "softsign": [-1e5, 1e5, -1e16, 1e16, -1e19, 1e19, -1e100, 1e100],
    "squareplus": [-1e4, -1e5, 1e5, -1e19, 1e19, -1e100, 1e100],
    "isru": [-1e5, 1e5, -1e13, 1e13, -1e100, 1e100],
    "isrlu": [-1e4, -1e5, -1e8, -1e13, -1e100, -1e103],
    "arctan": [-1e5, 1e5, -1e16, 1e16, -1e100, 1e100],
    "bent_identity": [-1e5, 1e5, -1e16, 1e16, -1e100, 1e100],
    "symlog": [-1e5, 1e5, -1e16, 1e16, -1e100, 1e100],
    "sin": [s * t for t in (1e5, 2.0**24, 2.0**60, 1e22, 5e100) for s in (1, -1)],
    "snake": [s * t for t in (1e5, 2.0**24, 2.0**60, 1e22, 5e100) for s in (1, -1)],
    "gcu": [s * t for t in (1e5, 2.0**24, 2.0**60, 1e22, 5e100) for s in (1, -1)],
    "sinc": [s * t for t in (1e5, 2.0**24, 2.0**60, 1e22, 5e100) for s in (1, -1)],
    "square": [s * t for t in (1e-160, 1e-162, 1.3e154, 1.35e154, 1e-23, 1.8e19, 1.9e19) for s in (1, -1)],
    "cube": [s * t for t in (1e-106, 1e-108, 5.6e102, 5.7e102, 1e-15, 6.9e12, 7.1e12) for s in (1, -1)],
}


def random_points(spec):
    """Log- and linearly spaced with random mantissas, three of five a float32; the name is the seed."""
    source = random.Random(spec)
    points = []
    low, high = math.log(1e-3), math.log(40.0)
    for i in range(13):
        for sign in (1, -1):
            t = (i + source.random()) / 13
            points.append(sign * math.exp(low + t * (high - low)))
    for i in range(16):
        points.append(-40.0 + 80.0 * (i + source.random()) / 16)
    for i in range(12):
        points.append(-6.0 + 12.0 * (i + source.random()) / 12)
    return [float32(x) if i % 5 in (0, 2, 3) else x for i, x in enumerate(points)]


def zeros(spec):
    """The interior zeros of value and gradient within ±12: at most two of each on each side of 0."""
    f = function(spec)
    mp.dps = 50
    kinks = [mpf(k) for k in KINKS.get(name_and_parameters(spec)[0], [])]
    found = []
    for part in (lambda t: f(Jet(t, 1, 0)).v, lambda t: f(Jet(t, 1, 0)).d):
        grid = [mpf(i) / 16 + mpf("0.0137") for i in range(-192, 192)]
        values = [part(t) for t in grid]
        roots = []
        for i in range(len(grid) - 1):
            if values[i] * values[i + 1] < 0:
                root = bisect(part, grid[i], grid[i + 1])
                if abs(root) > mpf(10) ** -20 and all(abs(root - k) > mpf(10) ** -20 for k in kinks):
                    roots.append(root)
        found += sorted((r for r in roots if r > 0))[:2] + sorted((r for r in roots if r < 0), reverse=True)[:2]
    if spec == "snake":
        found += [-mp.pi / 4, 3 * mp.pi / 4]
    return found


def bisect(f, a, b):
    fa = f(a)
    for _ in range(180):
        m = (a + b) / 2
        fm = f(m)
        if fm == 0:
            return m
        if fa * fm < 0:
            b = m
        else:
            a, fa = m, fm
    return (a + b) / 2


def points(spec):
    name, _ = name_and_parameters(spec)
    all_points = [0.0, -0.0]
    for t in FIXED:
        all_points += [t, -t]
    all_points += random_points(spec)
    all_points += TAILS.get(spec, [])
    for kink in KINKS.get(name, ["0"] if name == "isrlu" else []):
        k = float(kink)
        all_points += [k, math.nextafter(k, math.inf), math.nextafter(k, -math.inf)]
        all_points += [float32_neighbour(k, True), float32_neighbour(k, False)]
    for root in zeros(spec):
        r = float(root)
        all_points += [r, float32(r), float32(r + 1e-3), float32(r - 1e-3)]
    distinct = {repr(x): x for x in all_points}
    return sorted(distinct.values(), key=lambda x: (x, math.copysign(1.0, x)))


# --- output --------------------------------------------------------------------------------------------------------


def today():
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch else datetime.datetime.now()
    return moment.date().isoformat()


def header(title, lines):
    made = f"core/src/test/python/reference_values.py, mpmath {mpmath.__version__}, {today()}"
    return "".join(f"# {line}\n" for line in ["SPDX-License-Identifier: Apache-2.0", title, f"Made by {made}.", *lines])


VALUES_HEADER = [
    f"Precision: {PRECISIONS[0]} to {PRECISIONS[-1]} decimal digits, doubled until two agree to 30; {DIGITS} are written.",
    "x is exact: the shortest decimal of a double; inf, -inf and nan are those inputs, with the limits, or nan for none.",
    "Parameters are exact decimals. value, gradient, second: a decimal; 0 is an exact zero, of either sign.",
    f"A magnitude outside 1e-{EXPONENT_LIMIT}...1e{EXPONENT_LIMIT} is written as that bound, with its sign.",
    "At a kink the gradient is that of the branch taken; second is empty there.",
]


def write_values(out):
    out.write(header("Activation functions: value, gradient and second derivative.", VALUES_HEADER))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["spec", "x", "value", "gradient", "second"])
    for spec in SPECS:
        f = function(spec)
        kinks = {float(k) for k in KINKS.get(name_and_parameters(spec)[0], [])}
        writer.writerow([spec, "-inf", *limit(spec, -1)])
        for x in points(spec):
            v, d, s = evaluate(f, x)
            writer.writerow([spec, repr(x), decimal(v), decimal(d), "" if x in kinks else decimal(s)])
        writer.writerow([spec, "inf", *limit(spec, 1)])
        writer.writerow([spec, "nan", "nan", "nan", "nan"])


# --- facts ---------------------------------------------------------------------------------------------------------

FACTS_DIGITS = 45

# spec: start of the search for the minimum (a number; the exact place, as text; None where there is none or the
# place is not one point), where the steepest slope is (a number to start from, or the supremum as text).
FACTS = {
    "relu": (None, "1"),
    "leaky_relu": (None, "1"),
    "elu": (None, "1"),
    "selu": (None, "selu"),
    "celu": (None, "1"),
    "sigmoid": (None, "0.25"),
    "tanh": (None, "1"),
    "softplus": (None, "1"),
    "softsign": (None, "1"),
    "silu": (-1.278, 2.399),
    "gelu": (-0.7518, 1.4142),
    "gelu_tanh": (-0.7525, 1.4185),
    "quick_gelu": (-0.7512, 1.4097),
    "mish": (-1.1924, 1.4906),
    "hard_swish": ("-1.5", "1.5"),
    "hard_sigmoid": (None, "1/6"),
    "telu": (-1.0789, 0.79),
    "serf": (-1.1931, 1.3),
    "logish": (-1.3725, 2.2),
    "smish": (-1.3945, 2.0),
    "elish": (-0.8814, 2.399),
    "squareplus": (None, "1"),
    "lisht": ("0", 1.19968),
    "laplace": (None, 0.707),
    "tanh_shrink": (None, "1"),
    "gcu": (None, "inf"),
}
# Attained, but not at one point.
FLAT_MINIMA = {"relu": "0", "hard_sigmoid": "0"}


def gauss_legendre(n):
    """Nodes and weights on [-1, 1], by Newton's method on the Legendre polynomial."""
    rule = []
    for k in range(1, n + 1):
        t = mp.cos(mp.pi * (k - mpf(1) / 4) / (n + mpf(1) / 2))
        for _ in range(12):
            p, q = mpf(1), t
            for j in range(2, n + 1):
                p, q = q, ((2 * j - 1) * t * q - (j - 1) * p) / j
            slope = n * (t * q - p) / (t * t - 1)
            t -= q / slope
        rule.append((t, 2 / ((1 - t * t) * slope**2)))
    return rule


def gaussian_means(f, rule):
    """E f, E f² and E f'² for a standard normal argument; the kinks of FACTS are at integers."""
    means = [mpf(0)] * 3
    for left in range(-16, 16):
        for t, weight in rule:
            x = left + (t + 1) / 2
            j = f(Jet(x, 1, 0))
            w = weight / 2 * mp.npdf(x)
            means = [means[0] + w * j.v, means[1] + w * j.v**2, means[2] + w * j.d**2]
    return means


def minimum(f, start):
    if start is None:
        return None
    x = mpf(start) if isinstance(start, str) else mp.findroot(lambda t: f(Jet(t, 1, 0)).d, mpf(start))
    return x, f(Jet(x, 1, 0)).v


def lipschitz(f, where):
    if where == "inf":
        return "inf"
    if where == "selu":
        alpha, scale = selu_constants()
        return decimal(alpha * scale)
    if isinstance(where, str):
        top, _, bottom = where.partition("/")
        return decimal(mpf(top) / mpf(bottom or "1"))
    x = mp.findroot(lambda t: f(Jet(t, 1, 0)).s, mpf(where))
    return decimal(abs(f(Jet(x, 1, 0)).d))


FACTS_HEADER = [
    f"Quadrature: Gauss-Legendre, 44 nodes on each of 32 unit intervals of [-16, 16], {FACTS_DIGITS} digits.",
    "Z is standard normal: mean E f(Z), second_moment E f(Z)^2, gradient_second_moment E f'(Z)^2;",
    "gain_forward 1/sqrt(second_moment), gain_backward 1/sqrt(gradient_second_moment); lipschitz is sup |f'|.",
    "minimum only where it is attained, minimum_x only where at one point. digits: how many of value are right.",
]


def write_facts(out):
    out.write(header("Activation functions: facts.", FACTS_HEADER))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["spec", "fact", "value", "digits"])
    mp.dps = FACTS_DIGITS
    rule = gauss_legendre(44)
    for spec, (start, where) in FACTS.items():
        f = function(spec)
        rows = []
        least = minimum(f, start)
        if least:
            rows += [("minimum_x", decimal(least[0])), ("minimum", decimal(least[1]))]
        if spec in FLAT_MINIMA:
            rows.append(("minimum", FLAT_MINIMA[spec]))
        mean, second, slope = gaussian_means(f, rule)
        # An odd function's mean is exactly 0; the quadrature leaves the rounding error of a sum.
        rows += [("lipschitz", lipschitz(f, where)), ("mean", "0" if abs(mean) < mpf(10) ** -35 else decimal(mean))]
        rows += [("second_moment", decimal(second)), ("gradient_second_moment", decimal(slope))]
        rows += [("gain_forward", decimal(1 / mp.sqrt(second))), ("gain_backward", decimal(1 / mp.sqrt(slope)))]
        for fact, value in rows:
            writer.writerow([spec, fact, value, DIGITS])


def main(arguments):
    match arguments:
        case ["values"]:
            write_values(sys.stdout)
        case ["facts"]:
            write_facts(sys.stdout)
        case ["at", spec, x, *dtype]:
            point = float32(float(x)) if dtype == ["float32"] else float(x)
            print(*(decimal(part) for part in evaluate(function(spec), point)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
