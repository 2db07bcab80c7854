// A picture with axes that is panned and zoomed, and in which x is dragged.

import { html, svg } from "./dom.js";
import { clean, decimals, short } from "./numbers.js";
import { t } from "./i18n.js";

const NEAR = { mouse: 14, pen: 18, touch: 30 };
const CLICK = 4;
const KNOB = 13;
const LETTERS = 10;
const NARROWEST = 1e-9;
const FARTHEST = 1e9;

// Where numbers are on the screen.
export class Scale {
  constructor({ x0, x1, y0, y1 }, width, height, { left = 0, right = 0, bottom = 0, top = 0 } = {}) {
    Object.assign(this, { x0, x1, y0, y1, width, height, left, right, bottom, top });
    this.end = width - right;
  }

  x(value) {
    return this.left + ((value - this.x0) / (this.x1 - this.x0)) * (this.end - this.left);
  }

  y(value) {
    const inner = this.height - this.bottom - this.top;
    return this.top + ((this.y1 - value) / (this.y1 - this.y0)) * inner;
  }

  valueX(px) {
    return this.x0 + ((px - this.left) / (this.end - this.left)) * (this.x1 - this.x0);
  }

  valueY(py) {
    const inner = this.height - this.bottom - this.top;
    return this.y1 - ((py - this.top) / inner) * (this.y1 - this.y0);
  }
}

// A line through samples. It is cut where a value is missing and where two points have the same x: at a jump.
export function path(scale, xs, ys) {
  const low = -scale.height;
  const high = 2 * scale.height;
  let data = "";
  let up = true;
  for (let i = 0; i < xs.length; i++) {
    const y = ys[i];
    if (!Number.isFinite(y)) {
      up = true;
      continue;
    }
    if (i > 0 && xs[i] === xs[i - 1] && Math.abs(y - ys[i - 1]) > 1e-9 * (1 + Math.abs(y))) {
      up = true;
    }
    const py = Math.min(high, Math.max(low, scale.y(y)));
    data += (up ? "M" : "L") + scale.x(xs[i]).toFixed(2) + " " + py.toFixed(2);
    up = false;
  }
  return data;
}

export class Plot {
  #view;
  #changed;
  #looked;
  #place;
  #vertical;
  #insets;
  #pointers = new Map();
  #mode = null;
  #start = null;

  // view: x0, x1, y0, y1, which are changed in place; looked: told where x is dragged to; place: where x is.
  constructor({ view, changed, looked, place, vertical = true, insets = {} }) {
    this.#view = view;
    this.#changed = changed;
    this.#looked = looked;
    this.#place = place;
    this.#vertical = vertical;
    this.#insets = insets;
    this.svg = svg("svg", { class: "plot", tabindex: "0", role: "group", "aria-describedby": "help" });
    this.content = svg("g");
    this.handle = svg("g", {
      class: "handle", tabindex: "0", role: "slider", "aria-orientation": "horizontal",
      "aria-label": t("handle"), onkeydown: (event) => this.#slide(event),
    });
    this.svg.append(this.content, this.handle);
    this.element = html("div", { class: "canvas" }, this.svg);
    this.svg.addEventListener("pointerdown", (event) => this.#down(event));
    this.svg.addEventListener("pointermove", (event) => this.#move(event));
    this.svg.addEventListener("pointerup", (event) => this.#up(event));
    this.svg.addEventListener("pointercancel", (event) => this.#cancel(event));
    this.svg.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    this.svg.addEventListener("keydown", (event) => this.#key(event));
  }

  get scale() {
    const box = this.svg.getBoundingClientRect();
    return new Scale(this.#view, Math.max(200, box.width), Math.max(150, box.height), this.#insets);
  }

  // Everything but the handle.
  draw(scale, ...children) {
    this.svg.setAttribute("viewBox", `0 0 ${scale.width} ${scale.height}`);
    this.content.replaceChildren(...children);
    this.svg.setAttribute("aria-label", t("plotLabel", {
      x0: short(scale.x0), x1: short(scale.x1), y0: short(scale.y0), y1: short(scale.y1),
    }));
  }

  // The line at x with a knob at the lower edge, or at the upper one if it would hide what is written at a height.
  drawHandle(scale, x, spoken, written = -Infinity) {
    const at = scale.x(x);
    const lower = scale.height - scale.bottom - KNOB;
    const knob = Math.abs(written - LETTERS / 2 - lower) < KNOB + LETTERS / 2 ? scale.top + KNOB : lower;
    this.handle.replaceChildren(
      svg("line", { class: "here", x1: at, x2: at, y1: scale.top, y2: scale.height - scale.bottom }),
      svg("rect", { class: "grip", x: at - 15, y: scale.top, width: 30, height: scale.height - scale.bottom - scale.top }),
      svg("circle", { class: "knob", cx: at, cy: knob, r: 9.5 }),
      svg("path", { class: "knob-mark", d: `M${at - 2.2} ${knob - 3}l-3 3l3 3M${at + 2.2} ${knob - 3}l3 3l-3 3` }),
    );
    this.handle.setAttribute("aria-valuenow", String(x));
    this.handle.setAttribute("aria-valuemin", String(scale.x0));
    this.handle.setAttribute("aria-valuemax", String(scale.x1));
    this.handle.setAttribute("aria-valuetext", spoken || decimals(x, 4));
  }

  #at(event) {
    const box = this.svg.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  // The roundest number within a pixel.
  snapped(px) {
    const scale = this.scale;
    const pixel = (scale.x1 - scale.x0) / (scale.end - scale.left);
    const power = 10 ** Math.floor(Math.log10(pixel));
    const step = [1, 2, 5, 10].map((digit) => digit * power).find((s) => s >= pixel);
    const value = scale.valueX(px);
    return clean(Math.round(value / step) * step) + 0;
  }

  #down(event) {
    if (event.button !== 0) {
      return;
    }
    this.svg.setPointerCapture(event.pointerId);
    const at = this.#at(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 2) {
      this.#mode = "pinch";
      return;
    }
    const near = Math.abs(at.x - this.scale.x(this.#place())) < NEAR[event.pointerType];
    this.#mode = near ? "x" : "pan";
    this.#start = at;
    if (near) {
      this.handle.focus({ preventScroll: true });
      event.preventDefault();
    }
  }

  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    const at = this.#at(event);
    if (!before) {
      const near = Math.abs(at.x - this.scale.x(this.#place())) < NEAR[event.pointerType];
      this.svg.classList.toggle("near", near);
      return;
    }
    if (this.#mode === "x") {
      this.#looked(this.snapped(at.x));
    } else if (this.#mode === "pan") {
      this.#pan(at, before);
    } else if (this.#mode === "pinch") {
      this.#pinch(event.pointerId, at, before);
    }
    if (this.#mode !== "pan" || this.#start === null) {
      this.#pointers.set(event.pointerId, at);
    }
  }

  #pan(at, before) {
    if (this.#start && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < CLICK) {
      return;
    }
    this.#start = null;
    const scale = this.scale;
    this.#shift(scale.valueX(before.x) - scale.valueX(at.x), scale.valueY(before.y) - scale.valueY(at.y));
  }

  #pinch(id, at, before) {
    const other = [...this.#pointers.entries()].find(([key]) => key !== id)?.[1];
    if (!other) {
      return;
    }
    const factor = Math.hypot(before.x - other.x, before.y - other.y) / Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
    this.zoom(factor, (at.x + other.x) / 2, (at.y + other.y) / 2);
  }

  #up(event) {
    const isClick = this.#mode === "pan" && this.#start !== null && this.#pointers.size === 1;
    if (isClick) {
      this.#looked(this.snapped(this.#at(event).x));
    }
    this.#cancel(event);
  }

  #cancel(event) {
    this.#pointers.delete(event.pointerId);
    this.#mode = this.#pointers.size === 1 ? "pan" : null;
    this.#start = null;
  }

  #wheel(event) {
    event.preventDefault();
    const at = this.#at(event);
    const turn = event.deltaMode === 1 ? event.deltaY * 18 : event.deltaY;
    this.zoom(Math.exp(Math.max(-0.5, Math.min(0.5, turn * 0.0016))), at.x, at.y);
  }

  #shift(dx, dy) {
    const view = this.#view;
    if (Math.max(Math.abs(view.x0 + dx), Math.abs(view.x1 + dx)) > FARTHEST) {
      return;
    }
    view.x0 += dx;
    view.x1 += dx;
    if (this.#vertical) {
      view.y0 += dy;
      view.y1 += dy;
    }
    this.#changed();
  }

  // Makes the window so many times as wide, around a point of the screen.
  zoom(factor, px, py) {
    const view = this.#view;
    const scale = this.scale;
    const cx = scale.valueX(px ?? (scale.left + scale.end) / 2);
    const cy = scale.valueY(py ?? scale.height / 2);
    const x0 = cx + (view.x0 - cx) * factor;
    const x1 = cx + (view.x1 - cx) * factor;
    const width = x1 - x0;
    if (width < NARROWEST * Math.max(1, Math.abs(cx)) || Math.max(Math.abs(x0), Math.abs(x1)) > FARTHEST) {
      return;
    }
    view.x0 = x0;
    view.x1 = x1;
    if (this.#vertical) {
      view.y0 = cy + (view.y0 - cy) * factor;
      view.y1 = cy + (view.y1 - cy) * factor;
    }
    this.#changed();
  }

  #key(event) {
    const scale = this.scale;
    const dx = (scale.x1 - scale.x0) / 16;
    const dy = (scale.y1 - scale.y0) / 16;
    const moves = { ArrowLeft: [-dx, 0], ArrowRight: [dx, 0], ArrowUp: [0, dy], ArrowDown: [0, -dy] };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (moves[event.key]) {
      event.preventDefault();
      this.#shift(...moves[event.key]);
    } else if (event.key === "+" || event.key === "=") {
      this.zoom(1 / 1.25);
    } else if (event.key === "-") {
      this.zoom(1.25);
    } else if (event.key === "0") {
      this.svg.dispatchEvent(new CustomEvent("fit"));
    }
  }

  #slide(event) {
    const scale = this.scale;
    const power = 10 ** Math.floor(Math.log10((scale.x1 - scale.x0) / 40));
    const step = event.shiftKey ? 10 * power : power;
    const steps = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -10 * power, PageUp: 10 * power };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (steps[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      this.#looked(clean(Math.round((this.#place() + steps[event.key]) / power) * power) + 0);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      event.stopPropagation();
      this.#looked(clean(event.key === "Home" ? scale.x0 : scale.x1));
    }
  }
}
