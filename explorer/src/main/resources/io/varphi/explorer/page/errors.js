// The rounding errors of a kernel, in units in the last place.

import { html, say, svg } from "./dom.js";
import { Latest, errors } from "./api.js";
import { frame, ticks } from "./axes.js";
import { button, choice } from "./controls.js";
import { decimals, number, short } from "./numbers.js";
import { Plot, path } from "./plot.js";
import { TIERS, state, write } from "./state.js";
import { t } from "./i18n.js";

export class Errors {
  #app;
  #asker;
  #data = null;
  #plot;
  #read;
  #help;
  #view = { x0: -4, x1: 4, y0: 0, y1: 1.1 };
  #later = 0;
  #isComputing = false;
  #observer;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    Object.assign(this.#view, { x0: state.x0, x1: state.x1 });
    this.#asker = new Latest(errors, (answer, { x1 }, isLast) => {
      const [from, largest, mean] = [answer.from, answer.largest, answer.mean].map((values) => values.map(number));
      this.#data = { from, largest, mean, to: x1 };
      this.#help.textContent = t("errorHelp", answer);
      this.#app.answered(this.#app.active());
      this.#isComputing = !isLast;
      this.draw();
    }, (error) => {
      this.#data = null;
      this.#isComputing = false;
      this.#app.failed(error, this.#app.active());
      this.draw();
    });
    this.#plot = new Plot({
      view: this.#view, place: () => state.x, vertical: false, insets: { left: 52, right: 14, bottom: 44, top: 8 },
      changed: () => this.#moved(),
      looked: (x) => { state.x = x; this.draw(); write(); },
    });
    this.#plot.svg.addEventListener("fit", () => this.#fit());
    this.#read = html("p", { class: "sentence", id: "errors" });
    this.#help = html("p", { class: "hint", id: "help" });
    const tools = html("div", { class: "tools-row" },
      choice({
        name: t("tier"), value: state.tier, options: TIERS.map((tier) => [tier, t("tier" + tier[0].toUpperCase() + tier.slice(1))]),
        changed: (tier) => { state.tier = tier; this.refresh(); write(); },
      }),
      html("div", { class: "group" },
        button("+", t("zoomIn"), () => this.#plot.zoom(1 / 1.5), "icon"),
        button("−", t("zoomOut"), () => this.#plot.zoom(1.5), "icon"),
        button(t("fit"), t("fit"), () => this.#fit())));
    stage.append(tools, this.#plot.element, this.#read, this.#help);
    this.#observer = new ResizeObserver(() => this.draw());
    this.#observer.observe(this.#plot.svg);
    this.refresh();
  }

  unmount() {
    clearTimeout(this.#later);
    this.#observer.disconnect();
    this.#asker.drop();
  }

  #fit() {
    Object.assign(this.#view, { x0: -4, x1: 4 });
    this.#moved();
  }

  #moved() {
    Object.assign(state, { x0: this.#view.x0, x1: this.#view.x1 });
    this.#isComputing = true;
    this.draw();
    write();
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#ask(), 120);
  }

  // Without an index, it is another function: what is asked of the last one is dropped.
  refresh(index) {
    if (index === undefined) {
      this.#asker.drop();
      this.#data = null;
    }
    this.#ask();
    this.draw();
  }

  #ask() {
    this.#isComputing = true;
    this.#asker.ask({ spec: this.#app.item().spec, x0: this.#view.x0, x1: this.#view.x1, tier: state.tier });
  }

  draw() {
    const i = this.#app.active();
    const data = this.#data;
    const finite = (data?.largest ?? []).filter(Number.isFinite);
    this.#view.y1 = 1.12 * Math.max(0.6, ...finite);
    const scale = this.#plot.scale;
    const marks = [];
    if (data) {
      const xs = data.from.flatMap((from, k) => [from, data.from[k + 1] ?? data.to]);
      const steps = data.largest.flatMap((v) => (Number.isFinite(v) ? [v, v] : [scale.y1, scale.y1]));
      const means = data.from.map((from, k) => (from + (data.from[k + 1] ?? data.to)) / 2);
      const outline = path(scale, xs, steps).replaceAll("M", "L").replace("L", "M");
      const base = scale.y(0);
      marks.push(svg("path", { class: `area s${i}`, d: `${outline}V${base}H${scale.x(xs[0])}Z` }),
        svg("path", { class: `curve f thin s${i}`, d: path(scale, means, data.mean) }));
    }
    this.#told(scale);
    const half = svg("line", { class: "reference", x1: scale.left, x2: scale.end, y1: scale.y(0.5), y2: scale.y(0.5) });
    this.#plot.draw(scale, frame(scale, {
      x: ticks(scale.x0, scale.x1, scale.width / 64), y: ticks(0, scale.y1, 6), xName: "x",
    }), ...marks, half);
    this.#plot.drawHandle(scale, Math.min(scale.x1, Math.max(scale.x0, state.x)), this.#spoken());
  }

  // The largest and the mean error, unless they are those of another question.
  #told(scale) {
    if (this.#isComputing || !this.#data) {
      this.#read.textContent = this.#isComputing ? t("computing") : "";
      return;
    }
    const largest = Math.max(...this.#data.largest);
    const means = this.#data.mean.filter(Number.isFinite);
    const mean = means.reduce((a, b) => a + b, 0) / means.length;
    this.#read.replaceChildren(html("strong", {}, t("largest") + " "), `${decimals(largest, 4)} ULP · `,
      html("strong", {}, t("mean") + " "), `${decimals(mean, 4)} ULP`);
    say(t("errorLabel", { x0: short(scale.x0), x1: short(scale.x1), largest: decimals(largest, 3) }));
  }

  #spoken() {
    const k = this.#data ? this.#data.from.findLastIndex((from) => from <= state.x) : -1;
    return k < 0 ? decimals(state.x, 4) : `x = ${decimals(state.x, 4)}: ${decimals(this.#data.largest[k], 3)} ULP`;
  }
}
