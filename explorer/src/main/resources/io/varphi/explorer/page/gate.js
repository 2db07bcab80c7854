// A gate from above: its values as colours, with contours, and a point that is dragged.

import { html, say, svg } from "./dom.js";
import { Latest, gate, point } from "./api.js";
import { origin, ticks } from "./axes.js";
import { choice, slider } from "./controls.js";
import { diverging } from "./colours.js";
import { clean, decimals, number, short } from "./numbers.js";
import { Scale } from "./plot.js";
import { PARTS, state, write } from "./state.js";
import { t } from "./i18n.js";

const SIZE = 96; // even, so that no point of the grid is on an axis, where gates are 0

// Where a value is crossed between the points of a grid, as pairs of points.
function contour(values, size, level) {
  const lines = [];
  const at = (i, j) => values[j * size + i] - level;
  for (let j = 0; j < size - 1; j++) {
    for (let i = 0; i < size - 1; i++) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
      const heights = corners.map(([x, y]) => at(x, y));
      const points = [];
      for (let k = 0; k < 4; k++) {
        const a = heights[k];
        const b = heights[(k + 1) % 4];
        if (a < 0 !== b < 0) {
          const share = a / (a - b);
          const [p, q] = [corners[k], corners[(k + 1) % 4]];
          points.push([p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])]);
        }
      }
      if (points.length === 2) {
        lines.push(points);
      } else if (points.length === 4) {
        lines.push([points[0], points[2]], [points[1], points[3]]); // a saddle
      }
    }
  }
  return lines;
}

export class Gate {
  #app;
  #maps;
  #points;
  #map = null;
  #at = null;
  #canvas;
  #overlay;
  #read;
  #key;
  #sliders = {};
  #observer;
  #dragging = false;

  constructor(app) {
    this.#app = app;
  }

  mount(stage) {
    const failed = (about) => (error) => { this.#clear(); this.#app.failed(error, 0, about); };
    this.#maps = new Latest(gate, (map) => { this.#app.answered("map"); this.#map = map; this.#reach(); this.draw(); }, failed("map"));
    this.#points = new Latest(point, (answer) => { this.#app.answered("point"); this.#at = answer; this.#overlaid(); this.#say(); }, failed("point"));
    this.#canvas = html("canvas", { class: "heat", "aria-hidden": "true" });
    this.#overlay = svg("svg", { class: "plot over", role: "img" });
    const area = html("div", { class: "canvas square" }, this.#canvas, this.#overlay);
    const drag = (event) => {
      const box = this.#overlay.getBoundingClientRect();
      const scale = this.#scale();
      this.#look(scale.valueX(event.clientX - box.left), scale.valueY(event.clientY - box.top));
    };
    this.#overlay.addEventListener("pointerdown", (event) => { this.#dragging = true; this.#overlay.setPointerCapture(event.pointerId); drag(event); });
    this.#overlay.addEventListener("pointermove", (event) => { if (this.#dragging) drag(event); });
    for (const end of ["pointerup", "pointercancel"]) {
      this.#overlay.addEventListener(end, () => { this.#dragging = false; });
    }
    this.#key = html("div", { class: "key" });
    const tools = html("div", { class: "tools-row" }, choice({
      name: t("part"), value: state.part, options: PARTS.map((part) => [part, t("part" + part[0].toUpperCase() + part.slice(1))]),
      changed: (part) => { state.part = part; this.#ask(); write(); },
    }), this.#key);
    for (const name of ["a", "g"]) {
      this.#sliders[name] = slider({
        label: t(name), name, value: state[name], from: -4, to: 4, step: 0.05, min: -1e6, max: 1e6,
        changed: (v) => this.#look(name === "a" ? v : state.a, name === "g" ? v : state.g),
      });
    }
    this.#read = html("dl", { class: "numbers wide", id: "gate-values" });
    stage.append(tools, area, html("div", { class: "controls" }, this.#sliders.a.element, this.#sliders.g.element), this.#read,
      html("p", { class: "hint", id: "help" }, t("gateHelp")));
    this.#observer = new ResizeObserver(() => this.draw());
    this.#observer.observe(area);
    this.refresh();
  }

  unmount() {
    this.#observer.disconnect();
    this.#maps.drop();
    this.#points.drop();
  }

  // Without an index, it is another function: what is asked of the last one is dropped.
  refresh(index) {
    if (index === undefined) {
      this.#maps.drop();
      this.#points.drop();
      this.#map = null;
      this.#at = null;
    }
    this.#ask();
  }

  #clear() {
    this.#map = null;
    this.#at = null;
    this.#canvas.width = 0;
    this.#overlay.replaceChildren();
    this.#read.replaceChildren();
    this.#key.replaceChildren();
  }

  #ask() {
    const spec = this.#app.item().spec;
    this.#maps.ask({ spec, part: state.part, n: SIZE });
    this.#points.ask({ spec, a: state.a, g: state.g });
  }

  retheme() {
    this.draw();
  }

  #reach() {
    for (const name of ["a", "g"]) {
      const range = this.#sliders[name].element.querySelector("input[type=range]");
      range.min = -this.#map.reach;
      range.max = this.#map.reach;
    }
  }

  #look(a, g) {
    const reach = this.#map?.reach ?? 4;
    const round = (v) => clean(Math.round(Math.min(reach, Math.max(-reach, v)) * 100) / 100) + 0;
    Object.assign(state, { a: round(a), g: round(g) });
    this.#sliders.a.show(state.a);
    this.#sliders.g.show(state.g);
    this.#points.ask({ spec: this.#app.item().spec, a: state.a, g: state.g });
    this.#overlaid();
    write();
  }

  #scale() {
    const reach = this.#map?.reach ?? 4;
    const box = this.#overlay.getBoundingClientRect();
    return new Scale({ x0: -reach, x1: reach, y0: -reach, y1: reach }, Math.max(200, box.width), Math.max(200, box.height));
  }

  draw() {
    if (!this.#map) {
      return;
    }
    const { values, size } = this.#map;
    const table = diverging(this.#app.isDark());
    const most = Math.max(...Array.from(values, Math.abs).filter(Number.isFinite)) || 1;
    this.#canvas.width = size;
    this.#canvas.height = size;
    const context = this.#canvas.getContext("2d");
    const image = context.createImageData(size, size);
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < size; i++) {
        const place = Math.round((0.5 + values[j * size + i] / most / 2) * 511);
        const colour = table[Math.min(511, Math.max(0, place))] ?? [128, 128, 128];
        image.data.set([...colour, 255], 4 * ((size - 1 - j) * size + i));
      }
    }
    context.putImageData(image, 0, 0);
    this.#keyed(table, most);
    this.#overlaid();
  }

  // What the colours mean.
  #keyed(table, most) {
    const bar = html("canvas", { class: "colours", "aria-hidden": "true", width: table.length, height: 1 });
    const context = bar.getContext("2d");
    const image = context.createImageData(table.length, 1);
    table.forEach((colour, i) => image.data.set([...colour, 255], 4 * i));
    context.putImageData(image, 0, 0);
    this.#key.replaceChildren(short(-most, 3), bar, short(most, 3));
  }

  #overlaid() {
    const scale = this.#scale();
    this.#overlay.setAttribute("viewBox", `0 0 ${scale.width} ${scale.height}`);
    const marks = [origin(scale, { names: { x: "a", y: "g" } })];
    if (this.#map) {
      marks.unshift(...this.#contours(scale));
    }
    const x = scale.x(state.a);
    const y = scale.y(state.g);
    marks.push(
      svg("line", { class: "here", x1: x, x2: x, y1: 0, y2: scale.height }),
      svg("line", { class: "here", x1: 0, x2: scale.width, y1: y, y2: y }),
      svg("circle", { class: "spot", cx: x, cy: y, r: 8 }));
    this.#overlay.replaceChildren(...marks);
    if (this.#at) {
      const rows = [["f(a, g)", "value"], ["∂f/∂a", "byValue"], ["∂f/∂g", "byGate"]];
      this.#read.replaceChildren(...rows.map(([name, key]) =>
        html("div", {}, html("dt", { class: "maths-name" }, name), html("dd", { "data-key": key }, decimals(this.#at[key])))));
      this.#overlay.setAttribute("aria-label", t("gateLabel", {
        name: this.#app.item().label, a: decimals(this.#at.a, 2), g: decimals(this.#at.g, 2), value: decimals(this.#at.value, 4),
      }));
    }
  }

  #contours(scale) {
    const { values, size } = this.#map;
    const finite = Array.from(values).filter(Number.isFinite);
    const levels = ticks(Math.min(...finite), Math.max(...finite), 18);
    const step = (2 * this.#map.reach) / (size - 1);
    return levels.map((level) => {
      const data = contour(values, size, level).map((pair) => pair
        .map(([i, j], k) => (k ? "L" : "M") + scale.x(-this.#map.reach + i * step).toFixed(1) + " " + scale.y(-this.#map.reach + j * step).toFixed(1)).join("")).join("");
      return data ? svg("path", { class: "contour" + (level === 0 ? " zero" : ""), d: data }, svg("title", {}, short(level))) : null;
    }).filter(Boolean);
  }

  #say() {
    say(`a = ${decimals(this.#at.a, 2)}, g = ${decimals(this.#at.g, 2)}: ${decimals(this.#at.value, 4)}`);
  }
}
