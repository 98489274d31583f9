"use strict";
/* Data, state, numbers. Every figure is recomputed from counts as the audit computes it. */
const data = JSON.parse(document.getElementById("fairlead-data").textContent);
const measureOf = new Map(data.measures.map((m, i) => [m.key, i]));
const state = {
  at: data.start, own: data.ownThresholds, baseline: -1, models: new Set(data.models.keys()),
  measures: new Set(data.shown), minimum: 0, query: "", show: "rates", axis: "fit",
  sort: { by: "given", model: 0, down: true }, whole: false,
};

/* Numerator and denominator of each rate, from true and false positives and the class totals. */
const PARTS = {
  false_positive_rate: c => [c.fp, c.n],
  true_negative_rate: c => [c.n - c.fp, c.n],
  true_positive_rate: c => [c.tp, c.p],
  recall: c => [c.tp, c.p],
  false_negative_rate: c => [c.p - c.tp, c.p],
  positive_rate: c => [c.tp + c.fp, c.p + c.n],
  negative_rate: c => [c.p + c.n - c.tp - c.fp, c.p + c.n],
  precision: c => [c.tp, c.tp + c.fp],
  false_discovery_rate: c => [c.fp, c.tp + c.fp],
  false_omission_rate: c => [c.p - c.tp, c.p + c.n - c.tp - c.fp],
  accuracy: c => [c.tp + c.n - c.fp, c.p + c.n],
};
const COMPOSITE = {
  balanced_accuracy: c => (c.tp / c.p + (c.n - c.fp) / c.n) / 2,
  f1: c => 2 * c.tp / (c.tp + c.fp + c.p),
};
const NO_ROWS = "not defined: no rows in the denominator";
const FEW_ROWS = `too few rows: fewer than ${data.minimum} in the denominator`;

/* Index of the threshold in the model's own grid; -1 when the model was not counted there. */
const place = model => state.own ? data.models[model].own : data.models[model].grid[state.at];

/* Counts of rows, and of weights where rows have any. */
function cells(model, slice) {
  const c = data.counts[model][slice], k = place(model);
  if (!c || k < 0) return null;
  const rows = { p: c.p, n: c.n, tp: c.tp[k], fp: c.fp[k] };
  return { rows, weight: c.wp === undefined ? rows : { p: c.wp, n: c.wn, tp: c.wtp[k], fp: c.wfp[k] }, weighted: c.wp !== undefined };
}

function wilson(p, n) {
  const z = data.z, z2 = z * z, centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = z / (1 + z2 / n) * Math.sqrt(Math.max(0, p * (1 - p) / n + z2 / (4 * n * n)));
  return [p <= 0 ? 0 : Math.max(0, Math.min(p, centre - half)), p >= 1 ? 1 : Math.min(1, Math.max(p, centre + half))];
}

/* What the audit states itself: measures of scores, composites, and rates of weighted rows. */
function given(model, key, slice, what) {
  const stated = data.given[model][key];
  if (!stated) return null;
  const row = stated[what][data.measures[measureOf.get(key)].byThreshold ? place(model) : "all"];
  return row ? row[slice] : null;
}

/* A figure: value and interval, or why there is none. */
function figure(model, slice, key) {
  const hidden = data.hidden[model][slice];
  if (hidden) return { v: NaN, why: hidden };
  const stated = given(model, key, slice, "values");
  if (stated) return stated[0] === null ? { v: NaN, why: stated[3] } : { v: stated[0], lo: stated[1] ?? NaN, hi: stated[2] ?? NaN, why: "" };
  const c = PARTS[key] || COMPOSITE[key] ? cells(model, slice) : null;
  if (!c) return { v: NaN, why: "not in this audit" };
  if (COMPOSITE[key]) {
    const v = COMPOSITE[key](c.weight);
    return Number.isFinite(v) ? { v, lo: NaN, hi: NaN, why: "" } : { v: NaN, why: NO_ROWS };
  }
  return rate(PARTS[key], c);
}
function rate(parts, c, unlimited) {
  const [hits, weight] = parts(c.weight), trials = c.weighted ? parts(c.rows)[1] : weight;
  if (!(trials > 0 && weight > 0)) return { v: NaN, why: NO_ROWS };
  if (trials < data.minimum && !unlimited) return { v: NaN, why: FEW_ROWS };
  const v = hits / weight;
  const [lo, hi] = c.weighted ? [NaN, NaN] : wilson(v, trials);
  return { v, lo, hi, trials: weight, why: "" };
}

/* How slice and baseline share rows, as far as their conditions tell. */
const kinds = new Map();
function kindOf(slice, base) {
  const id = slice * data.slices.length + base;
  if (!kinds.has(id)) {
    const a = data.slices[slice].conditions, b = data.slices[base].conditions;
    const has = (list, [column, value]) => list.some(c => c[0] === column && c[1] === value);
    const differ = a.some(([column, value]) => data.partitions.includes(column) && b.some(c => c[0] === column && c[1] !== value));
    kinds.set(id, differ ? "apart" : b.every(c => has(a, c)) ? "inside" : a.every(c => has(b, c)) ? "around" : "partly");
  }
  return kinds.get(id);
}
const less = (a, b) => ({ p: a.p - b.p, n: a.n - b.n, tp: a.tp - b.tp, fp: a.fp - b.fp });
const baseOf = slice => state.baseline >= 0 ? state.baseline : data.slices[slice].base;
const newcombe = (a, b) => [a.v - b.v - Math.hypot(a.v - a.lo, b.hi - b.v), a.v - b.v + Math.hypot(a.hi - a.v, b.v - b.lo)];

/* Slice minus baseline, with the audit's interval: Newcombe's, of the rows that are not shared. */
function gap(model, slice, key) {
  const base = baseOf(slice);
  if (base < 0 || slice === base) return null;
  const a = figure(model, slice, key), b = figure(model, base, key);
  if (!Number.isFinite(a.v) || !Number.isFinite(b.v)) return { d: NaN, lo: NaN, hi: NaN };
  const stated = base === data.slices[slice].base ? given(model, key, slice, "gaps") : null;
  if (stated) return { d: stated[0] ?? NaN, lo: stated[1] ?? NaN, hi: stated[2] ?? NaN };
  const kind = kindOf(slice, base);
  const same = (kind === "inside" || kind === "around") && data.slices[slice].rows === data.slices[base].rows;
  if (same) return { d: NaN, lo: NaN, hi: NaN };
  const d = a.v - b.v, unknown = { d, lo: NaN, hi: NaN };
  if (!PARTS[key] || !Number.isFinite(a.lo) || !Number.isFinite(b.lo)) return unknown;
  if (kind === "apart") { const [lo, hi] = newcombe(a, b); return { d, lo, hi }; }
  if (kind === "partly") return unknown;
  const inside = kind === "inside", [own, all] = inside ? [slice, base] : [base, slice];
  const rest = rate(PARTS[key], { rows: less(cells(model, all).rows, cells(model, own).rows), weight: less(cells(model, all).weight, cells(model, own).weight), weighted: false }, true);
  if (!Number.isFinite(rest.v)) return { d: NaN, lo: NaN, hi: NaN };
  const share = 1 - (inside ? a.trials / b.trials : b.trials / a.trials);
  const [lo, hi] = inside ? newcombe(a, rest) : newcombe(rest, b);
  return { d, lo: lo * share, hi: hi * share };
}

/* Numbers as the page writes them; the same rounding as on the server. */
const plain = text => /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
const sign = text => text.startsWith("-") ? "\u2212" + text.slice(1) : "+" + text;
const isFraction = key => data.measures[measureOf.get(key)].fraction;
function bare(x, key) { return plain(isFraction(key) ? (x * 100).toFixed(1) : x.toFixed(3)).replace("-", "\u2212"); }
function full(x, key) { return bare(x, key) + (isFraction(key) ? "%" : ""); }
function signed(x, key) {
  const text = plain(isFraction(key) ? (x * 100).toFixed(1) : x.toFixed(3));
  return (/^0(\.0*)?$/.test(text) ? "\u00B1" + text : sign(text)) + (isFraction(key) ? "\u00A0pp" : "");
}
function signedBare(x, key) { return signed(x, key).replace("\u00A0pp", ""); }
function range(lo, hi, key) { return Number.isFinite(lo) ? `${bare(lo, key)} to ${bare(hi, key)}` : ""; }
const count = n => Number.isInteger(n) ? n.toLocaleString("en-US") : n.toLocaleString("en-US", { maximumFractionDigits: 1 });
const thresholdText = t => String(Number(t.toPrecision(6)));

/* A name of which the start may be hidden and the end stays, as the templates write it. */
function nameInto(node, slice) {
  const letters = [...data.slices[slice].label], cut = letters.length > 20 ? letters.length - 10 : letters.length;
  node.title = data.slices[slice].name;
  node.replaceChildren(...["head", "tail"].map((css, part) => {
    const span = document.createElement("span");
    span.className = css; span.textContent = (part ? letters.slice(cut) : letters.slice(0, cut)).join("");
    return span;
  }));
}

/* Slices in the order and selection that the controls ask for. */
function chosenSlices() {
  const query = state.query.trim().toLowerCase();
  let list = data.slices.map((s, i) => i).filter(i => {
    const s = data.slices[i];
    return s.rows >= state.minimum && (!query || s.name.toLowerCase().includes(query));
  });
  const { by, model, down } = state.sort;
  if (by === "given") return list;
  const worth = i => {
    if (by === "name") return data.slices[i].name.toLowerCase();
    if (by === "rows") return data.slices[i].rows;
    if (by === "gap") { const g = gap(model, i, firstMeasure()); return g && Number.isFinite(g.d) ? Math.abs(g.d) : null; }
    const f = figure(model, i, by);
    return Number.isFinite(f.v) ? f.v : null;
  };
  const keyed = list.map(i => [worth(i), i]);
  keyed.sort(([a, i], [b, j]) => {
    if (a === null || b === null) return a === b ? i - j : a === null ? 1 : -1;
    const order = a < b ? -1 : a > b ? 1 : 0;
    return (down ? -order : order) || i - j;
  });
  return keyed.map(pair => pair[1]);
}
const chosenModels = () => [...data.models.keys()].filter(m => state.models.has(m));
const chosenMeasures = () => data.measures.map(m => m.key).filter(k => state.measures.has(k));
const firstMeasure = () => chosenMeasures()[0] || data.measures[0].key;
