// What is shown: all of it stands in the address, so that a link shows the same.

export const VIEWS = ["curves", "distribution", "stack", "error", "gate", "simplex"];
export const KINDS = { gate: "gate", simplex: "normalizer" };
// What views are called.
export const NAMES = { curves: "viewCurves", distribution: "viewDistribution", stack: "viewStack", error: "viewError", gate: "viewGate", simplex: "viewSimplex" };
export const TIERS = ["float32", "float32_gradient", "float64", "float64_gradient"];
export const PARTS = ["value", "by_value", "by_gate"];

export const kindOf = (view) => KINDS[view] ?? "element-wise";

// The first view that shows functions of a kind, if one does.
export const viewOf = (kind) => VIEWS.find((view) => kindOf(view) === kind);

const SWITCHES = { f: true, df: true, ddf: false, tangent: true, saturation: false, gain: true };
const NUMBERS = { x: -1, x0: -4, x1: 4, y0: -2, y1: 4, mu: 0, sigma: 1, depth: 20, a: 1, g: 1 };

export const state = {
  view: "curves",
  lists: {
    "element-wise": { specs: ["gelu", "elu"], active: 0 },
    gate: { specs: ["swiglu"], active: 0 },
    normalizer: { specs: ["softmax"], active: 0 },
  },
  tier: "float32",
  part: "value",
  z: [2, 1, 0],
  lang: null,
  theme: null,
  fitted: false,
  ...SWITCHES,
  ...NUMBERS,
};

export const list = () => state.lists[kindOf(state.view)];

function finite(text) {
  const value = text === null || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

export function read(search) {
  const query = new URLSearchParams(search);
  const view = query.get("view");
  state.view = VIEWS.includes(view) ? view : "curves";
  const specs = query.getAll("spec");
  if (specs.length > 0) {
    const active = finite(query.get("active")) ?? 0;
    state.lists[kindOf(state.view)] = { specs, active: Math.min(specs.length - 1, Math.max(0, Math.trunc(active))) };
  }
  for (const name of Object.keys(SWITCHES)) {
    if (query.has(name)) {
      state[name] = query.get(name) === "1";
    }
  }
  for (const name of Object.keys(NUMBERS)) {
    state[name] = finite(query.get(name)) ?? state[name];
  }
  if (!(state.x0 < state.x1)) {
    Object.assign(state, { x0: NUMBERS.x0, x1: NUMBERS.x1 });
  }
  state.fitted = ["y0", "y1"].every((name) => finite(query.get(name)) !== null) && state.y0 < state.y1;
  state.depth = Math.min(100, Math.max(1, Math.round(state.depth)));
  state.sigma = Math.min(100, Math.max(0.001, state.sigma));
  const tier = query.get("tier");
  state.tier = TIERS.includes(tier) ? tier : "float32";
  const part = query.get("part");
  state.part = PARTS.includes(part) ? part : "value";
  const z = (query.get("z") ?? "").split(",").map(finite);
  state.z = z.length === 3 && z.every((v) => v !== null) ? z : [2, 1, 0];
  state.lang = query.get("lang");
  state.theme = query.get("theme");
}

// Less than a hundredth of a pixel away, with few digits.
function rounded(value, span) {
  const unit = 10 ** (Math.floor(Math.log10(span)) - 5);
  return Number((Math.round(value / unit) * unit).toPrecision(15));
}

const bit = (on) => (on ? "1" : "0");

// The parameters of the page, and of the figure that shows the same.
export function parameters() {
  const { specs, active } = list();
  const all = { view: state.view, spec: specs };
  if (active > 0) {
    all.active = active;
  }
  const common = { lang: state.lang };
  const width = state.x1 - state.x0;
  const height = state.y1 - state.y0;
  const domain = { x0: rounded(state.x0, width), x1: rounded(state.x1, width) };
  switch (state.view) {
    case "curves":
      return {
        ...all, ...domain, y0: rounded(state.y0, height), y1: rounded(state.y1, height), x: state.x, f: bit(state.f), df: bit(state.df),
        ddf: bit(state.ddf), tangent: bit(state.tangent), saturation: bit(state.saturation), ...common,
      };
    case "distribution":
      return { ...all, mu: state.mu, sigma: state.sigma, ...common };
    case "stack":
      return { ...all, depth: state.depth, gain: bit(state.gain), ...common };
    case "error":
      return { ...all, ...domain, x: state.x, tier: state.tier, ...common };
    case "gate":
      return { ...all, part: state.part, a: state.a, g: state.g, ...common };
    default:
      return { ...all, z: state.z.join(","), ...common };
  }
}

export function search() {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters(), theme: state.theme })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined) {
        query.append(name, one);
      }
    }
  }
  return "?" + query.toString();
}

let writing = 0;

// Keeps the address up to date, but not at each step of a movement: browsers limit that.
export function write() {
  clearTimeout(writing);
  writing = setTimeout(flush, 150);
}

export function flush() {
  clearTimeout(writing);
  history.replaceState(null, "", search());
}
