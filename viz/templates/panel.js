// Search, legend and filters. The legend is the filter and the count at once.
const counted = (list, key) => list.reduce((table, entry) => table.set(entry[key], (table.get(entry[key]) ?? 0) + 1), new Map());
const kindCounts = counted(nodes, "kind");
const relationCounts = counted(edges, "relation");
const tally = (codes) => codes.reduce((table, code) => table.set(code, (table.get(code) ?? 0) + 1), new Map());
const sureCounts = tally(edgeSureness);
const changeCounts = tally(edgeChange);

function buildTools() {
  const languages = h("select", { "aria-label": t("language_label"), id: "language", onchange: (e) => { state.language = e.target.value; rebuild(); byId("language").focus(); } },
    Object.keys(D.words).map((code) => h("option", { value: code, selected: code === state.language, lang: code }, D.words[code].language)));
  languages.style.width = "auto";
  byId("tools").replaceChildren(
    h("button", { type: "button", id: "png", onclick: savePng }, t("png")),
    h("button", { type: "button", id: "svg", onclick: saveSvg }, t("svg")),
    paperChoice(),
    h("button", { type: "button", id: "printer", onclick: () => window.print() }, t("print")),
    h("button", { type: "button", id: "theme", "aria-label": t("theme"), onclick: () => { state.theme = isDark() ? "light" : "dark"; applyTheme(); changed(); } }, isDark() ? t("light") : t("dark")),
    languages,
  );
}

function paperChoice() {
  const choice = h("select", { id: "paper", "aria-label": t("paper"), onchange: () => { state.paper = choice.value; document.documentElement.dataset.paper = state.paper; remember(); } },
    ["a3", "a4"].map((size) => h("option", { value: size, selected: state.paper === size }, size.toUpperCase())));
  return choice;
}

function buildPanel() {
  byId("panel").replaceChildren(searchPart(), ...(D.periods.length > 1 ? [comparePart()] : []), legendPart("kinds", Object.keys(D.kinds), kindCounts, "off", "kind", kindIcon),
    legendPart("relations", Object.keys(D.lines), relationCounts, "offRelations", "relation", lineIcon),
    legendPart("sureness_title", SURE, sureCounts, "offSure", "sure", null), filterPart());
}

function searchPart() {
  const input = h("input", {
    type: "search", id: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "hits", "aria-autocomplete": "list",
    autocomplete: "off", placeholder: t("search_hint"), oninput: () => search(input.value), onkeydown: searchKey,
  });
  input.value = state.query;
  return h("section", {}, h("label", { for: "search" }, t("search")), input,
    h("ul", { id: "hits", class: "hits", role: "listbox", "aria-label": t("search"), hidden: true }));
}

let found = [];
let pointed = -1;
function search(query) {
  state.query = query;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const list = byId("hits");
  found = words.length ? byWeight.filter((id) => fits(id, words)) : [];
  const starts = (id) => (fold(nodes[id].label).startsWith(words[0]) ? 0 : 1);
  found.sort((a, b) => starts(a) - starts(b));
  pointed = found.length ? 0 : -1;
  list.replaceChildren(...found.slice(0, 30).map((id, i) => h("li", { role: "option", id: `hit${i}`, "aria-selected": String(i === 0), onclick: () => take(id) },
    nameOf(id), h("div", { class: "quiet" }, kindOf(nodes[id])))));
  if (words.length && !found.length) list.replaceChildren(h("li", { class: "quiet", role: "option", "aria-disabled": "true" }, t("search_none")));
  list.hidden = words.length === 0;
  byId("search").setAttribute("aria-expanded", String(words.length > 0));
  if (words.length) say(found.length ? t("search_count", { n: found.length }) : t("search_none"));
}

function searchKey(event) {
  if (event.key === "Enter" && found.length) take(found[Math.max(0, pointed)]);
  else if (event.key === "Escape") { byId("search").value = ""; search(""); }
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const count = Math.min(30, found.length);
    if (!count) return;
    byId(`hit${pointed}`)?.setAttribute("aria-selected", "false");
    pointed = (pointed + (event.key === "ArrowDown" ? 1 : -1) + count) % count;
    byId(`hit${pointed}`).setAttribute("aria-selected", "true");
    byId(`hit${pointed}`).scrollIntoView({ block: "nearest" });
    byId("search").setAttribute("aria-activedescendant", `hit${pointed}`);
  } else return;
  event.preventDefault();
}

function take(id) {
  byId("search").value = nameOf(id);
  search("");
  if (!seen.all.has(id)) { clearAll(); refresh(); }
  choose(id);
  fitted = null;
  network.moveTo({ position: { x: spots[id][0], y: spots[id][1] }, scale: Math.max(0.9, network.getScale()), animation: false });
}

function kindIcon(kind) {
  const mark = drawn(kind, 15, 10, 7, colours);
  return s("svg", { viewBox: "0 0 30 20", "aria-hidden": "true" }, mark);
}

function lineIcon(relation) {
  const look = D.lines[relation];
  return s("svg", { viewBox: "0 0 30 20", "aria-hidden": "true" },
    s("line", { x1: 2, x2: 28, y1: 10, y2: 10, stroke: colours[look.tone], "stroke-width": Math.max(1.5, look.width), "stroke-dasharray": look.dash.join(" ") || "none" }));
}

function legendPart(key, codes, counts, set, words, icon) {
  const list = codes.filter((code) => counts.get(code)).map((code) => h("li", {}, h("label", {},
    tick(code, set), icon ? icon(code) : h("span", { class: "mark", "aria-hidden": "true" }, { sure: "●", probable: "◐", unsure: "○", new: "+", stays: "=", gone: "–" }[code]), h("span", {}, t(`${words}.${code}`)), h("span", { class: "count" }, number(counts.get(code))))));
  return h("section", { class: `legend-${key}` }, h("div", { class: "row" }, h("h2", { id: `legend-${key}` }, t(key)),
    h("button", { type: "button", class: "link", onclick: () => { state[set].clear(); buildPanel(); changed(); } }, t("all_on"))),
  h("ul", { class: "legend", "aria-labelledby": `legend-${key}` }, list));
}

// Two periods side by side: what is new, what stays, what is gone.
function comparePart() {
  const part = legendPart("compare", CHANGES, changeCounts, "offChange", "change", null);
  const span = ([begins, ends]) => `${begins < "1000" ? "…" : begins} – ${ends > "9000" ? "…" : ends}`;
  part.append(h("p", { class: "quiet" }, t("compare_periods", { a: span(D.periods[0]), b: span(D.periods[1]) })));
  return part;
}

function tick(code, set) {
  const box = h("input", { type: "checkbox", value: code, "data-set": set, onchange: () => {
    if (box.checked) state[set].delete(code);
    else state[set].add(code);
    changed();
  } });
  box.checked = !state[set].has(code);
  return box;
}

function slider(id, label, most, value, text, use) {
  const output = h("output", { for: id }, text(value));
  const input = h("input", { type: "range", id, min: 0, max: most, step: 1, "aria-valuetext": text(value), oninput: () => {
    use(Number(input.value));
    output.textContent = text(Number(input.value));
    input.setAttribute("aria-valuetext", text(Number(input.value)));
    changed();
  } });
  input.value = String(value);
  return h("div", { class: "field" }, h("div", { class: "row" }, h("label", { for: id }, label), output), input);
}

function filterPart() {
  const parts = [h("div", { class: "row" }, h("h2", {}, t("filters")), h("button", { type: "button", class: "link", id: "clear", onclick: () => { clearAll(); changed(); fit({ whole: false }); } }, t("clear")))];
  if (meetings.length > 1) {
    const choice = h("select", { id: "meeting", onchange: () => { state.meeting = Number(choice.value); changed(); } },
      h("option", { value: -1 }, t("meeting_any")), meetings.map((m) => h("option", { value: m.id }, `${m.date ? m.date.slice(0, 10) : t("undated")} ${m.name}`)));
    choice.value = String(state.meeting);
    const move = (by) => { choice.value = String(Math.min(meetings.length - 1, Math.max(-1, state.meeting + by))); state.meeting = Number(choice.value); changed(); };
    parts.push(h("div", { class: "field" }, h("label", { for: "meeting" }, t("meeting")), choice, h("div", { class: "row" },
      h("button", { type: "button", class: "link", onclick: () => move(-1) }, t("step_back")), h("button", { type: "button", class: "link", onclick: () => move(1) }, t("step_on")))));
  }
  if (dates.length > 1) {
    const text = (i) => day(dates[i]);
    parts.push(slider("from", t("period_from"), dates.length - 1, state.from, text, (i) => { state.from = i; if (state.to < i) { state.to = i; byId("to").value = i; } }));
    parts.push(slider("to", t("period_to"), dates.length - 1, state.to, text, (i) => { state.to = i; if (state.from > i) { state.from = i; byId("from").value = i; } }));
  }
  parts.push(slider("confidence", t("confidence"), 20, Math.round(state.confidence * 20), (i) => `${i * 5} %`, (i) => { state.confidence = i / 20; }));
  return h("section", {}, parts);
}

function clearAll() {
  const keep = { language: state.language, theme: state.theme, selected: state.selected, open: state.open, paper: state.paper };
  Object.assign(state, initial(), keep);
  buildPanel();
}
