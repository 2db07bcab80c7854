// Picking functions, typing formulas, and the cards of those that are shown.

import { byId, html, maths } from "./dom.js";
import { Latest, check, describe } from "./api.js";
import { button, slider } from "./controls.js";
import { NAMES, kindOf, list, state, viewOf, write } from "./state.js";
import { clean } from "./numbers.js";
import { t, text } from "./i18n.js";

// A function with its parameters as they are set.
export class Item {
  // defaults: the values of the parameters that the catalogue has
  constructor(info, defaults) {
    this.info = info;
    this.defaults = defaults;
    this.values = Object.fromEntries(info.parameters.map((p) => [p.name, p.value]));
    this.facts = null;
    this.lastFacts = null; // those of the values before, until the new ones come
    this.spec = info.spec;
  }

  static async of(spec, all) {
    const info = await describe(spec);
    const parameters = all.find((f) => f.name === info.name)?.parameters ?? [];
    return new Item(info, Object.fromEntries(parameters.map((p) => [p.name, p.value])));
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    const settings = this.#changed().map((p) => p.name + "=" + this.values[p.name]).join(", ");
    this.spec = settings ? `${this.info.name}(${settings})` : this.info.name;
    this.lastFacts = this.facts ?? this.lastFacts;
    this.facts = null;
  }

  #changed() {
    return this.info.parameters.filter((p) => this.values[p.name] !== this.defaults[p.name]);
  }

  // As people write it: ELU (α = 2).
  get label() {
    const settings = this.#changed().map((p) => `${p.plain} = ${clean(this.values[p.name])}`.replace("-", "\u2212")).join(", ");
    return settings ? `${this.info.title} (${settings})` : this.info.title;
  }
}

// What is wrong with a formula, without the formula and the column, which are shown beside it.
const withoutPlace = (sentence) => sentence.replace(/^formula ".*", column \d+: |^(公式“.*”)?第 \d+ 列[：的]/s, "");

const fold = (name) => name.toLowerCase().replace(/[\s_-]/g, "");

// The field with its list of suggestions, by the pattern of a combobox.
export class Picker {
  #all;
  #picked;
  #go;
  #most;
  #failed;
  #field = byId("search");
  #list = byId("options");
  #problem = byId("problem");
  #options = [];
  #current = -1;
  #checked = null;
  #checker;

  // go: opens another view with a function
  constructor({ functions, most, picked, go, failed }) {
    this.#all = functions;
    this.#most = most;
    this.#failed = failed;
    this.#picked = picked;
    this.#go = go;
    this.#checker = new Latest(check, (answer, formula) => {
      if (formula === this.#text) {
        this.#checked = { formula, answer };
        this.#suggest();
      }
    });
    this.#field.addEventListener("input", () => this.#typed());
    this.#field.addEventListener("focus", () => this.#suggest());
    this.#field.addEventListener("click", () => this.#suggest());
    this.#field.addEventListener("blur", () => setTimeout(() => this.#left(), 120));
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  relabel() {
    const kind = kindOf(state.view);
    const key = { gate: "searchGate", normalizer: "searchSimplex" }[kind] ?? "searchLabel";
    document.querySelector(".combo label").textContent = t(key);
    this.#field.placeholder = { gate: "swiglu", normalizer: "softmax" }[kind] ?? t("searchHint");
    this.#close();
    this.#field.value = "";
    this.#show(null);
  }

  get #text() {
    return this.#field.value.trim();
  }

  #typed() {
    this.#checked = null;
    this.#show(null);
    if (this.#text) {
      this.#checker.ask(this.#text);
    }
    this.#suggest();
  }

  #matches() {
    const kind = kindOf(state.view);
    const wanted = fold(this.#text);
    const rank = (f) => {
      const names = [f.name, f.title, ...f.aliases].map(fold);
      if (names.some((n) => n === wanted)) return 0;
      if (names.some((n) => n.startsWith(wanted))) return 1;
      return names.some((n) => n.includes(wanted)) ? 2 : 9;
    };
    return this.#all
      .filter((f) => f.kind === kind)
      .map((f) => [rank(f), f])
      .filter(([r]) => r < 9)
      .sort((a, b) => (wanted ? a[0] - b[0] : 0))
      .map(([, f]) => f);
  }

  // A formula that the server understands and that is no name.
  #formula() {
    const checked = this.#checked;
    if (!checked || checked.formula !== this.#text || !checked.answer.ok) {
      return null;
    }
    const found = checked.answer.function;
    const isNamed = this.#all.some((f) => f.name === found.name) && found.spec === found.name;
    return found.kind === kindOf(state.view) && !isNamed ? found : null;
  }

  #suggest() {
    const matches = this.#matches();
    const formula = this.#formula();
    this.#options = [];
    const rows = [];
    if (formula) {
      rows.push(this.#option(formula.spec, [html("span", { class: "title code" }, this.#text), html("span", { class: "summary" }, t("plotFormula"))]));
    }
    let family = null;
    for (const f of matches) {
      if (f.family.id !== family && !this.#text) {
        family = f.family.id;
        rows.push(html("div", { class: "family", role: "presentation" }, text(f.family)));
      }
      rows.push(this.#option(f.name, [html("span", { class: "title" }, f.title), html("span", { class: "summary" }, text(f.summary))]));
    }
    const wrong = this.#checked?.formula === this.#text && !this.#checked.answer.ok ? this.#checked.answer : null;
    if (wrong && matches.length === 0) {
      this.#show(wrong);
    }
    if (this.#checked?.answer.ok && matches.length === 0 && !formula) {
      this.#redirect(this.#checked.answer.function);
    }
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0 || document.activeElement !== this.#field;
    this.#field.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#mark(this.#text && rows.length > 0 ? 0 : -1);
  }

  #option(spec, content) {
    const index = this.#options.length;
    const option = html("div", { role: "option", id: "option-" + index, "aria-selected": "false", onclick: () => this.#pick(spec) }, content);
    this.#options.push({ spec, option });
    return option;
  }

  #mark(index) {
    this.#options[this.#current]?.option.setAttribute("aria-selected", "false");
    this.#current = index;
    const marked = this.#options[index]?.option;
    if (marked) {
      marked.setAttribute("aria-selected", "true");
      this.#field.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  #key(event) {
    const last = this.#options.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#list.hidden) {
        this.#suggest();
      }
      const next = this.#current + (event.key === "ArrowDown" ? 1 : -1);
      this.#mark(next < 0 ? last : next > last ? 0 : next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#enter();
    } else if (event.key === "Escape") {
      this.#close();
    }
  }

  async #enter() {
    const option = this.#options[this.#current];
    if (option && !this.#list.hidden) {
      this.#pick(option.spec);
    } else if (this.#text) {
      const formula = this.#text;
      let answer;
      try {
        answer = await check(formula);
      } catch (error) {
        this.#failed(error);
        return;
      }
      if (formula !== this.#text) {
        return; // typed on: the answer is to another formula
      }
      if (!answer.ok) {
        this.#show(answer);
      } else if (answer.function.kind === kindOf(state.view)) {
        this.#pick(answer.function.spec);
      } else {
        this.#redirect(answer.function);
      }
    }
  }

  #pick(spec) {
    if (list().specs.length >= this.#most && kindOf(state.view) === "element-wise") {
      this.#show({ error: t("full", { most: this.#most }) });
      return;
    }
    this.#field.value = "";
    this.#checked = null;
    this.#show(null);
    this.#close();
    this.#picked(spec);
  }

  // Says in which view a function of another kind is, with a button that leads there.
  #redirect({ title, kind, spec }) {
    const view = viewOf(kind);
    this.#show(null);
    this.#problem.hidden = false;
    this.#problem.replaceChildren(html("p", { class: "elsewhere" }, view ? t("elsewhere", { name: title, view: t(NAMES[view]) }) : t("noView", { name: title }),
      view ? html("button", { type: "button", class: "button", onclick: () => this.#go(view, spec) }, t("goThere", { view: t(NAMES[view]) })) : null));
  }

  #left() {
    if (document.activeElement !== this.#field) {
      this.#close();
    }
  }

  #close() {
    this.#list.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#mark(-1);
  }

  // What is wrong with a formula, under the place where it is wrong.
  #show(wrong) {
    this.#problem.hidden = !wrong;
    if (wrong) {
      this.#field.setAttribute("aria-invalid", "true");
      this.#field.setAttribute("aria-errormessage", this.#problem.id);
    } else {
      this.#field.removeAttribute("aria-invalid");
      this.#field.removeAttribute("aria-errormessage");
      this.#problem.replaceChildren();
      return;
    }
    const formula = this.#field.value;
    const leading = formula.length - formula.trimStart().length;
    const at = wrong.column ? wrong.column - 1 + leading : -1;
    const place = at >= 0
      ? html("pre", { "aria-hidden": "true" }, formula.slice(0, at), html("mark", {}, formula[at] ?? "\u00a0"), formula.slice(at + 1))
      : null;
    const column = wrong.column ? html("strong", {}, t("wrongAt", wrong) + t("colon")) : null;
    const sentence = html("p", {}, column, withoutPlace(wrong.error));
    const original = wrong.original ? html("p", { class: "original", lang: "en" }, withoutPlace(wrong.original)) : null;
    this.#problem.replaceChildren(...[place, sentence, original].filter(Boolean));
  }
}

// The cards of the functions that are shown.
export function cards({ items, active, changed, chosen, removed }) {
  return items.map((item, i) => card(item, i, { items, active, changed, chosen, removed }));
}

// Another one of them is looked at; the focus stays where it is.
export function choose(list, active) {
  [...list.children].forEach((card, i) => {
    card.classList.toggle("active", i === active);
    card.querySelector(".choose").setAttribute("aria-pressed", String(i === active));
  });
}

function card(item, i, { items, active, changed, chosen, removed }) {
  const title = html("span", { class: "title" }, item.info.isFormula ? html("code", {}, item.info.title) : item.info.title);
  const choose = html("button", {
    type: "button", class: "choose", "aria-pressed": String(i === active), title: t("choose", { name: item.info.title }),
    onclick: () => chosen(i),
  }, html("span", { class: "swatch" }), title);
  const remove = items.length > 1
    ? button("×", t("remove", { name: item.info.title }), () => removed(i), "icon remove")
    : null;
  const sliders = item.info.parameters.map((parameter) => slider({
    label: maths(parameter.symbol),
    name: `${item.info.title}: ${parameter.name}`,
    value: item.values[parameter.name],
    from: Math.min(parameter.from, item.values[parameter.name]),
    to: Math.max(parameter.to, item.values[parameter.name]),
    step: parameter.step,
    title: t("allowed", { name: parameter.name, range: text(parameter.range) }) + (parameter.learnable ? " · " + t("learnable") : ""),
    changed: (value) => { item.set(parameter.name, value); changed(i); write(); },
  }));
  return html("li", { class: `card s${i}` + (i === active ? " active" : ""), "data-name": item.info.name },
    html("div", { class: "head" }, choose, remove), sliders.map((s) => s.element));
}
