/* One table of the chosen measures: value, interval and gap to the baseline in each cell. */
const PART_ROWS = 12;

/* A dozen slices: what is on the screen is redrawn first. */
class Part {
  constructor() { this.root = document.createElement("tbody"); this.cells = []; }
  update() {
    for (const c of this.cells) {
      const f = figure(c.m, c.i, c.k), ok = Number.isFinite(f.v);
      const text = ok ? full(f.v, c.k) : /^hidden/.test(f.why || "") ? "hidden" : f.why || "not defined"; // why it is hidden is said below
      if (c.v.data !== text) { c.v.data = text; if (c.ok !== ok) { c.v.parentNode.className = ok ? "v" : "none"; c.ok = ok; } }
      const between = ok ? range(f.lo, f.hi, c.k) : "";
      if (c.r.data !== between) c.r.data = between;
      const g = ok ? gap(c.m, c.i, c.k) : null;
      const against = g && Number.isFinite(g.d) ? "gap " + signedBare(g.d, c.k) + (Number.isFinite(g.lo) ? ` (${bare(g.lo, c.k)} to ${bare(g.hi, c.k)})` : "") : "";
      if (c.d.data !== against) c.d.data = against;
    }
  }
}

class Sheet {
  constructor(root) { this.root = root; this.table = root.querySelector("table"); this.parts = []; }
  layout(slices, models) {
    const keys = chosenMeasures(), many = models.length > 1;
    const bases = new Set(data.slices.map((x, i) => baseOf(i)).filter((b, i) => b !== i));
    this.head(keys, many);
    for (const part of this.parts) forget(part);
    this.parts = [];
    slices.forEach((i, row) => {
      if (row % PART_ROWS === 0) this.parts.push(watch(new Part()));
      const part = this.parts[this.parts.length - 1];
      models.forEach((m, place) => part.root.append(this.line(part, i, m, place, keys, models, bases.has(i))));
    });
    this.table.replaceChildren(this.table.tHead, ...this.parts.map(p => p.root));
    for (const part of this.parts) part.update();
  }
  head(keys, many) {
    const head = document.createElement("tr");
    const add = (text, by, title) => {
      const th = document.createElement("th"), b = document.createElement("button");
      th.scope = "col"; b.type = "button"; b.textContent = text; b.title = title || ""; b.dataset.sort = by;
      if (by === "name") th.className = "left slice";
      if (by === "rows") th.className = "rows";
      if (state.sort.by === by) th.setAttribute("aria-sort", state.sort.down ? "descending" : "ascending");
      th.append(b); head.append(th);
    };
    add("Slice", "name");
    if (many) { const th = document.createElement("th"); th.scope = "col"; th.className = "left model"; th.textContent = "Model"; head.append(th); }
    add("Rows", "rows");
    for (const k of keys) { const m = data.measures[measureOf.get(k)]; add(m.name, k, m.formula); }
    this.table.tHead.replaceChildren(head);
    this.table.style.minWidth = 210 + 76 + (many ? 170 : 0) + 162 * keys.length + "px";
  }
  line(part, i, m, place, keys, models, base) {
    const tr = document.createElement("tr");
    if (base) tr.className = "base";
    tr.dataset.slice = i;
    if (place === 0) {
      const th = document.createElement("th"), name = document.createElement("span");
      th.scope = "row"; th.rowSpan = models.length;
      name.className = "name"; nameInto(name, i);
      th.append(name);
      if (base) { const tag = document.createElement("span"); tag.className = "tag"; tag.textContent = "baseline"; th.append(tag); }
      tr.append(th);
    }
    if (models.length > 1) { const td = tr.insertCell(); td.className = "left"; td.append(keyOf(m)); }
    tr.insertCell().textContent = place === 0 ? count(data.slices[i].rows) : "";
    for (const k of keys) {
      const td = tr.insertCell(), texts = ["v", "i", "d"].map(css => {
        const span = document.createElement("span");
        span.className = css; span.append(""); td.append(span);
        return span.firstChild;
      });
      td.dataset.figure = `${m}|${i}|${k}`;
      part.cells.push({ m, i, k, v: texts[0], r: texts[1], d: texts[2], ok: true });
    }
    return tr;
  }
}
const keyTemplates = [...document.querySelectorAll(".legend")].slice(0, 1).flatMap(list => [...list.querySelectorAll(".key")]);
function keyOf(model) {
  const known = keyTemplates[model];
  return known ? known.cloneNode(true) : document.createTextNode(data.models[model].name);
}
