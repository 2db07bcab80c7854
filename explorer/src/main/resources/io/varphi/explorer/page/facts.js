// What is known of a function, in words.

import { html, maths } from "./dom.js";
import { number, short } from "./numbers.js";
import { t, text } from "./i18n.js";

function end(value) {
  return short(value, 7);
}

function span(s) {
  const low = number(s.low);
  const high = number(s.high);
  if (Number.isNaN(low)) {
    return "∅";
  }
  if (low === high) {
    return "{" + end(low) + "}";
  }
  return s.text[0] + end(low) + ", " + end(high) + s.text.at(-1);
}

// {0, 1} of a step, (−1, 1), [0, 1) ∪ {2}.
function set(spans) {
  return spans.every((s) => number(s.low) === number(s.high))
    ? "{" + spans.map((s) => end(s.low)).join(", ") + "}"
    : spans.map(span).join(" ∪ ");
}

const isUnbounded = (s) => !Number.isFinite(number(s.low)) || !Number.isFinite(number(s.high));

const MOST_ITEMS = 6;

function listing(found, show, separator = ", ") {
  const items = found.items.slice(0, MOST_ITEMS).map(show).join(separator);
  const more = found.items.length > MOST_ITEMS ? " …" : "";
  return (items || t("none")) + (found.complete ? more : " " + t("infinitelyMany"));
}

function tail(side) {
  const limit = side.exists ? end(side.limit) : t("noLimit");
  const slope = number(side.slope);
  if (side.slope === undefined || slope === 0) {
    return limit;
  }
  const front = slope === 1 ? "x" : slope === -1 ? "−x" : end(slope) + "x";
  const shift = number(side.intercept);
  const line = shift === 0 ? front : front + (shift < 0 ? " − " : " + ") + end(Math.abs(shift));
  return limit + " · " + t("asymptote", { line });
}

function where(s) {
  return number(s.low) === number(s.high) ? t("at", { x: end(s.low) }) : t("on", { span: span(s) });
}

function extremum(e) {
  const name = e.kind === "minimum"
    ? (e.global ? "minimum" : "localMinimum")
    : (e.global ? "maximum" : "localMaximum");
  return [t(name), end(e.value) + where(e.where)];
}

const SMOOTH = { c0: "C⁰", c1: "C¹", c2: "C²", c3: "C³", c4: "C⁴" };

const isNowhere = (facts) => facts.domain.items.length === 0 && facts.domain.complete;

function rows(facts) {
  if (isNowhere(facts)) {
    return [[t("domain"), t("nowhere")]];
  }
  const extrema = facts.extrema.items.slice(0, 4).map(extremum);
  const breaks = facts.breaks.items.map((b) => end(b.x)).slice(0, 8).join(", ");
  const normal = facts.normal;
  // What is level towards ±∞ is saturated; other level places are extrema or dead zones.
  const [ends, others] = [true, false].map((far) => facts.saturation.items.filter((s) => isUnbounded(s) === far));
  return [
    facts.domain.items.length === 1 && facts.domain.items[0].text === "(-∞, ∞)" ? null : [t("domain"), listing(facts.domain, span, " ∪ ")],
    [t("range"), set(facts.values)],
    [t("left"), tail(facts.left)],
    [t("right"), tail(facts.right)],
    ...extrema,
    facts.extrema.complete ? null : ["", t("infinitelyMany")],
    [t("zeros"), listing(facts.zeros, (z) => (number(z.low) === number(z.high) ? end(z.low) : span(z)))],
    facts.inflections.items.length > 0 ? [t("inflections"), listing(facts.inflections, (p) => end(p.x))] : null,
    [t("monotonicity"), t(facts.monotonicity)],
    [t("parity"), facts.parity === "neither" ? t("none") : t(facts.parity)],
    [t("smoothness"), SMOOTH[facts.smoothness] ?? t(facts.smoothness)],
    breaks ? [t("breaks"), "x = " + breaks] : null,
    [t("steepest"), end(facts.lipschitz.constant)],
    ends.length > 0 ? [t("saturatedOn"), t("saturatedNote", { spans: listing({ items: ends, complete: true }, span) })] : null,
    others.length > 0 ? [t("levelOn"), t("levelNote", { spans: listing({ items: others, complete: facts.saturation.complete }, span) })] : null,
    [t("gains"), `${t("forward")} ${short(normal.gainForward, 6)}, ${t("backward")} ${short(normal.gainBackward, 6)}`],
  ].filter(Boolean);
}

// Title, summary, formulas and facts; facts come later.
export function panel(item, index) {
  const known = item.facts && isNowhere(item.facts) ? item.info.formulas.slice(0, 1) : item.info.formulas;
  const formulas = known.map((f) => html("div", { class: "formula", tabindex: "0", "data-key": f.key }, maths(f.svg)));
  const table = item.facts
    ? html("dl", {}, rows(item.facts).map(([name, value]) => html("div", {}, html("dt", {}, name), html("dd", {}, value))))
    : html("p", { class: "hint" }, item.info.kind === "element-wise" ? (item.factsFailed ? t("noFacts") : t("computing")) : "");
  return [
    html("h2", { class: `s${index}` }, html("span", { class: "swatch" }), item.info.isFormula ? html("code", {}, item.label) : item.label),
    item.info.isFormula ? null : html("p", { class: "summary" }, text(item.info.summary)),
    html("h3", {}, t("formulas")),
    ...formulas,
    item.info.kind === "element-wise" ? html("h3", {}, t("facts")) : null,
    table,
  ].filter(Boolean);
}
