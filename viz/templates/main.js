// Choices and their traces: everything that a reader chose stands in the address, so that a view can be shared.
let waiting = null; // a way's beginning, while its end is still to be chosen

function choose(id, { quietly = false } = {}) {
  if (waiting !== null && id !== null && id !== waiting && !isGroup(id)) {
    Object.assign(state, { path: [waiting, id], ego: null, selected: null });
    waiting = null;
    changed({ view: true });
    say(wayWords());
    return;
  }
  reveal(id);
  state.selected = id;
  line = null;
  whole = false;
  roundCentre = null;
  roundIndex = -1;
  network.selectNodes(id === null || !seen.onMap.has(id) ? [] : [id], false);
  mark();
  if (id === null) return;
  if (!quietly || !byId("details").hidden) showDetails();
  say(isGroup(id) ? `${groupName(id)}. ${t("group_counts", { n: shownMembers(id).length, m: groupTies().filter((tie) => tie.slice(0, 2).includes(id)).length })}` : t("selected", { name: nameOf(id), kind: kindOf(nodes[id]), n: degree[id] }));
}

function chooseLine(id) {
  state.selected = null;
  line = id;
  whole = false;
  const { source } = foldedById.get(id).list[0];
  reveal(source);
  if (visEdges.get(id)) network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  mark();
}

function mark() {
  lightUp();
  restyle();
  showDetails();
  document.querySelectorAll("tr[aria-current]").forEach((row) => row.removeAttribute("aria-current"));
  if (state.selected !== null) document.querySelector(`tr[data-node="${state.selected}"]`)?.setAttribute("aria-current", "true");
  remember();
}

function surround(id) {
  Object.assign(state, { ego: id, path: null });
  changed({ view: true });
}

function wayWords() {
  const [a, b] = state.path;
  return seen.way ? t("path_found", { a: nameOf(a), b: nameOf(b), n: seen.way.length - 1 }) : t("path_none", { a: nameOf(a), b: nameOf(b) });
}

function showFocus() {
  const bar = byId("focusbar");
  const grouped = groupBar();
  bar.hidden = state.ego === null && !state.path && waiting === null && !grouped.length;
  if (bar.hidden) return bar.replaceChildren();
  if (grouped.length) return bar.replaceChildren(...grouped);
  const back = h("button", { type: "button", id: "unfocus", onclick: () => { waiting = null; Object.assign(state, { ego: null, path: null }); changed({ view: true }); } }, t("unfocus"));
  if (waiting !== null) return bar.replaceChildren(t("path_from", { name: nameOf(waiting) }), back);
  if (state.path) return bar.replaceChildren(h("strong", {}, wayWords()), ...(seen.way ?? []).flatMap((id, i) => [i ? " → " : "", nameButton(id)]), back);
  const steps = [1, 2, 3].map((n) => h("button", { type: "button", "aria-pressed": String(state.hops === n), onclick: () => { state.hops = n; changed({ view: true }); } }, String(n)));
  return bar.replaceChildren(h("strong", {}, t("focus_on", { name: nameOf(state.ego), n: state.hops })), h("span", { role: "group", "aria-label": t("hops") }, steps), back);
}

function changed({ view = false } = {}) {
  refresh();
  lightUp();
  restyle();
  showFocus();
  showDetails();
  buildTables();
  const text = t("shown", { n: number(seen.nodes.size), all: number(nodes.length), m: number(seen.edges.size), allm: number(edges.length) });
  byId("counts").textContent = text;
  say(text);
  if (view) fit({ whole: false });
  remember();
}

function remember() {
  const parts = new URLSearchParams();
  if (state.selected !== null && !isGroup(state.selected)) parts.set("n", nodes[state.selected].iri);
  if (groups.length && state.open !== null) parts.set("open", state.open === "all" ? "all" : nodes[groups[state.open].members[0]].iri);
  if (state.ego !== null) { parts.set("ego", nodes[state.ego].iri); parts.set("hops", state.hops); }
  if (state.path) state.path.forEach((id) => parts.append("way", nodes[id].iri));
  if (state.off.size) parts.set("off", [...state.off].sort().join(" "));
  if (state.offRelations.size) parts.set("without", [...state.offRelations].sort().join(" "));
  if (state.offSure.size) parts.set("unless", [...state.offSure].sort().join(" "));
  if (state.offChange.size) parts.set("change", [...state.offChange].sort().join(" "));
  if (state.paper !== "a3") parts.set("paper", state.paper);
  if (state.meeting >= 0) parts.set("meeting", meetings[state.meeting].iri || meetings[state.meeting].file);
  if (state.from > 0) parts.set("from", dates[state.from]);
  if (state.to < dates.length - 1) parts.set("to", dates[state.to]);
  if (state.confidence > 0) parts.set("sure", state.confidence);
  if (state.language !== D.language) parts.set("lang", state.language);
  if (state.theme) parts.set("theme", state.theme);
  const text = parts.toString();
  try {
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  } catch { /* a page inside another page may not own its address */ }
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const id = (iri) => { const at = nodes.findIndex((node) => node.iri === iri); return at < 0 ? null : at; };
  state.selected = parts.has("n") ? id(parts.get("n")) : null;
  state.ego = parts.has("ego") ? id(parts.get("ego")) : null;
  state.hops = Math.min(3, Math.max(1, Number(parts.get("hops")) || 1));
  const ends = parts.getAll("way").map(id);
  state.path = ends.length === 2 && !ends.includes(null) ? ends : null;
  state.off = new Set((parts.get("off") ?? "").split(" ").filter((code) => code in D.kinds));
  state.offRelations = new Set((parts.get("without") ?? "").split(" ").filter((code) => code in D.lines));
  state.offSure = new Set((parts.get("unless") ?? "").split(" ").filter((code) => SURE.includes(code)));
  state.offChange = new Set((parts.get("change") ?? "").split(" ").filter((code) => CHANGES.includes(code)));
  state.paper = parts.get("paper") === "a4" ? "a4" : "a3";
  const opened = parts.get("open");
  if (groups.length) state.open = opened === "all" ? "all" : opened && groupOf.has(id(opened)) ? groupOf.get(id(opened)) - nodes.length : null;
  state.meeting = parts.has("meeting") ? meetings.findIndex((m) => (m.iri || m.file) === parts.get("meeting")) : -1;
  state.from = Math.max(0, dates.indexOf(parts.get("from")));
  const to = dates.indexOf(parts.get("to"));
  state.to = to < 0 ? dates.length - 1 : to;
  state.confidence = Math.min(1, Math.max(0, Number(parts.get("sure")) || 0));
  if (parts.get("lang") in D.words) state.language = parts.get("lang");
  if (["light", "dark"].includes(parts.get("theme"))) state.theme = parts.get("theme");
}

function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  colours = currentColours();
  buildTools();
  buildPanel();
  restyle();
}

function rebuild() {
  document.documentElement.lang = state.language;
  document.querySelectorAll("[data-t]").forEach((element) => { element.textContent = t(element.dataset.t); });
  document.documentElement.dataset.paper = state.paper;
  wrapped.clear();
  const known = `title_${D.seen}` in D.words[state.language];
  const title = D.about ? t("title_about", { name: D.about }) : t(known ? `title_${D.seen}` : "title");
  document.title = title;
  byId("heading").textContent = title;
  const [p, d] = byId("provenance").dataset.sums.split(" ");
  byId("provenance").textContent = t(meetings.length === 1 ? "provenance_one" : "provenance", { n: number(meetings.length), p, d });
  byId("leftout").hidden = D.leftOut[0] + D.leftOut[1] === 0;
  const [before, after] = t("left_out", { n: number(D.leftOut[0]), m: number(D.leftOut[1]), remedy: "\n" }).split("\n");
  byId("leftout").replaceChildren(before, h("code", {}, D.remedy), after);
  byId("zoom").replaceChildren(
    h("button", { type: "button", "aria-label": t("zoom_out"), title: t("zoom_out"), onclick: () => zoom(0.8) }, "−"),
    h("button", { type: "button", "aria-label": t("zoom_in"), title: t("zoom_in"), onclick: () => zoom(1.25) }, "+"),
    h("button", { type: "button", onclick: () => fit() }, t("fit")));
  applyTheme();
  changed();
}

byId("board").hidden = false;
recall();
refresh();
startMap();
rebuild();
if (state.selected !== null) mark();
if (state.ego !== null || state.path || state.open !== null) fit({ whole: false });
new ResizeObserver(([entry]) => {
  document.documentElement.style.setProperty("--head", `${Math.ceil(entry.target.offsetHeight)}px`);
}).observe(document.querySelector("header"));
byId("map").addEventListener("keydown", mapKey);
byId("details").addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (isWay()) { byId("close").click(); return; }
  choose(null);
  byId("map").focus();
});
addEventListener("hashchange", () => { Object.assign(state, initial()); recall(); rebuild(); mark(); fit(); });
addEventListener("beforeprint", preparePrint);
wantsDark.addEventListener("change", applyTheme);
forced.addEventListener("change", applyTheme);
// For notebooks and tests: what is to be seen, as plain values.
window.samgraf = {
  network, choose, chooseLine, svg: svgText,
  shown: () => ({ nodes: [...seen.nodes].map((id) => nodes[id].iri).sort(), edges: [...seen.edges].sort((a, b) => a - b) }),
  groups: () => groups.map((group) => group.members.map((id) => nodes[id].iri)),
  onMap: () => [...seen.onMap],
  headings: () => D.headings.map(([, , code, text]) => (code ? t(code) : text)),
  headingsNow: () => headingsNow,
  scale: () => network.getScale(),
  labels: () => [...labelsNow.map(({ id, left, top, width, height }) => ({ label: isGroup(id) ? groupName(id) : nameOf(id), left, top, width, height })),
    ...lineLabelsNow.map(({ words, box: [left, top, right, bottom] }) => ({ label: words, left, top, width: right - left, height: bottom - top }))],
  place: (id) => network.canvasToDOM({ x: spots[id][0], y: spots[id][1] }),
};
