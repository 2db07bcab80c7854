// What is shown as a file, a link, a command, a program.

import { byId, html } from "./dom.js";
import { Refused, code, figure, formats } from "./api.js";
import { button, choice } from "./controls.js";
import { flush, parameters, search } from "./state.js";
import { t } from "./i18n.js";

const STYLES = ["light", "dark", "paper", "print"];
let written = null;
let style = null;

function copyable(id, title, content, kind, heading = "h3") {
  const done = html("span", { class: "done", role: "status" });
  const box = html(kind === "pre" ? "pre" : "p", { class: "code", id, tabindex: "0" }, content);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
    } catch {
      getSelection().selectAllChildren(box); // the browser does not let pages copy
      return;
    }
    done.textContent = t("copied");
    setTimeout(() => { done.textContent = ""; }, 1500);
  };
  return html("section", {}, html(heading, {}, title, " ", button(t("copy"), `${t("copy")}: ${title}`, copy), done), box);
}

let asked = 0;

// What is shown in the dialog is told by one answer: the one to the newest question.
async function fill(dialog, dark, failed) {
  const question = ++asked;
  style ??= dark ? "dark" : "light";
  const state = { ...parameters(), style };
  const link = location.origin + location.pathname + search();
  let offer = null;
  let refused = null;
  try {
    written ??= (await formats()).formats;
    offer = await code(state);
  } catch (error) {
    if (!(error instanceof Refused)) {
      failed(error);
      return;
    }
    refused = error;
  }
  if (question !== asked) {
    return;
  }
  const hadFocus = dialog.querySelector("select") === document.activeElement;
  dialog.replaceChildren(...[
    html("div", { class: "head" }, html("h2", { id: "export-title" }, t("exportTitle")), button("×", t("close"), () => dialog.close(), "icon")),
    refused ? html("p", { class: "notice" }, refused.message, refused.original ? html("span", { lang: "en" }, " " + refused.original) : null) : null,
    offer ? files(state, offer.leftOut, (name) => { style = name; fill(dialog, dark, failed); }) : null,
    copyable("link", t("asLink"), link, "p"),
    ...(offer ? commands(offer) : []),
    offer ? copyable("java", t("asJava"), offer.java, "pre") : null,
  ].filter(Boolean));
  if (hadFocus) {
    dialog.querySelector("select")?.focus();
  }
  if (!dialog.open) {
    dialog.showModal();
  }
}

function files(state, leftOut, changed) {
  const styles = STYLES.map((name) => [name, t("style" + name[0].toUpperCase() + name.slice(1))]);
  const links = written.map((format) =>
    html("a", { class: "button", href: figure(format, state), download: "", "data-format": format }, format.toUpperCase()));
  return html("section", {}, html("h3", {}, t("asFile")),
    choice({ name: t("style"), value: state.style, options: styles, changed }), html("div", { class: "group files" }, links),
    html("p", { class: "hint" }, leftOut.map((part) => html("span", { "data-left-out": part }, t("left_" + part)))));
}

// The command, what it does in another way, and one that does the same.
function commands({ command, lacks, exact, isFromFile }) {
  const notes = lacks.map((lack) => html("p", { class: "hint", "data-lack": lack }, t("lack_" + lack)));
  const parts = command ? [copyable("command", t("asCommand"), command, "p"), ...notes] : [html("section", {}, html("h3", {}, t("asCommand")), ...notes)];
  return exact ? [...parts, copyable("exact", t(isFromFile ? "exactFromFile" : "exact"), exact, "p", "h4")] : parts;
}

export function open(dark, failed) {
  flush();
  return fill(byId("export"), dark, failed);
}
