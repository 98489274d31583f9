/* The controls, and what is drawn when one of them changes. */
const byId = id => document.getElementById(id);
const figuresRoot = byId("figures"), figureTemplate = byId("figure-template");
let plots = [], sheet = null, changes = [], waiting = new Set(), idle = 0;
const seen = new Set();
const watcher = new IntersectionObserver(entries => {
  for (const e of entries) { const part = e.target.drawn; if (!part) continue; if (e.isIntersecting) { seen.add(part); if (waiting.delete(part)) part.update(); } else seen.delete(part); }
}, { rootMargin: "200px" });
function watch(part) { part.root.drawn = part; watcher.observe(part.root); return part; }
function forget(part) { watcher.unobserve(part.root); seen.delete(part); waiting.delete(part); }

/* What is on the screen answers at once, the rest a moment later. */
function refresh() {
  for (const part of [...changes, ...plots, ...sheet.parts]) if (seen.has(part)) part.update(); else waiting.add(part);
  say();
  clearTimeout(idle);
  idle = setTimeout(later, 120);
}
function later() {
  const until = performance.now() + 12;
  for (const part of waiting) { waiting.delete(part); part.update(); if (performance.now() > until) break; }
  if (waiting.size) idle = setTimeout(later, 16); else document.documentElement.dataset.settled = state.at;
}

function rebuild() {
  const slices = chosenSlices(), models = chosenModels(), measures = chosenMeasures();
  const drawn = state.whole ? slices : slices.slice(0, FIRST_ROWS);
  const old = new Map(plots.map(p => [p.key, p]));
  figuresRoot.replaceChildren();
  for (const p of plots) if (!measures.includes(p.key)) forget(p);
  plots = measures.map(key => old.get(key) || newPlot(key));
  for (const p of plots) { figuresRoot.append(p.root); p.layout(drawn, models); }
  for (const c of changes) { c.root.hidden = models.length < 2; if (models.length > 1) c.layout(drawn, models); }
  sheet.layout(slices, models);
  byId("nothing").hidden = measures.length > 0 && slices.length > 0 && models.length > 0;
  byId("more").hidden = slices.length <= FIRST_ROWS;
  byId("more-button").textContent = state.whole ? `Draw the first ${FIRST_ROWS} slices only` : `Draw all ${slices.length} slices`;
  waiting.clear();
  byId("measures-count").textContent = `${measures.length} of ${data.measures.length}`;
  if (byId("models-count")) byId("models-count").textContent = `${models.length} of ${data.models.length}`;
  say(slices.length);
  document.documentElement.dataset.settled = state.at;
}
function newPlot(key) {
  const m = data.measures[measureOf.get(key)], root = figureTemplate.content.firstElementChild.cloneNode(true);
  root.dataset.measure = key;
  root.querySelector("h3").textContent = m.name;
  root.querySelector(".formula").textContent = m.formula;
  root.querySelector(".canvas").setAttribute("aria-label", `${m.name} by slice: dots with intervals. Up and down arrows read the slices.`);
  return watch(new Plot(root, key));
}

const ownText = () => data.models.map(m => thresholdText(m.threshold)).join(" / ");
let known = 0;
function say(n) {
  if (n !== undefined) known = n;
  const text = state.own ? ownText() : thresholdText(data.thresholds[state.at]);
  byId("threshold-value").textContent = text;
  byId("threshold").setAttribute("aria-valuetext", "positive above " + text);
  byId("status").textContent = `${known} of ${data.slices.length} slices, positive above ${text}, ` +
    (state.baseline >= 0 ? `compared with ${clipped(data.slices[state.baseline].name)}.` : "compared with the baselines of the audit.");
}
function clipped(name) {
  const letters = [...name];
  return letters.length > 60 ? letters.slice(0, 30).join("") + "\u2026" + letters.slice(-29).join("") : name;
}

function controls() {
  const on = (id, event, act) => byId(id) && byId(id).addEventListener(event, act);
  on("threshold", "input", e => { state.at = +e.target.value; if (state.own) { state.own = false; byId("own").checked = false; } refresh(); });
  on("own", "change", e => { state.own = e.target.checked; refresh(); });
  on("baseline", "change", e => { state.baseline = +e.target.value; rebuild(); });
  on("search", "input", e => { state.query = e.target.value; rebuild(); });
  on("minimum", "input", e => { state.minimum = Math.max(0, +e.target.value || 0); rebuild(); });
  on("sort", "change", e => { state.sort = { by: e.target.value, model: chosenModels()[0] || 0, down: e.target.value !== "name" }; rebuild(); });
  on("theme", "change", e => { const v = e.target.value; if (v === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = v; });
  on("more-button", "click", () => { state.whole = !state.whole; rebuild(); });
  for (const name of ["show", "axis"]) for (const input of document.querySelectorAll(`input[name="${name}"]`))
    input.addEventListener("change", () => { state[name] = input.value; refresh(); });
  const boxes = [...document.querySelectorAll("input[data-measure]")];
  const gather = () => { state.measures = new Set(boxes.filter(b => b.checked).map(b => b.dataset.measure)); rebuild(); };
  for (const b of boxes) b.addEventListener("change", gather);
  on("all-measures", "click", () => { for (const b of boxes) b.checked = true; gather(); });
  on("few-measures", "click", () => { for (const b of boxes) b.checked = data.shown.includes(b.dataset.measure); gather(); });
  for (const b of document.querySelectorAll("input[data-model]")) b.addEventListener("change", () => {
    if (b.checked) state.models.add(+b.dataset.model); else state.models.delete(+b.dataset.model);
    rebuild();
  });
  document.addEventListener("click", e => {
    const head = e.target.closest && e.target.closest("button[data-sort]");
    if (head) {
      const by = head.dataset.sort, down = state.sort.by === by ? !state.sort.down : by !== "name";
      state.sort = { by, model: chosenModels()[0] || 0, down };
      const select = byId("sort");
      select.value = [...select.options].some(o => o.value === by) ? by : "";
      const sheet = head.closest(".sheet");
      rebuild();
      const again = sheet && sheet.querySelector(`button[data-sort="${by}"]`);
      if (again) again.focus();
    }
    for (const drop of document.querySelectorAll("details.drop[open]")) if (!drop.contains(e.target)) drop.open = false;
  });
  document.addEventListener("keydown", e => {
    if (e.key !== "Escape") return;
    for (const drop of document.querySelectorAll("details.drop[open]")) { drop.open = false; drop.querySelector("summary").focus(); }
    point(null);
  });
}

/* Pointing at a slice, by mouse or by arrow keys, marks it in every figure. */
const tip = byId("tip");
function point(slice, plot, x, y) {
  for (const n of document.querySelectorAll(".hit.at")) n.classList.remove("at");
  tip.hidden = slice === null;
  if (slice === null) return;
  for (const n of document.querySelectorAll(`.hit[data-slice="${slice}"]`)) n.classList.add("at");
  const lines = [clipped(data.slices[slice].name) + ", " + count(data.slices[slice].rows) + " rows"];
  for (const m of plot.models) {
    const f = plot.latest.get(slice * 64 + m), gaps = state.show === "gaps" || plot.change;
    const value = !f ? "" : Number.isFinite(f.at) ? (gaps ? signed(f.at, plot.key) : full(f.at, plot.key)) + (Number.isFinite(f.lo) ? ` (${range(f.lo, f.hi, plot.key)})` : "") : f.why || "not defined";
    lines.push((data.models.length > 1 ? clipped(data.models[m].name) + ": " : "") + value);
  }
  tip.replaceChildren(...lines.map((t, k) => { const div = document.createElement(k ? "div" : "b"); div.textContent = t; return div; }));
  tip.style.left = Math.min(x + 14, innerWidth - tip.offsetWidth - 8) + "px";
  tip.style.top = Math.min(y + 14, innerHeight - tip.offsetHeight - 8) + "px";
}
const plotOf = canvas => { const part = canvas.closest("figure").drawn; return part && (part.plot || part); };
function pointing() {
  document.addEventListener("pointermove", e => {
    const canvas = e.target.closest && e.target.closest(".canvas");
    if (!canvas) { if (!tip.hidden) point(null); return; }
    const plot = plotOf(canvas);
    if (!plot || !plot.slices) return;
    const row = Math.floor((e.clientY - canvas.querySelector("svg").getBoundingClientRect().top) / plot.step);
    if (plot.slices[row] !== undefined) point(plot.slices[row], plot, e.clientX, e.clientY); else point(null);
  });
  document.addEventListener("keydown", e => {
    const canvas = e.target.classList && e.target.classList.contains("canvas") ? e.target : null;
    if (!canvas || !plotOf(canvas) || (e.key !== "ArrowDown" && e.key !== "ArrowUp")) return;
    e.preventDefault();
    const plot = plotOf(canvas), last = plot.slices.length - 1, now = plot.row === undefined ? -1 : plot.row;
    plot.row = Math.max(0, Math.min(last, now + (e.key === "ArrowDown" ? 1 : -1)));
    const box = canvas.querySelector("svg").getBoundingClientRect();
    point(plot.slices[plot.row], plot, box.left + 20, box.top + plot.row * plot.step + plot.step);
  });
  document.addEventListener("focusout", e => { if (e.target.classList && e.target.classList.contains("canvas")) point(null); });
}

function start() {
  for (const node of document.querySelectorAll(".needs-script")) node.hidden = false;
  for (const node of document.querySelectorAll(".sheet.family")) node.hidden = true;
  sheet = new Sheet(byId("chosen"));
  for (const node of document.querySelectorAll("figure.change-figure")) { const c = watch(new Change(node, node.dataset.measure)); c.plot.change = true; changes.push(c); }
  controls();
  pointing();
  rebuild();
}
start();
