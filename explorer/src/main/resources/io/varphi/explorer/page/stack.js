// A stack of layers: how a signal and its gradient fade or explode.

import { html, say, svg } from "./dom.js";
import { Latest, stack } from "./api.js";
import { frame, ticks } from "./axes.js";
import { slider, toggle } from "./controls.js";
import { number, short } from "./numbers.js";
import { Scale, path } from "./plot.js";
import { state, write } from "./state.js";
import { t } from "./i18n.js";

export class Stack {
  #app;
  #askers = [];
  #data = [];
  #chart;
  #body;
  #note;
  #observer;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    const set = (name) => (value) => { state[name] = value; this.#askAll(); write(); };
    const depth = slider({
      label: t("depth"), name: "depth", value: state.depth, from: 1, to: 100, step: 1, min: 1, max: 100,
      changed: (v) => set("depth")(Math.round(v)),
    });
    this.#note = html("span", { class: "hint" });
    const controls = html("div", { class: "controls" }, depth.element,
      html("div", { class: "slider" }, html("span", {}), toggle({ content: t("gain"), name: t("gain"), on: state.gain, changed: set("gain") }), this.#note));
    this.#chart = html("div", { class: "canvas low" });
    this.#body = html("tbody");
    const table = html("table", { class: "readout", id: "layers" },
      html("thead", {}, html("tr", {}, ["function", "gainUsed", "lastSignal", "firstGradient"].map((key) => html("th", { scope: "col" }, t(key))))),
      this.#body);
    stage.append(controls, this.#chart, html("div", { class: "scroll" }, table), html("p", { class: "hint" }, t("stackHelp")));
    this.#observer = new ResizeObserver(() => this.draw());
    this.#observer.observe(this.#chart);
    this.refresh();
  }

  unmount() {
    this.#observer.disconnect();
    this.#askers.forEach((asker) => asker.drop());
  }

  // Without an index, the functions are others: what is asked of the last ones is dropped.
  refresh(index) {
    if (index === undefined) {
      const items = this.#app.items();
      this.#askers.forEach((asker) => asker.drop());
      this.#data = items.map(() => null);
      this.#askers = items.map((_, i) => this.#asker(i));
      this.#askAll();
    } else {
      this.#ask(index);
    }
  }

  #asker(i) {
    return new Latest(stack, (answer) => {
      this.#app.answered(i);
      this.#data[i] = { ...answer, signal: answer.signal.map(number), gradient: answer.gradient.map(number) };
      this.draw();
    }, (error) => {
      this.#data[i] = null;
      this.#app.failed(error, i);
      this.draw();
    });
  }

  #askAll() {
    this.#note.textContent = t(state.gain ? "gainOn" : "gainOff");
    this.#askers.forEach((_, i) => this.#ask(i));
  }

  #ask(i) {
    this.#askers[i].ask({ spec: this.#app.items()[i].spec, depth: state.depth, gain: state.gain ? 1 : 0 });
  }

  draw() {
    const all = this.#data.filter(Boolean);
    if (all.length === 0) {
      this.#chart.replaceChildren();
      this.#read();
      return;
    }
    const width = Math.max(280, this.#chart.clientWidth);
    const height = Math.max(240, this.#chart.clientHeight);
    const log = (v) => (v > 0 && Number.isFinite(v) ? Math.log10(v) : NaN);
    const logs = all.flatMap((d) => [...d.signal, ...d.gradient]).map(log).filter(Number.isFinite);
    const low = Math.max(-40, Math.floor(Math.min(-1, ...logs) - 0.1));
    const high = Math.min(40, Math.ceil(Math.max(1, ...logs) + 0.1));
    const depth = Math.max(...all.map((d) => d.signal.length - 1));
    const scale = new Scale({ x0: 0, x1: depth, y0: low, y1: high }, width, height, { left: 52, right: 14, bottom: 46, top: 10 });
    const step = ticks(low, high, height / 40).filter(Number.isInteger);
    const layers = ticks(0, depth, width / 70).filter(Number.isInteger);
    const lines = this.#data.flatMap((d, i) => (d ? ["gradient", "signal"].map((key) => {
      const xs = d[key].map((_, layer) => layer);
      return svg("path", { class: `curve ${key === "signal" ? "f" : "df"} s${i}`, d: path(scale, xs, d[key].map(log)) });
    }) : []));
    // A nested picture is clipped at its edges.
    const inside = { x: scale.left, y: scale.top, width: scale.end - scale.left, height: height - scale.bottom - scale.top };
    const clipped = svg("svg", { ...inside, viewBox: Object.values(inside).join(" ") }, ...lines);
    const one = svg("line", { class: "reference", x1: scale.left, x2: scale.end, y1: scale.y(0), y2: scale.y(0) });
    this.#chart.replaceChildren(svg("svg", { class: "plot still", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("stackLabel", { depth }) },
      frame(scale, { x: layers, y: step, xName: t("layer"), logarithmic: true }), one, clipped));
    this.#read();
  }

  #verdict(size) {
    if (Number.isNaN(size)) return t("notDetermined");
    if (size < 1e-3) return t("vanishes");
    if (size > 1e3 || !Number.isFinite(size)) return t("explodes");
    return size < 0.5 ? t("fades") : size > 2 ? t("grows") : t("holds");
  }

  #read() {
    const items = this.#app.items();
    this.#body.replaceChildren(...items.map((item, i) => {
      const d = this.#data[i];
      const cell = (size) => html("td", { class: "value" }, short(size, 5), " ", html("span", { class: "verdict" }, this.#verdict(size)));
      return html("tr", { class: `s${i}` }, html("th", { scope: "row" }, html("span", { class: "swatch" }), item.label),
        ...(d ? [html("td", { class: "value" }, short(d.gain, 7)), cell(d.signal.at(-1)), cell(d.gradient[0])] : [html("td", { colspan: "3" }, "…")]));
    }));
    say(items.map((item, i) => (this.#data[i] ? `${item.label}: ${t("signal")} ${this.#verdict(this.#data[i].signal.at(-1))}, ${t("gradient")} ${this.#verdict(this.#data[i].gradient[0])}` : "")).join("; "));
  }
}
