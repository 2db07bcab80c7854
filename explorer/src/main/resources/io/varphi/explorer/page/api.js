// What the server knows. Every number on the page comes from here.

import { state } from "./state.js";

// original: English words that the message, in another language, leads to
export class Refused extends Error {
  constructor({ error, original }) {
    super(error);
    this.original = original;
  }
}

function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        query.append(name, one);
      }
    }
  }
  const text = query.toString();
  return text ? path + "?" + text : path;
}

async function ask(path, parameters) {
  const reply = await fetch(address(path, { lang: state.lang, ...parameters }));
  if (!reply.ok) {
    throw new Refused(await reply.json());
  }
  return reply;
}

const json = async (path, parameters) => (await ask(path, parameters)).json();
const doubles = async (path, parameters) =>
  new Float64Array(await (await ask(path, parameters)).arrayBuffer());

export const functions = () => json("/api/functions");
export const formats = () => json("/api/formats");
export const describe = (spec) => json("/api/function", { spec });
export const check = (formula) => json("/api/check", { formula });
export const facts = (spec) => json("/api/facts", { spec });
export const point = (parameters) => json("/api/point", parameters);
export const distribution = (parameters) => json("/api/distribution", parameters);
export const stack = (parameters) => json("/api/stack", parameters);
export const errors = (parameters) => json("/api/error", parameters);
export const simplex = (parameters) => json("/api/simplex", parameters);
export const code = (state) => json("/api/code", state);
export const figure = (format, state) => address("/api/figure." + format, state);

// Samples in columns; with an x, that one is apart.
export async function samples(parameters) {
  const numbers = await doubles("/api/sample", parameters);
  const rows = numbers.length / 4;
  const inner = parameters.x === undefined ? rows : rows - 1;
  const column = (i) => numbers.subarray(i * rows, i * rows + inner);
  const last = (i) => numbers[i * rows + rows - 1];
  return {
    x: column(0), f: column(1), df: column(2), ddf: column(3),
    at: inner === rows ? null : { x: last(0), f: last(1), df: last(2), ddf: last(3) },
  };
}

export async function gate(parameters) {
  const numbers = await doubles("/api/gate", parameters);
  return { reach: numbers[0], values: numbers.subarray(1), size: parameters.n };
}

// One question at a time, always the newest. An answer is shown while the next one is waited for, as one
// wants to see a slider move; who shows it is told whether it is the last word. What went wrong with a
// question that is overtaken is nobody's concern.
export class Latest {
  #run;
  #show;
  #fail;
  #asked = 0;
  #unwanted = 0;
  #busy = false;
  #waiting = null;

  constructor(run, show, fail = () => {}) {
    this.#run = run;
    this.#show = show;
    this.#fail = fail;
  }

  ask(question) {
    this.#asked++;
    this.#waiting = [this.#asked, question];
    if (!this.#busy) {
      this.#next();
    }
  }

  // Answers that are still on their way are no longer wanted.
  drop() {
    this.#unwanted = ++this.#asked;
    this.#waiting = null;
  }

  async #next() {
    const [sequence, question] = this.#waiting;
    this.#waiting = null;
    this.#busy = true;
    const tell = await this.#run(question).then(
      (answer) => (isLast) => this.#show(answer, question, isLast),
      (error) => (isLast) => isLast && this.#fail(error, question));
    this.#busy = false;
    const isLast = sequence === this.#asked;
    if (this.#waiting) {
      this.#next();
    }
    if (sequence > this.#unwanted) {
      tell(isLast);
    }
  }
}
