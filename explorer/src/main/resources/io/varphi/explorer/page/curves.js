// Functions with their derivatives, the tangent at x, and the numbers there.

import { html, say, svg } from "./dom.js";
import { Latest, point, samples } from "./api.js";
import { numbersAt, origin } from "./axes.js";
import { button, toggle } from "./controls.js";
import { clean, decimals, number, typed } from "./numbers.js";
import { Plot, path } from "./plot.js";
import { state, write } from "./state.js";
import { t } from "./i18n.js";

// What is level on less than this share of the window is an extremum, no saturation; figures leave it out, too.
const NARROW = 1 / 40;

// The characters that the field of x has room for, at least.
const FIELD = 7;

const SHOWN = ["f", "df", "ddf"];
const NAMES = { f: "showF", df: "showDf", ddf: "showDdf" };

function sampleLine(kind) {
  return svg("svg", { class: "sample", viewBox: "0 0 26 8", "aria-hidden": "true" },
    svg("path", { class: "curve " + kind, d: "M1 4H25" }));
}

export class Curves {
  #app;
  #plot;
  #data = [];
  #askers = [];
  #points;
  #at = [];
  #body;
  #field;
  #note;
  #fit;
  #observer;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    this.#plot = new Plot({
      view: state, place: () => state.x,
      changed: () => { this.draw(); this.#sampleAll(); write(); },
      looked: (x) => this.#look(x),
    });
    this.#plot.svg.addEventListener("fit", () => this.#fitNow());
    this.#points = new Latest(
      ({ specs, x }) => Promise.all(specs.map((spec) => point({ spec, x }))),
      (answers, { specs, x }) => {
        if (x === state.x && this.#app.items().every((item, i) => item.spec === specs[i])) {
          this.#app.answered("points");
          this.#at = answers.map((a) => ({ x, f: number(a.value), df: number(a.gradient), ddf: number(a.second) }));
          this.draw();
        }
      }, (error) => {
        this.#at = [];
        this.#app.failed(error, undefined, "points");
        this.draw();
      });
    const redraw = (name) => (on) => { state[name] = on; this.draw(); write(); };
    const tools = html("div", { class: "tools-row" },
      html("div", { class: "group", role: "group", "aria-label": t("shown") },
        SHOWN.map((key) => toggle({
          content: [sampleLine(key), html("span", { class: "maths-name" }, t(key))], name: t(NAMES[key]), on: state[key], changed: redraw(key),
        })),
        toggle({ content: t("tangent"), name: t("tangent"), on: state.tangent, changed: redraw("tangent") }),
        toggle({ content: t("saturation"), name: t("saturation"), on: state.saturation, changed: redraw("saturation") })),
      html("div", { class: "group" },
        button("+", t("zoomIn"), () => this.#plot.zoom(1 / 1.5), "icon"),
        button("−", t("zoomOut"), () => this.#plot.zoom(1.5), "icon"),
        button(t("fit"), t("fit"), () => this.#fitNow())));
    this.#body = html("tbody");
    this.#field = html("input", {
      type: "text", inputmode: "decimal", id: "x-field", class: "number", autocomplete: "off", "aria-label": t("handle"),
      onchange: () => {
        const x = typed(this.#field.value);
        if (x === null || Math.abs(x) > 1e12) {
          this.#field.setAttribute("aria-invalid", "true");
        } else {
          this.#look(x);
        }
      },
    });
    const table = html("table", { class: "readout", id: "readout" },
      html("thead", {}, html("tr", {},
        html("th", { scope: "col" }, html("label", { for: "x-field", class: "maths-name" }, "x ="), " ", this.#field),
        ...["f(x)", "f′(x)", "f″(x)"].map((name) => html("th", { scope: "col", class: "maths-name" }, name)))),
      this.#body);
    this.#note = html("p", { class: "hint" });
    stage.append(tools, this.#plot.element, html("div", { class: "scroll" }, table), this.#note,
      html("p", { class: "hint", id: "help" }, t("plotHelp")));
    this.#fit = !state.fitted;
    this.#observer = new ResizeObserver(() => { this.draw(); this.#sampleAll(); });
    this.#observer.observe(this.#plot.svg);
    this.refresh();
  }

  unmount() {
    this.#observer.disconnect();
    this.#askers.forEach((asker) => asker.drop());
    this.#points.drop();
  }

  // The functions are others, or one of them has changed.
  refresh(index) {
    const items = this.#app.items();
    if (index === undefined) {
      this.#askers.forEach((asker) => asker.drop());
      this.#askers = items.map((_, i) => this.#asker(i));
      this.#data = items.map(() => null);
      this.#at = [];
      this.#sampleAll();
    } else {
      this.#ask(index);
    }
  }

  #asker(i) {
    return new Latest(samples, (data, question) => {
      this.#data[i] = { ...data, question };
      this.#app.answered(i);
      if (data.at.x === state.x) {
        this.#at[i] = data.at;
      }
      if (this.#fit && this.#data.every((known, k) => this.#isOfNow(known, k))) {
        this.#fit = false;
        this.#fitRange();
      }
      this.draw();
    }, (error) => {
      this.#data[i] = null;
      this.#at[i] = undefined;
      this.#app.failed(error, i);
      this.draw();
    });
  }

  // Whether samples are those of the function and the window as they are.
  #isOfNow(data, i) {
    const { spec, x0, x1 } = data?.question ?? {};
    return spec === this.#app.items()[i].spec && x0 === state.x0 && x1 === state.x1;
  }

  #ask(i) {
    const n = Math.min(2001, Math.max(201, Math.round(this.#plot.scale.width) + 1));
    this.#askers[i]?.ask({ spec: this.#app.items()[i].spec, x0: state.x0, x1: state.x1, n, x: state.x });
  }

  #sampleAll() {
    this.#askers.forEach((_, i) => this.#ask(i));
  }

  #look(x) {
    state.x = x;
    this.#points.ask({ specs: this.#app.items().map((item) => item.spec), x });
    this.draw();
    write();
  }

  #fitNow() {
    Object.assign(state, { x0: -4, x1: 4 });
    this.#fit = true;
    this.#sampleAll();
    write();
  }

  // A range that holds what is drawn; what grows faster than a line is cut.
  #fitRange() {
    let low = 0;
    let high = 0;
    const height = 1.5 * Math.max(Math.abs(state.x0), Math.abs(state.x1));
    for (const data of this.#data) {
      for (const key of SHOWN.filter((k) => state[k])) {
        const values = Array.from(data[key]).filter(Number.isFinite);
        const sizes = values.map(Math.abs).sort((a, b) => a - b);
        const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
        const nearlyAll = sizes[Math.floor(sizes.length * 0.9)] ?? 0;
        const largest = sizes.at(-1) ?? 0;
        const cut = largest > height && largest > 2.5 * nearlyAll ? Math.max(height, usual) : largest;
        for (const v of values) {
          low = Math.min(low, Math.max(v, -cut));
          high = Math.max(high, Math.min(v, cut));
        }
      }
    }
    if (low === high) {
      [low, high] = [low - 1, high + 1];
    }
    const room = 0.07 * (high - low);
    const unit = 10 ** (Math.floor(Math.log10(high - low)) - 2);
    state.y0 = clean(Math.floor((low - room) / unit) * unit);
    state.y1 = clean(Math.ceil((high + room) / unit) * unit);
    write();
  }

  draw() {
    const scale = this.#plot.scale;
    const items = this.#app.items();
    const marks = [];
    if (state.saturation) {
      items.forEach((item, i) => marks.push(...this.#shades(scale, item, i)));
    }
    const layers = [...SHOWN].reverse().filter((key) => state[key]);
    for (const key of layers) {
      items.forEach((item, i) => {
        const data = this.#data[i];
        if (data) {
          marks.push(svg("path", { class: `curve ${key} s${i}`, d: path(scale, data.x, data[key]), "data-spec": data.question.spec }));
          marks.push(...this.#jumps(scale, item, i, key));
        }
      });
    }
    items.forEach((_, i) => marks.push(...this.#contact(scale, i)));
    this.#plot.draw(scale, origin(scale, { taken: this.#contacts(scale) }), ...marks);
    this.#plot.drawHandle(scale, state.x, this.#spoken(), numbersAt(scale));
    this.#read();
  }

  #shades(scale, item, i) {
    const spans = (item.facts ?? item.lastFacts)?.saturation.items ?? [];
    return spans.map((span) => {
      const from = Math.max(0, scale.x(number(span.low)));
      const to = Math.min(scale.width, scale.x(number(span.high)));
      return to - from > NARROW * scale.width ? svg("rect", { class: `shade s${i}`, x: from, width: to - from, y: 0, height: scale.height }) : null;
    }).filter(Boolean);
  }

  #jumps(scale, item, i, key) {
    const names = { f: ["value", "at"], df: ["slope", "slopeAt"], ddf: ["curvature", "curvatureAt"] }[key];
    const marks = [];
    for (const at of item.facts?.breaks.items ?? []) {
      const [left, right] = at[names[0]].map(number);
      if (Number.isFinite(left) && Number.isFinite(right) && left !== right && at.x >= scale.x0 && at.x <= scale.x1) {
        const value = number(at[names[1]]);
        for (const y of [left, right]) {
          marks.push(svg("circle", { class: `jump s${i} ${y === value ? "closed" : "open"}`, cx: scale.x(at.x), cy: scale.y(y), r: 3.4 }));
        }
      }
    }
    return marks;
  }

  // The tangent and the points above x.
  #contact(scale, i) {
    const at = this.#at[i];
    if (!at || at.x !== state.x) {
      return [];
    }
    const marks = [];
    const px = scale.x(at.x);
    if (state.f && state.tangent && Number.isFinite(at.f) && Number.isFinite(at.df)) {
      const slope = at.df * (scale.y(1) - scale.y(0)) / (scale.x(1) - scale.x(0));
      const reach = Math.min(170, 0.22 * scale.width) / Math.hypot(1, slope);
      const py = scale.y(at.f);
      marks.push(svg("line", { class: `tangent s${i}`, x1: px - reach, y1: py - reach * slope, x2: px + reach, y2: py + reach * slope }));
    }
    for (const key of this.#pointed(i)) {
      marks.push(svg("circle", { class: `point ${key} s${i}`, cx: px, cy: scale.y(at[key]), r: key === "f" ? 5 : 4 }));
    }
    return marks;
  }

  // Which of f, f′, f″ have a point at x.
  #pointed(i) {
    const at = this.#at[i];
    return at && at.x === state.x ? SHOWN.filter((key) => state[key] && Number.isFinite(at[key])) : [];
  }

  // Where those points are.
  #contacts(scale) {
    return this.#app.items().flatMap((_, i) => this.#pointed(i).map((key) => ({ x: scale.x(state.x), y: scale.y(this.#at[i][key]) })));
  }

  #spoken() {
    return this.#app.items().map((item, i) => {
      const at = this.#at[i];
      return at?.x === state.x ? t("spoken", { name: item.label, x: decimals(at.x, 4), f: decimals(at.f, 4), df: decimals(at.df, 4), ddf: decimals(at.ddf, 4) }) : "";
    }).filter(Boolean).join("; ");
  }

  #read() {
    if (document.activeElement !== this.#field || this.#field.value === "") {
      this.#field.value = String(state.x).replace("-", "\u2212");
      this.#field.size = Math.max(FIELD, this.#field.value.length);
    }
    this.#field.removeAttribute("aria-invalid");
    const rows = this.#app.items().map((item, i) => {
      const at = this.#at[i];
      const cell = (key) => html("td", { class: "value " + key, title: at ? String(at[key]) : null }, at ? decimals(at[key]) : "…");
      return html("tr", { class: `s${i}`, "data-spec": item.spec },
        html("th", { scope: "row" }, html("span", { class: "swatch" }), item.label), ...SHOWN.map(cell));
    });
    this.#body.replaceChildren(...rows);
    this.#body.parentElement.classList.toggle("waiting", this.#at.some((at) => at && at.x !== state.x));
    this.#note.textContent = state.saturation ? t("saturated") : "";
    this.#note.hidden = !state.saturation;
    const spoken = this.#spoken();
    if (spoken) {
      say(spoken);
    }
  }
}
