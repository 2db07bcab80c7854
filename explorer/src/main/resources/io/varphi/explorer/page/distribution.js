// A normally distributed input, what becomes of it, and how its gradients are distributed.

import { html, say, svg } from "./dom.js";
import { Latest, distribution } from "./api.js";
import { frame, margin, ticks } from "./axes.js";
import { slider } from "./controls.js";
import { decimals, number, percent } from "./numbers.js";
import { Scale } from "./plot.js";
import { state, write } from "./state.js";
import { t } from "./i18n.js";

const LABEL_WIDTH = 110;
const LABEL_HEIGHT = 15;

// The place, from y on downwards, that no label has.
function free(y, labels) {
  const taken = labels.find((l) => Math.abs(l.y - y) < LABEL_HEIGHT);
  return taken ? free(taken.y + LABEL_HEIGHT, labels) : y;
}

const PARTS = [["input", "in"], ["output", "f"], ["gradient", "df"]];

export class Distribution {
  #app;
  #asker;
  #answer = null;
  #panels;
  #observer;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    this.#asker = new Latest(distribution, (answer) => {
      this.#app.answered(this.#app.active());
      this.#answer = answer;
      this.draw();
    }, (error) => {
      this.#answer = null;
      this.#panels.replaceChildren();
      this.#app.failed(error, this.#app.active());
    });
    const set = (name) => (value) => { state[name] = value; this.#ask(); write(); };
    const controls = html("div", { class: "controls" },
      slider({ label: t("mu"), name: "mu", value: state.mu, from: -5, to: 5, step: 0.05, min: -100, max: 100, changed: set("mu") }).element,
      slider({ label: t("sigma"), name: "sigma", value: state.sigma, from: 0.05, to: 5, step: 0.05, min: 0.001, max: 100, changed: set("sigma") }).element);
    this.#panels = html("div", { class: "panels" });
    stage.append(controls, this.#panels, html("p", { class: "hint" }, t("distributionHelp")));
    this.#observer = new ResizeObserver(() => this.draw());
    this.#observer.observe(this.#panels);
    this.refresh();
  }

  unmount() {
    this.#observer.disconnect();
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
    this.#asker.ask({ spec: this.#app.item().spec, mu: state.mu, sigma: state.sigma });
  }

  draw() {
    if (this.#answer) {
      this.#panels.replaceChildren(...PARTS.map(([part, kind]) => this.#panel(part, kind, this.#answer[part])));
      const { output } = this.#answer;
      say(t("distributionLabel", { what: t("output"), mean: decimals(output.mean, 4), deviation: decimals(output.standardDeviation, 4) }));
    }
  }

  #panel(part, kind, histogram) {
    const known = (value) => (Number.isNaN(number(value)) ? t("notDetermined") : decimals(value, 5));
    const mean = known(histogram.mean);
    const deviation = known(histogram.standardDeviation);
    const title = html("h3", {}, t(part), " ", html("span", { class: "maths-name" }, { input: "z", output: "f(z)", gradient: "f′(z)" }[part]));
    const numbers = html("dl", { class: "numbers", "data-part": part }, [
      [t("mean"), mean], [t("deviation"), deviation],
      [t("rms"), known(histogram.rootMeanSquare)],
      part === "input" ? null : [t("zeroShare"), percent(histogram.zeroShare)],
    ].filter(Boolean).map(([name, value]) => html("div", {}, html("dt", {}, name), html("dd", {}, value))));
    const width = Math.max(220, this.#panels.clientWidth / (this.#panels.clientWidth > 720 ? 3 : 1) - 24);
    const label = t("distributionLabel", { what: t(part), mean, deviation });
    return html("figure", { class: `s${this.#app.active()}` }, title, this.#bars(histogram, kind, width, label), numbers);
  }

  // Bars with area 1, drawn up to the top; what towers above it is cut. Those that are tagged tell their share.
  #bars({ edges, shares, top, tagged }, kind, width, label) {
    const height = Math.round(Math.min(340, Math.max(220, width * 1.15)));
    const densities = shares.map((share, i) => share / (edges[i + 1] - edges[i]));
    const levels = ticks(0, top, height / 55);
    const scale = new Scale({ x0: edges[0], x1: edges.at(-1), y0: 0, y1: top }, width, height, { left: margin(levels), right: 6, bottom: 26, top: 20 });
    const bars = [];
    const labels = [];
    densities.forEach((density, i) => {
      const y = scale.y(Math.min(density, top));
      const x = scale.x(edges[i]);
      const size = scale.x(edges[i + 1]) - x;
      const isTagged = tagged.includes(i);
      if (density > 0) {
        bars.push(svg("rect", { class: "bar " + kind, x, y, width: Math.max(isTagged ? 3 : 0.5, size - 0.6), height: Math.max(0, scale.y(0) - y) }));
      }
      if (density > top) {
        bars.push(svg("path", { class: "cut", d: `M${x - 3} ${y + 9}l${size + 6} -5` }));
      }
      if (isTagged) {
        const isRight = x > width * 0.6;
        const at = { x: isRight ? x - 6 : x + size + 6, y: free(y + 10, labels.filter((l) => Math.abs(l.x - x) < LABEL_WIDTH)) };
        labels.push(at);
        bars.push(svg("text", { class: "tick strong", ...at, "text-anchor": isRight ? "end" : "start" }, percent(shares[i])));
      }
    });
    return svg("svg", { class: "histogram", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
      frame(scale, { x: ticks(edges[0], edges.at(-1), width / 70), y: levels }), ...bars);
  }
}
