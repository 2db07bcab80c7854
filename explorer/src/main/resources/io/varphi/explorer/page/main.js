// The page: its views, and the functions that they share.

import { byId, html } from "./dom.js";
import { Latest, Refused, facts, functions } from "./api.js";
import { Item, Picker, cards, choose } from "./catalogue.js";
import { Curves } from "./curves.js";
import { Distribution } from "./distribution.js";
import { Errors } from "./errors.js";
import { Gate } from "./gate.js";
import { Simplex } from "./simplex.js";
import { Stack } from "./stack.js";
import { NAMES, VIEWS, kindOf, list, read, state, write } from "./state.js";
import { open as openExport } from "./export.js";
import { panel } from "./facts.js";
import { current, t, use } from "./i18n.js";

const MAKERS = { curves: Curves, distribution: Distribution, stack: Stack, error: Errors, gate: Gate, simplex: Simplex };
const DARK = matchMedia("(prefers-color-scheme: dark)");
const FACTS_PAUSE = 120;
const CONNECTION = "connection";

class App {
  #all = [];
  #most = 6;
  #kept = {}; // functions by kind, as far as they are known
  #loading = {};
  #turn = 0;
  #adding = Promise.resolve();
  #view = null;
  #picker;
  #facts = new Map();
  #tabs = new Map(VIEWS.map((view) => [view, html("button", { type: "button", "data-view": view, onclick: () => this.#go(view) })]));
  #about = null;
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

  // about: what a later answer, see below, makes good
  failed(error, index, about = index) {
    const isRefused = error instanceof Refused;
    const name = isRefused && index !== undefined ? (this.items()[index]?.label ?? "") + t("colon") : "";
    this.#notice.replaceChildren(name + (isRefused ? error.message : t("failed")));
    if (error.original) {
      this.#notice.append(" ", html("span", { lang: "en" }, error.original));
    }
    this.#notice.hidden = false;
    this.#about = isRefused ? about : CONNECTION;
  }

  // An answer has come: what was told of an earlier one, or of none, holds no longer.
  answered(about) {
    if (this.#about === about || this.#about === CONNECTION) {
      this.#notice.hidden = true;
      this.#about = null;
    }
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
    const wrong = await this.#load(kindOf(state.view));
    this.#picker = new Picker({
      functions: this.#all, most: this.#most, picked: (spec) => this.#add(spec), go: (view, spec) => this.#goTo(view, spec), failed: (error) => this.failed(error),
    });
    byId("language").addEventListener("click", () => this.#speak(state.lang === "en" ? "zh" : "en"));
    byId("theme").addEventListener("click", () => {
      state.theme = this.isDark() ? "light" : "dark";
      this.#retheme();
      write();
    });
    DARK.addEventListener("change", () => this.#retheme());
    byId("views").replaceChildren(...this.#tabs.values());
    byId("share").addEventListener("click", () => openExport(this.isDark(), (error) => this.failed(error)));
    this.#open(wrong);
    document.body.dataset.ready = "true";
  }

  #retheme() {
    document.documentElement.dataset.theme = this.isDark() ? "dark" : "light";
    byId("theme").textContent = this.isDark() ? "☀" : "☾";
    this.#view?.retheme?.();
  }

  #speak(language) {
    state.lang = language;
    use(language);
    this.#open(null);
    write();
  }

  // Shows another view once its functions are known. Until then all is as it was, and another click counts instead.
  async #go(view) {
    const turn = ++this.#turn;
    try {
      const wrong = await this.#load(kindOf(view));
      if (turn === this.#turn) {
        state.view = view;
        this.#open(wrong);
        write();
      }
    } catch (error) {
      this.failed(error);
    }
  }

  // Shows a function in another view.
  async #goTo(view, spec) {
    await this.#go(view);
    if (state.view === view && !list().specs.includes(spec)) {
      this.#add(spec);
    }
    byId("search").focus();
  }

  // Shows the view that the state names, and tells what is wrong with the address.
  #open(wrong) {
    this.#view?.unmount();
    byId("language").textContent = t("other");
    byId("language").lang = state.lang === "en" ? "zh" : "en";
    this.#tabs.forEach((tab, view) => {
      tab.textContent = t(NAMES[view]);
      if (view === state.view) {
        tab.setAttribute("aria-current", "page");
      } else {
        tab.removeAttribute("aria-current");
      }
    });
    const [tabs, tab] = [byId("views"), this.#tabs.get(state.view)];
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2; // a phone has no room for all
    this.#picker.relabel();
    this.#notice.hidden = true;
    byId("stage").replaceChildren(this.#notice);
    this.#cards();
    this.#view = new MAKERS[state.view](this);
    this.#view.mount(byId("stage"));
    this.#panel();
    this.items().forEach((item) => this.#ask(item));
    if (wrong) {
      this.failed(wrong);
    }
  }

  // Learns of the functions of a kind that the address names; returns what is wrong with one of them.
  async #load(kind) {
    if (this.#kept[kind]) {
      return null;
    }
    this.#loading[kind] ??= this.#loaded(kind).finally(() => { delete this.#loading[kind]; });
    return this.#loading[kind];
  }

  async #loaded(kind) {
    const items = [];
    let wrong = null;
    for (const spec of state.lists[kind].specs.slice(0, this.#most)) {
      try {
        const item = await Item.of(spec, this.#all);
        if (item.info.kind === kind) {
          items.push(item);
        }
      } catch (error) {
        wrong ??= error;
      }
    }
    if (items.length === 0) {
      items.push(await Item.of({ gate: "swiglu", normalizer: "softmax" }[kind] ?? "gelu", this.#all));
    }
    this.#kept[kind] = items;
    this.#remember(kind);
    return wrong;
  }

  #remember(kind) {
    const kept = state.lists[kind];
    kept.specs = this.#kept[kind].map((item) => item.spec);
    kept.active = Math.max(0, Math.min(kept.active, kept.specs.length - 1));
  }

  // One after another, so that they come in the order in which they were picked.
  #add(spec) {
    const kind = kindOf(state.view);
    this.#adding = this.#adding.then(() => this.#added(spec, kind)).catch((error) => this.failed(error));
  }

  async #added(spec, kind) {
    const item = await Item.of(spec, this.#all);
    const isAlone = kind !== "element-wise";
    const others = isAlone ? [] : this.#kept[kind];
    if (others.length >= this.#most) {
      return; // picked faster than the others came
    }
    this.#kept[kind] = [...others, item];
    this.#remember(kind);
    state.lists[kind].active = others.length;
    if (kind === kindOf(state.view)) {
      this.#changedList();
      this.#ask(item);
    }
  }

  #remove(index) {
    const kind = kindOf(state.view);
    this.#kept[kind] = this.items().filter((_, i) => i !== index);
    this.#remember(kind);
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
      chosen: (i) => { list().active = i; choose(byId("chosen"), i); this.#panel(); this.#view.refresh(); write(); },
      removed: (i) => this.#remove(i),
    }));
  }

  // A parameter of one function has another value.
  #moved(i) {
    this.#notice.hidden = true;
    this.#remember(kindOf(state.view));
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
        item.lastFacts = null;
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
