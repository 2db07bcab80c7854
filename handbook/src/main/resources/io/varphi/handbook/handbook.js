// Nothing here is needed to read the pages: it adds the filter, the switch of colours, and open answers in print.
"use strict";

const root = document.documentElement;

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is off
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // storage is off: the choice lasts as long as the page
  }
}

const chosen = new URLSearchParams(location.search).get("theme") || remembered("varphi-theme");
if (chosen === "dark" || chosen === "light") {
  root.dataset.theme = chosen;
}

function isDark() {
  return root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
}

function addThemeSwitch() {
  const button = document.getElementById("theme");
  if (!button) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("varphi-theme", root.dataset.theme);
  });
}

function addFilter() {
  const form = document.getElementById("filter");
  if (!form) {
    return;
  }
  const tiles = [...document.querySelectorAll("[data-search]")];
  const shelves = [...document.querySelectorAll("main > section")];
  const nothing = document.getElementById("nothing");

  const inTexts = document.getElementById("in-texts");
  let texts = null; // what the cards say, by name, once it is loaded
  let isLoading = false;

  globalThis.addTexts = (all) => {
    texts = all;
    apply();
  };

  function load() {
    if (!isLoading) {
      isLoading = true;
      const script = document.createElement("script");
      script.src = form.dataset.texts;
      document.head.append(script);
    }
  }

  function isInNames(word) {
    return tiles.some((tile) => tile.dataset.search.includes(word));
  }

  // A word is looked for in the texts only if it is in no name: "relu" is in most of the texts.
  function finder(word) {
    if (isInNames(word)) {
      return (tile) => tile.dataset.search.includes(word);
    }
    load();
    return (tile) => texts !== null && texts[tile.dataset.name].includes(word);
  }

  function matches(tile, finders, family, properties) {
    const has = tile.dataset.properties.split(" ");
    return finders.every((finds) => finds(tile))
      && (family === "all" || tile.dataset.family === family)
      && properties.every((property) => has.includes(property));
  }

  function apply() {
    const words = form.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const finders = words.map(finder);
    const properties = new FormData(form).getAll("property");
    let count = 0;
    for (const tile of tiles) {
      tile.hidden = !matches(tile, finders, form.family.value, properties);
      count += tile.hidden ? 0 : 1;
    }
    for (const shelf of shelves) {
      shelf.hidden = !shelf.querySelector("[data-search]:not([hidden])");
    }
    form.count.value = count;
    nothing.hidden = count > 0;
    inTexts.hidden = count === 0 || words.every(isInNames);
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const shown = tiles.filter((tile) => !tile.hidden);
    if (shown.length === 1) {
      location.href = shown[0].querySelector("a").href;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      form.search.focus();
    }
  });
  apply(); // a browser may have kept what was typed
}

document.addEventListener("DOMContentLoaded", () => {
  addThemeSwitch();
  addFilter();
});

addEventListener("beforeprint", () => {
  document.querySelectorAll("details").forEach((details) => {
    details.open = true;
  });
});
