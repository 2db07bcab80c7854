// Numbers as people read them.

const MINUS = "\u2212";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

// The server sends what JSON has no number for as a text.
export function number(value) {
  switch (value) {
    case "inf": return Infinity;
    case "-inf": return -Infinity;
    case "nan": return NaN;
    default: return value;
  }
}

function signed(text) {
  return text.replace("-", MINUS);
}

function power(exponent) {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (d) => RAISED[d]);
  return "10" + (exponent < 0 ? "⁻" : "") + digits;
}

// With so many decimals, or as a power of ten where they would tell too little or too much.
export function decimals(value, places = 6) {
  const v = number(value);
  if (Number.isNaN(v)) {
    return "–";
  }
  if (!Number.isFinite(v)) {
    return v > 0 ? "∞" : MINUS + "∞";
  }
  const size = Math.abs(v);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    const [digits, exponent] = v.toExponential(places - 1).split("e");
    return signed(digits) + "\u202f×\u202f" + power(Number(exponent));
  }
  return signed(v.toFixed(places));
}

// With at most so many significant digits and no superfluous zeros.
export function short(value, digits = 6) {
  const v = number(value);
  if (!Number.isFinite(v)) {
    return decimals(v);
  }
  const size = Math.abs(v);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    const [mantissa, exponent] = v.toExponential(digits - 1).split("e");
    const significant = mantissa.replace(/\.?0+$/, "");
    const front = significant === "1" ? "" : significant === "-1" ? MINUS : signed(significant) + "\u202f×\u202f";
    return front + power(Number(exponent));
  }
  return signed(String(Number(v.toPrecision(digits))));
}

// As it is typed.
export function typed(text) {
  const value = Number(String(text).trim().replace(MINUS, "-").replace(",", "."));
  return String(text).trim() !== "" && Number.isFinite(value) ? value : null;
}

// Without the noise of binary fractions.
export function clean(value) {
  return Number(value.toPrecision(12));
}

export function percent(share) {
  return decimals(100 * number(share), 1) + "\u202f%";
}
