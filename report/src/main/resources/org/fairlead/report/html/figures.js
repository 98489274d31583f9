/* Dot-and-interval plots, a row a slice; x in percent of the width, so they need no resizing. */
const SHAPES = ["M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0", "M0,-5.6L5.6,0L0,5.6L-5.6,0Z", "M-4.2,-4.2H4.2V4.2H-4.2Z", "M0,-5.2L5.2,4.2H-5.2Z"];
const FIRST_ROWS = 40;
const percent = (x, [lo, hi]) => ((x - lo) / (hi - lo) * 100).toFixed(2) + "%";

function scaleOf(points, fraction, gaps) {
  let lo = d3.min(points), hi = d3.max(points);
  if (fraction && !gaps && state.axis === "whole") return { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] };
  if (lo === undefined) { lo = 0; hi = 1; }
  if (gaps) { lo = Math.min(lo, 0); hi = Math.max(hi, 0); }
  if (hi - lo < 1e-9) { lo -= 0.05; hi += 0.05; }
  let domain = d3.nice(lo, hi, 4);
  if (fraction && !gaps) domain = [Math.max(0, domain[0]), Math.min(1, domain[1])];
  return { domain, ticks: d3.ticks(domain[0], domain[1], 4) };
}

/* The first slice of a family is set off by a line, in the order of the audit. */
const familyOf = i => data.slices[i].conditions.map(c => c[0]).join(" & ");
const opens = (slices, row) => state.sort.by === "given" && row > 0 && familyOf(slices[row]) !== familyOf(slices[row - 1]) ? " first" : "";

class Plot {
  constructor(root, key) {
    this.root = root; this.key = key;
    this.canvas = root.querySelector(".canvas"); this.svg = d3.select(this.canvas).select("svg");
    this.names = root.querySelector(".names"); this.values = root.querySelector(".values");
    this.axis = root.querySelector(".axis");
  }
  layout(slices, models) {
    this.models = models; this.slices = slices;
    this.step = models.length > 1 ? 12 + 14 * models.length : 26;
    this.root.querySelector(".plot").style.setProperty("--step", this.step + "px");
    const step = this.step, height = step * slices.length;
    this.svg.attr("height", height).text(null);
    this.grid = this.svg.append("g"); this.references = this.svg.append("g"); this.hits = this.svg.append("g"); this.marks = this.svg.append("g");
    const bases = new Set(data.slices.map((x, i) => baseOf(i)).filter((b, i) => b !== i));
    const base = i => bases.has(i);
    d3.select(this.names).selectAll("li").data(slices).join("li").attr("class", (i, row) => (base(i) ? "base tagged" : "") + opens(slices, row))
      .html("<span></span>").select("span").each(function (i) { nameInto(this, i); });
    this.valueAt = d3.select(this.values).selectAll("li").data(slices).join("li").attr("class", (i, row) => (base(i) ? "base" : "") + opens(slices, row))
      .html("").selectAll("span").data(i => models.map(m => ({ i, m }))).join("span")
      .attr("class", d => models.length > 1 ? "m" + d.m : null);
    this.hits.selectAll("rect").data(slices).join("rect").attr("class", "hit").attr("width", "100%").attr("height", step)
      .attr("y", (d, row) => row * step).attr("data-slice", i => i);
    const cells = slices.flatMap((i, row) => models.map((m, place) => ({ i, m, y: row * step + step / 2 + 14 * (place - (models.length - 1) / 2) })));
    this.cells = this.marks.selectAll("g").data(cells).join("g").attr("class", d => `mark m${d.m}${base(d.i) ? " base" : ""}`);
    this.spans = this.cells.append("line").attr("class", "span").attr("y1", d => d.y).attr("y2", d => d.y);
    this.dots = this.cells.append("svg").attr("y", d => d.y);
    this.dots.append("path").attr("class", "dot").attr("d", d => SHAPES[d.m % 4]);
    this.update();
  }
  read(slice, model) {
    if (state.show === "rates") { const f = figure(model, slice, this.key); return { at: f.v, lo: f.lo, hi: f.hi, why: f.why }; }
    const g = gap(model, slice, this.key);
    return g ? { at: g.d, lo: g.lo, hi: g.hi, why: "not defined" } : { at: 0, lo: NaN, hi: NaN, why: "" };
  }
  update() {
    const gaps = state.show === "gaps", fraction = isFraction(this.key);
    const read = new Map();
    const points = [];
    for (const d of this.cells.data()) {
      const f = this.read(d.i, d.m);
      read.set(d.i * 64 + d.m, f);
      for (const x of [f.at, f.lo, f.hi]) if (Number.isFinite(x)) points.push(x);
    }
    this.latest = read;
    const of = d => read.get(d.i * 64 + d.m);
    const { domain, ticks } = scaleOf(points, fraction, gaps);
    const x = v => percent(v, domain);
    this.spans.each(function (d) {
      const f = of(d), ok = Number.isFinite(f.lo);
      this.style.display = ok ? "" : "none";
      if (ok) { this.setAttribute("x1", x(f.lo)); this.setAttribute("x2", x(f.hi)); }
    });
    this.dots.each(function (d) {
      const f = of(d), ok = Number.isFinite(f.at);
      this.style.display = ok ? "" : "none";
      if (ok) this.setAttribute("x", x(f.at));
    });
    const key = this.key;
    this.valueAt.each(function (d) {
      const f = of(d), ok = Number.isFinite(f.at);
      const text = ok ? (gaps ? (baseOf(d.i) === d.i ? "baseline" : signed(f.at, key)) : full(f.at, key)) : brief(f.why);
      if (this.textContent !== text) { this.textContent = text; this.classList.toggle("none", !ok); }
      this.title = ok ? "" : f.why || "";
    });
    const lines = ticks.map(t => ({ t, css: gaps && Math.abs(t) < 1e-12 ? "zero" : "grid" }));
    const references = [];
    if (!gaps) this.slices.forEach((i, row) => {
      for (const m of this.models) {
        const v = baseOf(i) < 0 ? NaN : figure(m, baseOf(i), key).v;
        if (Number.isFinite(v)) references.push({ x: x(v), row, css: "reference" + (this.models.length > 1 ? " m" + m : "") });
      }
    });
    this.references.selectAll("line").data(references).join("line").attr("class", r => r.css)
      .attr("x1", r => r.x).attr("x2", r => r.x).attr("y1", r => r.row * this.step).attr("y2", r => (r.row + 1) * this.step);
    this.grid.selectAll("line").data(lines).join("line").attr("class", d => d.css).attr("y1", 0).attr("y2", this.step * this.slices.length)
      .attr("x1", d => x(d.t)).attr("x2", d => x(d.t));
    const digits = fraction ? Math.max(0, -Math.floor(Math.log10((ticks[1] - ticks[0]) * 100 + 1e-9))) : Math.max(0, -Math.floor(Math.log10(ticks[1] - ticks[0] + 1e-12)));
    const label = t => (gaps ? (Math.abs(t) < 1e-12 ? "0" : sign((fraction ? t * 100 : t).toFixed(digits))) : (fraction ? t * 100 : t).toFixed(digits).replace("-", "\u2212")) + (fraction && !gaps ? "%" : "");
    d3.select(this.axis).selectAll("span").data(ticks).join("span").style("left", t => x(t)).text(label);
  }
}
const brief = why => /^hidden/.test(why || "") ? "hidden" : /^too few/.test(why || "") ? "too few rows" : /baseline/.test(why || "") ? "no baseline" : "not defined";

/* Gap of each model on one line a slice: what moved, and which way. */
class Change {
  constructor(root, key) { this.root = root; this.key = key; this.plot = new Plot(root, key); }
  layout(slices, models) {
    const p = this.plot, others = slices.filter(i => baseOf(i) !== i);
    p.read = (slice, model) => { const g = gap(model, slice, this.key); return g ? { at: g.d, lo: NaN, hi: NaN, why: "not defined" } : { at: NaN, why: "not defined" }; };
    const show = state.show;
    state.show = "gaps"; p.layout(others, models); state.show = show;
    p.dots.attr("y", d => (others.indexOf(d.i) + .5) * p.step);
    p.arrows = p.marks.insert("g", ":first-child").selectAll("line").data(others).join("line").attr("class", "arrow")
      .attr("y1", (d, r) => (r + .5) * p.step).attr("y2", (d, r) => (r + .5) * p.step);
    this.update();
  }
  update() {
    const p = this.plot, show = state.show;
    state.show = "gaps"; p.update(); state.show = show;
    const models = p.models, dots = new Map(p.dots.nodes().map(n => { const d = d3.select(n).datum(); return [d.i * 64 + d.m, n.getAttribute("x")]; }));
    p.arrows.each(function (i) {
      const a = dots.get(i * 64 + models[0]), b = dots.get(i * 64 + models[models.length - 1]);
      this.style.display = a && b ? "" : "none";
      if (a && b) { this.setAttribute("x1", a); this.setAttribute("x2", b); }
    });
  }
}
