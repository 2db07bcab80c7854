// Colours of maps: the same path through Oklab as in the figures.

const BLUE = 250, ORANGE = 55;

const DIVERGING = {
  light: [[0.42, 0.105, BLUE], [0.66, 0.115, BLUE], [0.98, 0, 0], [0.66, 0.115, ORANGE], [0.42, 0.105, ORANGE]],
  dark: [[0.86, 0.06, BLUE], [0.62, 0.115, BLUE], [0.25, 0, 0], [0.62, 0.115, ORANGE], [0.86, 0.06, ORANGE]],
};

function oklab([lightness, chroma, hue]) {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function channel(linear) {
  const c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, c)));
}

function rgb([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

// 512 colours from the lowest value to the highest.
export function diverging(dark) {
  const anchors = DIVERGING[dark ? "dark" : "light"].map(oklab);
  const table = [];
  for (let i = 0; i < 512; i++) {
    const place = (i / 511) * (anchors.length - 1);
    const k = Math.min(anchors.length - 2, Math.floor(place));
    table.push(rgb(anchors[k].map((from, j) => from + (anchors[k + 1][j] - from) * (place - k))));
  }
  return table;
}
