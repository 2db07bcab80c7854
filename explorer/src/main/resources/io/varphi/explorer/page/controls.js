// Sliders, switches, choices.

import { html } from "./dom.js";
import { clean, typed } from "./numbers.js";

let count = 0;

// A slider with a field for the same number. It calls back at each step of a movement.
export function slider({ label, name, value, from, to, step, min, max, title, changed }) {
  const id = "slider-" + ++count;
  const range = html("input", {
    type: "range", id, min: from, max: to, step, "aria-label": name, "data-name": name, title,
  });
  const field = html("input", {
    type: "text", inputmode: "decimal", class: "number", "aria-label": name, autocomplete: "off", "data-field": name,
  });
  const show = (v) => {
    range.value = String(v);
    field.value = String(clean(v)).replace("-", "\u2212");
    field.removeAttribute("aria-invalid");
  };
  range.addEventListener("input", () => {
    const v = clean(Number(range.value));
    field.value = String(v).replace("-", "\u2212");
    field.removeAttribute("aria-invalid");
    changed(v);
  });
  field.addEventListener("change", () => {
    const v = typed(field.value);
    if (v === null || (min !== undefined && v < min) || (max !== undefined && v > max)) {
      field.setAttribute("aria-invalid", "true");
      return;
    }
    show(v);
    changed(v);
  });
  show(value);
  const element = html("div", { class: "slider" }, html("label", { for: id }, label), range, field);
  return { element, show };
}

// A button that is pressed or not.
export function toggle({ content, name, on, changed }) {
  const button = html("button", {
    type: "button", class: "toggle", "aria-pressed": String(on), "aria-label": name, title: name,
    onclick: () => {
      const now = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(now));
      changed(now);
    },
  }, content);
  return button;
}

// One of a few.
export function choice({ name, options, value, changed }) {
  const select = html("select", { "aria-label": name, onchange: () => changed(select.value) },
    options.map(([key, text]) => html("option", { value: key, selected: key === value }, text)));
  return html("label", { class: "choice" }, html("span", {}, name), select);
}

export function button(text, name, clicked, kind) {
  return html("button", { type: "button", class: kind, "aria-label": name, title: name, onclick: clicked }, text);
}
