// Three scores and the shares that a function of rows makes of them, on the triangle of all shares.

import { html, say, svg } from "./dom.js";
import { Latest, simplex } from "./api.js";
import { slider } from "./controls.js";
import { decimals, number } from "./numbers.js";
import { state, write } from "./state.js";
import { t } from "./i18n.js";

const SUB = ["₁", "₂", "₃"];
const WIDTH = 520;
const TOP = 46;
const LEFT = 62;
const SIDE = 396;
const HEIGHT = (SIDE * Math.sqrt(3)) / 2;
const CORNERS = [[LEFT, TOP + HEIGHT], [LEFT + SIDE, TOP + HEIGHT], [LEFT + SIDE / 2, TOP]];

// Where shares are on the triangle.
function place(shares) {
  return [0, 1].map((axis) => shares.reduce((sum, share, i) => sum + share * CORNERS[i][axis], 0));
}

function line(points) {
  return points.map((shares, i) => (i ? "L" : "M") + place(shares).map((v) => v.toFixed(2)).join(" ")).join("");
}

export class Simplex {
  #app;
  #asker;
  #answer = null;
  #picture;
  #bars;
  #jacobian;
  #heading;
  #help;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    this.#asker = new Latest(simplex, (answer) => { this.#app.answered(0); this.#answer = answer; this.draw(); }, (error) => {
      this.#answer = null;
      [this.#picture, this.#bars, this.#jacobian].forEach((part) => part.replaceChildren());
      this.#app.failed(error, 0);
    });
    const sliders = state.z.map((z, i) => slider({
      label: t("logit", { i: SUB[i] }), name: "z" + (i + 1), value: z, from: -5, to: 5, step: 0.05, min: -1000, max: 1000,
      changed: (value) => { state.z[i] = value; this.#ask(); write(); },
    }).element);
    this.#picture = html("div", { class: "canvas triangle" });
    this.#bars = html("div", { class: "shares", id: "shares" });
    this.#jacobian = html("table", { class: "readout matrix" });
    this.#heading = html("h3");
    this.#help = html("p", { class: "hint" });
    stage.append(html("div", { class: "controls three" }, sliders),
      html("div", { class: "beside" }, this.#picture, html("div", {}, this.#bars, this.#heading, html("div", { class: "scroll" }, this.#jacobian))),
      this.#help);
    this.refresh();
  }

  unmount() {
    this.#asker.drop();
  }

  // Without an index, it is another function: what is asked of the last one is dropped.
  refresh(index) {
    if (index === undefined) {
      this.#asker.drop();
      this.#answer = null;
    }
    this.#ask();
  }

  #ask() {
    this.#asker.ask({ spec: this.#app.item().spec, z: state.z.join(",") });
  }

  draw() {
    if (!this.#answer) {
      return;
    }
    const results = this.#answer.results.map(number);
    const areShares = Boolean(this.#answer.way);
    const name = areShares ? "p" : "y";
    this.#heading.textContent = t("jacobian", { y: name });
    this.#help.textContent = t(areShares ? "simplexHelp" : "noSharesHelp");
    const label = t("simplexLabel", {
      name: this.#app.item().label, z: this.#answer.logits.map((z) => decimals(z, 2)).join(", "), p: results.map((p) => decimals(p, 3)).join(", "),
    });
    this.#picture.hidden = !areShares;
    this.#picture.replaceChildren(...(areShares ? [this.#triangle(results, label)] : []));
    this.#bars.replaceChildren(...results.map((p, i) => html("div", { class: `share s${i}` },
      html("span", { class: "maths-name" }, name + SUB[i]),
      areShares ? html("meter", { min: 0, max: 1, value: Math.min(1, Math.max(0, p)), "aria-label": t("share", { i: SUB[i] }) }) : html("span"),
      html("span", { class: "value", "data-share": String(i) }, decimals(p)))));
    this.#jacobian.replaceChildren(html("tbody", {}, this.#answer.jacobian.map((row) =>
      html("tr", {}, row.map((v) => html("td", { class: "value" }, decimals(v)))))));
    say(label);
  }

  #triangle(results, label) {
    const corners = CORNERS.map((p) => p.join(" "));
    const names = CORNERS.map(([x, y], i) => svg("text", {
      class: `corner s${i}`, x: x + [-16, 16, 0][i], y: y + [22, 22, -16][i], "text-anchor": "middle",
    }, svg("tspan", { class: "variable" }, `p${SUB[i]}`), " = 1"));
    const [x, y] = place(results);
    const lines = this.#answer.lines.map((points, i) => svg("path", { class: "thread" + (i % 7 === 3 ? " middle" : ""), d: line(points) }));
    return svg("svg", { class: "plot still", viewBox: `0 0 ${WIDTH} ${TOP + HEIGHT + 44}`, role: "img", "aria-label": label },
      svg("path", { class: "ground", d: `M${corners.join("L")}Z` }), ...lines,
      svg("path", { class: "axis", d: `M${corners.join("L")}Z` }),
      svg("path", { class: "way", d: line(this.#answer.way) }),
      svg("circle", { class: "spot", cx: x, cy: y, r: 8 }), ...names);
  }
}
