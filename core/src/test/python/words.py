"""Writes words.csv: the words at awkward arguments, to 60 digits, computed by mpmath.

    python3 words.py > ../resources/io/varphi/real/words.csv

Every value is computed twice, at 5000 and at 8000 bits (more than any cancellation here can take),
by the definition of the word; the two must agree to 60 digits. Where exp would leave the range of
any computer, the terms below 1e-1000 of the result are left out.
"""

import mpmath
from mpmath import mp, mpf

POSITIVE = """5e-324 2.2250738585072014e-308 1e-300 1e-200 3e-154 1e-100 1e-60 1e-40 1e-30 7e-21 1e-16
1.4901161193847656e-08 1e-05 0.001 0.03 0.1 0.25 0.5 0.7071067811865476 0.9999999999999999 1.0
1.0000000000000002 1.3 1.5707963267948966 2.0816 3.141592653589793 4.493409457909064 5.76345919689455
6.283185307179586 8.0 12.5 20.0 36.7 38.0 88.7 200.0 709.7827128933841 745.1332191019412 1000.0
100000.0 100000000.0 10000000000.0 1e+16 1e+22 1e+100 1e+300""".split()
NEGATIVE = ["-" + x for i, x in enumerate(POSITIVE) if i % 2 == 1]
HUGE = 10**6  # exp(-HUGE) is nothing beside 1


def softplus(u):
    if u > HUGE:
        return u
    return mpmath.log1p(mpmath.exp(u))


def tanh(u):
    return mpmath.sign(u) if abs(u) > HUGE else mpmath.tanh(u)


def sigmoid(u):
    if u > HUGE:
        return mpf(1)
    return mpmath.exp(u) if u < -HUGE else 1 / (1 + mpmath.exp(-u))


def logcosh(u):
    u = abs(u)
    return u - mpmath.log(2) if u > HUGE else mpmath.log(mpmath.cosh(u))


def erfc(u):
    """exp(-u^2) times a continued fraction where mpmath might stop short of the tail."""
    if u < 27:
        return mpmath.erfc(u)
    tail = mpf(0)
    for k in range(max(60, int(3e6 / float(min(u, 1e4)) ** 2)), 0, -1):
        tail = mpf(k) / 2 / (u + tail)
    return mpmath.exp(-u * u) / mpmath.sqrt(mpmath.pi) / (u + tail)


def asinh(u):
    return u if u == 0 else mpmath.sign(u) * mpmath.log(abs(u) + mpmath.sqrt(u * u + 1))


def sinc(u):
    return mpmath.sin(u) / u


def j1(u):
    return (mpmath.sin(u) - u * mpmath.cos(u)) / u**2


WORDS = {
    "exp": mpmath.exp,
    "expm1": lambda u: mpf(-1) if u < -HUGE else mpmath.exp(u) - 1,
    "log": lambda u: mpmath.log(u) if u > 0 else None,
    "log1p": lambda u: mpmath.log(1 + u) if u > -1 else None,
    "sqrt": lambda u: mpmath.sqrt(u) if u >= 0 else None,
    "sinh": lambda u: mpmath.sinh(u),
    "cosh": lambda u: mpmath.cosh(u),
    "tanh": tanh,
    "sech": lambda u: 1 / mpmath.cosh(u),
    "sech2": lambda u: 1 / mpmath.cosh(u) ** 2,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "erf": lambda u: mpmath.sign(u) if abs(u) > HUGE else mpmath.erf(u),
    "erfc": erfc,
    "Phi": lambda u: erfc(-u / mpmath.sqrt(2)) / 2,
    "phi": lambda u: mpmath.exp(-u * u / 2) / mpmath.sqrt(2 * mpmath.pi),
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "atan": mpmath.atan,
    "asinh": asinh,
    "logcosh": logcosh,
    "tanhres": lambda u: u - tanh(u),
    "sinc": sinc,
    "j1": j1,
    "j2": lambda u: 3 * j1(u) / u - sinc(u),
}

# |u| beyond which the result leaves the range of the reference
LIMITS = dict.fromkeys(["exp", "expm1", "sinh", "cosh", "sech", "sech2", "sigmoid", "softplus"], 2e11)
LIMITS |= {"erfc": 5e5, "Phi": 5e5, "phi": 5e5}
BOUNDED_ABOVE = {"sigmoid", "softplus", "Phi", "erfc"}  # on one side


def leaves_range(word, u):
    if word in ("expm1", "erfc") and u < 0 or word in ("sigmoid", "softplus", "Phi") and u > 0:
        return False
    return abs(u) > LIMITS.get(word, float("inf"))


def sixty_digits(word, u, bits):
    mp.prec = bits
    if word == "erfc" and u < -27 or word == "Phi" and u > 38:
        value = mpf(2 if word == "erfc" else 1)  # to 60 digits, and then some
        value = value if abs(u) > 100 else (2 - erfc(-u) if word == "erfc" else 1 - WORDS["Phi"](-u))
    else:
        value = WORDS[word](u)
    if value is None:
        return None
    exponent = mpmath.frexp(value)[1]
    mantissa = mpmath.nstr(mpmath.ldexp(value, -exponent), 60)
    if mantissa.startswith(("1.0", "-1.0")):  # rounded up to 1, out of [1/2, 1)
        return mantissa.replace("1.0", "0.5"), exponent + 1
    return mantissa, exponent


def main():
    print(f"# Made by core/src/test/python/words.py with mpmath {mpmath.__version__}.")
    print("# word(argument) = mantissa * 2^exponent, the mantissa rounded to 60 digits.")
    print("word,argument,mantissa,exponent")
    for word in WORDS:
        for text in POSITIVE + NEGATIVE:
            u = mpf(float(text))
            if leaves_range(word, u):
                continue
            value = sixty_digits(word, u, 5000)
            assert value == sixty_digits(word, u, 8000), (word, text)
            if value is not None:
                print(f"{word},{text},{value[0]},{value[1]}")


main()
