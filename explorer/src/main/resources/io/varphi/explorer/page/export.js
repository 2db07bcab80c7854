// What is shown as a file, a link, a command, a program.

import { byId, html } from "./dom.js";
import { code, figure, formats } from "./api.js";
import { button, choice } from "./controls.js";
import { flush, parameters, search } from "./state.js";
import { t } from "./i18n.js";

const STYLES = ["light", "dark", "paper", "print"];
let written = null;
let style = null;

function copyable(id, title, content, kind) {
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
  return html("section", {}, html("h3", {}, title, " ", button(t("copy"), `${t("copy")}: ${title}`, copy), done), box);
}

async function fill(dialog, dark) {
  written ??= (await formats()).formats;
  style ??= dark ? "dark" : "light";
  const state = { ...parameters(), style };
  const answer = await code(state);
  const files = html("div", { class: "group files" }, written.map((format) =>
    html("a", { class: "button", href: figure(format, state), download: "", "data-format": format }, format.toUpperCase())));
  const notes = answer.leftOut.map((what) => html("p", { class: "hint" }, t("leftOut_" + what)));
  const styles = STYLES.map((name) => [name, t("style" + name[0].toUpperCase() + name.slice(1))]);
  dialog.replaceChildren(
    html("div", { class: "head" }, html("h2", { id: "export-title" }, t("exportTitle")), button("×", t("close"), () => dialog.close(), "icon")),
    html("section", {}, html("h3", {}, t("asFile")),
      choice({ name: t("style"), value: style, options: styles, changed: (name) => { style = name; fill(dialog, dark); } }), files),
    copyable("link", t("asLink"), location.origin + location.pathname + search(), "p"),
    ...(answer.command
      ? [copyable("command", t("asCommand"), answer.command, "p"), ...notes]
      : [html("section", {}, html("h3", {}, t("asCommand")), html("p", { class: "hint" }, t("noCommand")))]),
    copyable("java", t("asJava"), answer.java, "pre"));
}

export async function open(dark, failed) {
  const dialog = byId("export");
  flush();
  try {
    await fill(dialog, dark);
    dialog.showModal();
  } catch (error) {
    failed(error);
  }
}
