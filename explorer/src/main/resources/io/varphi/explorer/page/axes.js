// Ticks and axes.

import { svg } from "./dom.js";
import { short } from "./numbers.js";

// Round numbers from one to another, no more than so many.
export function ticks(from, to, most) {
  const least = (to - from) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((s) => s >= least * 0.999999);
  const list = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
    list.push(Number((k * step).toPrecision(12)));
  }
  return list;
}

function label(x, y, anchor, text) {
  return svg("text", { x, y, "text-anchor": anchor, class: "tick" }, text);
}

function digits(list) {
  const widest = Math.max(...list.map(Math.abs));
  if (!(widest > 0)) {
    return 3;
  }
  const step = list.length > 1 ? Math.abs(list[1] - list[0]) : widest;
  return Math.min(15, Math.max(3, Math.ceil(Math.log10(widest / step + 1)) + 2));
}

// Where the numbers of the horizontal axis stand, below it if there is room.
export function numbersAt(scale) {
  const axis = Math.min(scale.height - INSET, Math.max(INSET, scale.y(0)));
  return axis + 17 < scale.height - 2 ? axis + 17 : axis - 8;
}

const INSET = 1;

// Axes through the origin with arrows, as in a textbook; where the origin is not in sight, along the edge.
// taken: points that numbers make room for
export function origin(scale, { names = { x: "x", y: "" }, taken = [] } = {}) {
  const { width, height } = scale;
  const group = svg("g", { class: "axes" });
  const xs = ticks(scale.x0, scale.x1, width / 64);
  const ys = ticks(scale.y0, scale.y1, height / 56);
  const axisY = Math.min(height - INSET, Math.max(INSET, scale.y(0)));
  const axisX = Math.min(width - INSET, Math.max(INSET, scale.x(0)));
  xs.forEach((v) => group.append(svg("line", { class: "grid", x1: scale.x(v), x2: scale.x(v), y1: 0, y2: height })));
  ys.forEach((v) => group.append(svg("line", { class: "grid", y1: scale.y(v), y2: scale.y(v), x1: 0, x2: width })));
  group.append(
    svg("path", { class: "axis", d: `M0 ${axisY}H${width - 1}m-7 -4l7 4l-7 4` }),
    svg("path", { class: "axis", d: `M${axisX} ${height}V1m-4 7l4 -7l4 7` }),
  );
  const numbersY = numbersAt(scale);
  const isFree = (x, y) => !taken.some((point) => Math.abs(point.x - x) < 16 && Math.abs(point.y - y + 5) < 12);
  const beyond = numbersY > axisY ? axisY - 8 : axisY + 17;
  const beside = axisX - 8 > 34;
  const xDigits = digits(xs);
  const yDigits = digits(ys);
  for (const v of xs) {
    const at = scale.x(v);
    if (v !== 0 && at > 14 && at < width - 26 && Math.abs(at - axisX) > 9) {
      group.append(svg("line", { class: "axis", x1: at, x2: at, y1: axisY - 3, y2: axisY + 3 }));
      const place = !isFree(at, numbersY) && isFree(at, beyond) ? beyond : numbersY;
      group.append(label(at, place, "middle", short(v, xDigits)));
    }
  }
  for (const v of ys) {
    const at = scale.y(v);
    if (v !== 0 && at > 14 && at < height - 12 && Math.abs(at - axisY) > 9) {
      group.append(svg("line", { class: "axis", y1: at, y2: at, x1: axisX - 3, x2: axisX + 3 }));
      group.append(label(beside ? axisX - 7 : axisX + 8, at + 4, beside ? "end" : "start", short(v, yDigits)));
    }
  }
  group.append(svg("text", { class: "name", x: width - 6, y: numbersY > axisY ? axisY - 9 : axisY - 12, "text-anchor": "end" }, names.x));
  if (names.y) {
    group.append(svg("text", { class: "name", x: beside ? axisX + 10 : axisX + 12, y: 14 }, names.y));
  }
  return group;
}

// The width of a digit, in any font.
const DIGIT = 8;

// What the numbers at the left edge of a frame need.
export function margin(list) {
  return Math.max(44, 14 + DIGIT * Math.max(...list.map((v) => short(v, 6).length)));
}

// A frame with ticks at the left and the lower edge.
export function frame(scale, { x, y, xName = "", logarithmic = false }) {
  const { end, height, left, bottom } = scale;
  const group = svg("g", { class: "axes" });
  for (const v of y) {
    const at = scale.y(v);
    group.append(svg("line", { class: "grid", x1: left, x2: end, y1: at, y2: at }));
    const text = logarithmic ? powerOfTen(v) : short(v, 6);
    group.append(label(left - 8, at + 4, "end", text));
  }
  for (const v of x) {
    const at = scale.x(v);
    group.append(svg("line", { class: "axis", x1: at, x2: at, y1: height - bottom, y2: height - bottom + 4 }));
    const text = short(v, digits(x));
    group.append(label(Math.min(at, scale.width - (DIGIT * text.length) / 2), height - bottom + 19, "middle", text));
  }
  group.append(svg("path", { class: "axis", d: `M${left} 0V${height - bottom}H${end}` }));
  if (xName) {
    const isWord = xName.length > 1 || /\p{Script=Han}/u.test(xName); // only variables are slanted
    group.append(svg("text", { class: isWord ? "name word" : "name", x: end, y: height - 4, "text-anchor": "end" }, xName));
  }
  return group;
}

function powerOfTen(exponent) {
  if (exponent === 0) {
    return "1";
  }
  const raised = String(Math.abs(exponent)).replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]);
  return exponent === 1 ? "10" : "10" + (exponent < 0 ? "⁻" : "") + raised;
}
