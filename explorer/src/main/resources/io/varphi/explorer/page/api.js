// What the server knows. Every number on the page comes from here.

export class Refused extends Error {
  constructor(message, column) {
    super(message);
    this.column = column;
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
  const reply = await fetch(address(path, parameters));
  if (!reply.ok) {
    const { error, column } = await reply.json();
    throw new Refused(error, column);
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

// One question at a time, always the newest; an answer that is overtaken is dropped.
export class Latest {
  #run;
  #show;
  #fail;
  #asked = 0;
  #shown = 0;
  #busy = false;
  #waiting = null;

  constructor(run, show, fail = () => {}) {
    this.#run = run;
    this.#show = show;
    this.#fail = fail;
  }

  ask(...question) {
    this.#asked++;
    this.#waiting = [this.#asked, question];
    if (!this.#busy) {
      this.#next();
    }
  }

  // Answers that are still on their way are no longer wanted.
  drop() {
    this.#shown = ++this.#asked;
    this.#waiting = null;
  }

  async #next() {
    const [sequence, question] = this.#waiting;
    this.#waiting = null;
    this.#busy = true;
    const told = await this.#run(...question).then(
      (answer) => () => this.#show(answer, ...question),
      (error) => () => this.#fail(error, ...question));
    this.#busy = false;
    if (this.#waiting) {
      this.#next();
    }
    if (sequence > this.#shown) {
      this.#shown = sequence;
      told();
    }
  }
}
