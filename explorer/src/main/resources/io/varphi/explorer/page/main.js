// The page: its views, and the functions that they share.

import { byId, html } from "./dom.js";
import { Latest, Refused, facts, functions } from "./api.js";
import { Item, Picker, cards } from "./catalogue.js";
import { Curves } from "./curves.js";
import { Distribution } from "./distribution.js";
import { Errors } from "./errors.js";
import { Gate } from "./gate.js";
import { Simplex } from "./simplex.js";
import { Stack } from "./stack.js";
import { VIEWS, kindOf, list, read, state, write } from "./state.js";
import { open as openExport } from "./export.js";
import { panel } from "./facts.js";
import { current, t, use } from "./i18n.js";

const NAMES = { curves: "viewCurves", distribution: "viewDistribution", stack: "viewStack", error: "viewError", gate: "viewGate", simplex: "viewSimplex" };
const MAKERS = { curves: Curves, distribution: Distribution, stack: Stack, error: Errors, gate: Gate, simplex: Simplex };
const DARK = matchMedia("(prefers-color-scheme: dark)");
const FACTS_PAUSE = 120;

class App {
  #all = [];
  #most = 6;
  #kept = {};
  #view = null;
  #picker;
  #facts = new Map();
  #notice = html("p", { class: "notice", role: "alert", hidden: true });

  items() {
    return this.#kept[kindOf(state.view)];
  }

  active() {
    return Math.min(list().active, this.items().length - 1);
  }

  item() {
    return this.items()[this.active()];
  }

  isDark() {
    return state.theme ? state.theme === "dark" : DARK.matches;
  }

  failed(error, index) {
    const sentence = error instanceof Refused ? error.message : t("failed");
    const name = index === undefined ? "" : (this.items()[index]?.label ?? "") + ": ";
    this.#notice.textContent = error instanceof Refused ? name + sentence : sentence;
    this.#notice.hidden = false;
  }

  async start() {
    read(location.search);
    state.lang ??= navigator.language.startsWith("zh") ? "zh" : "en";
    use(state.lang);
    state.lang = current();
    this.#retheme();
    const answer = await functions();
    this.#all = answer.functions;
    this.#most = answer.mostFunctions;
    this.#picker = new Picker({ functions: this.#all, most: this.#most, picked: (spec) => this.#add(spec) });
    byId("language").addEventListener("click", () => this.#speak(state.lang === "en" ? "zh" : "en"));
    byId("theme").addEventListener("click", () => {
      state.theme = this.isDark() ? "light" : "dark";
      this.#retheme();
      write();
    });
    DARK.addEventListener("change", () => this.#retheme());
    byId("share").addEventListener("click", () => openExport(this.isDark(), (error) => this.failed(error)));
    await this.#open();
    document.body.dataset.ready = "true";
  }

  #retheme() {
    document.documentElement.dataset.theme = this.isDark() ? "dark" : "light";
    byId("theme").textContent = this.isDark() ? "☀" : "☾";
    this.#view?.retheme?.();
  }

  async #speak(language) {
    state.lang = language;
    use(language);
    await this.#open();
    write();
  }

  // Shows the view that the state names.
  async #open() {
    this.#view?.unmount();
    this.#view = null;
    await this.#load();
    byId("language").textContent = t("other");
    byId("language").lang = state.lang === "en" ? "zh" : "en";
    byId("views").replaceChildren(...VIEWS.map((view) => html("button", {
      type: "button", "aria-current": view === state.view ? "page" : null, "data-view": view,
      onclick: () => { state.view = view; this.#open(); write(); },
    }, t(NAMES[view]))));
    this.#picker.relabel();
    this.#notice.hidden = true;
    byId("stage").replaceChildren(this.#notice);
    this.#cards();
    this.#view = new MAKERS[state.view](this);
    this.#view.mount(byId("stage"));
    this.#panel();
    this.items().forEach((item) => this.#ask(item));
  }

  // The functions that the address names; what is wrong with one of them is told.
  async #load() {
    const kind = kindOf(state.view);
    if (this.#kept[kind]) {
      return;
    }
    const items = [];
    let wrong = null;
    for (const spec of list().specs.slice(0, this.#most)) {
      try {
        const item = await Item.of(spec, this.#all);
        if (item.info.kind === kind) {
          items.push(item);
        }
      } catch (error) {
        wrong = error;
      }
    }
    if (items.length === 0) {
      items.push(await Item.of({ gate: "swiglu", normalizer: "softmax" }[kind] ?? "gelu", this.#all));
    }
    this.#kept[kind] = items;
    this.#remember();
    if (wrong) {
      queueMicrotask(() => this.failed(wrong));
    }
  }

  #remember() {
    const kept = list();
    kept.specs = this.items().map((item) => item.spec);
    kept.active = Math.max(0, Math.min(kept.active, kept.specs.length - 1));
  }

  async #add(spec) {
    try {
      const item = await Item.of(spec, this.#all);
      const isAlone = kindOf(state.view) !== "element-wise";
      this.#kept[kindOf(state.view)] = isAlone ? [item] : [...this.items(), item];
      this.#remember();
      list().active = this.items().length - 1;
      this.#changedList();
      this.#ask(item);
    } catch (error) {
      this.failed(error);
    }
  }

  #remove(index) {
    this.#kept[kindOf(state.view)] = this.items().filter((_, i) => i !== index);
    this.#remember();
    this.#changedList();
    byId("search").focus();
    byId("options").hidden = true;
  }

  #changedList() {
    this.#notice.hidden = true;
    this.#cards();
    this.#panel();
    this.#view.refresh();
    write();
  }

  #cards() {
    byId("chosen").replaceChildren(...cards({
      items: this.items(), active: this.active(),
      changed: (i) => this.#moved(i),
      chosen: (i) => { list().active = i; this.#cards(); this.#panel(); this.#view.refresh(); write(); },
      removed: (i) => this.#remove(i),
    }));
  }

  // A parameter of one function has another value.
  #moved(i) {
    this.#notice.hidden = true;
    this.#remember();
    this.#view.refresh(i);
    const item = this.items()[i];
    clearTimeout(this.#facts.get(item));
    this.#facts.set(item, setTimeout(() => this.#ask(item), FACTS_PAUSE));
  }

  #ask(item) {
    if (item.info.kind !== "element-wise" || item.facts) {
      return;
    }
    item.asker ??= new Latest(facts, (answer, spec) => {
      if (spec === item.spec) {
        item.facts = answer;
        item.factsFailed = false;
        this.#told(item);
      }
    }, (_, spec) => {
      if (spec === item.spec) {
        item.factsFailed = true;
        this.#told(item);
      }
    });
    item.asker.ask(item.spec);
  }

  #told(item) {
    if (this.items().includes(item)) {
      this.#view?.draw?.();
      if (item === this.item()) {
        this.#panel();
      }
    }
  }

  #panel() {
    byId("facts").replaceChildren(...panel(this.item(), this.active()));
  }
}

const app = new App();
app.start().catch((error) => {
  use(state.lang ?? "en");
  byId("stage").replaceChildren(html("p", { class: "notice", role: "alert" }, error instanceof Refused ? error.message : t("failed")));
});
