// The same content as two tables: searchable by the same filters, sortable, and a way to choose what the map shows.
const PAGE = 100;
const tableState = { nodes: { sort: 2, down: true, rows: PAGE }, edges: { sort: 0, down: false, rows: PAGE } };

const COLUMNS = {
  nodes: ["col_name", "col_kind", "col_ties", "col_meetings"],
  edges: ["col_from", "col_relation", "col_to", "col_meeting", "col_sureness", "col_quote"],
};
const NUMERIC = new Set(["col_ties", "col_meetings", "col_sureness"]);

function rowsOf(which) {
  if (which === "nodes") {
    const ties = new Map();
    seen.edges.forEach((id) => [edges[id].source, edges[id].target].forEach((end) => ties.set(end, (ties.get(end) ?? 0) + 1)));
    return [...seen.nodes].map((id) => ({ id, cells: [nameOf(id), kindOf(nodes[id]), ties.get(id) ?? 0, meetingsOf(id).size] }));
  }
  return [...seen.edges].map((id) => {
    const edge = edges[id];
    const shown = edge.quotes.filter(quotePasses);
    const best = shown.length ? shown.reduce((a, b) => (quotes[b].confidence > quotes[a].confidence ? b : a)) : -1;
    const where = best < 0 ? "" : meetings[quotes[best].meeting];
    return { id, edge, cells: [nameOf(edge.source), relationWords(edge), nameOf(edge.target),
      where ? `${where.date ? where.date.slice(0, 10) : t("undated")} ${where.name}` : "", best < 0 ? "" : Math.round(quotes[best].confidence * 100), best < 0 ? "" : quotes[best].text] };
  });
}

function sorted(which, rows) {
  const { sort, down } = tableState[which];
  const collator = new Intl.Collator(state.language === "sv" ? "sv" : "en", { numeric: true });
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  return rows.sort((a, b) => (down ? -1 : 1) * compare(a.cells[sort], b.cells[sort]) || a.id - b.id);
}

function buildTables() {
  byId("tables").replaceChildren(...[briefPart()].filter(Boolean), tableSection("nodes", "nodes_table"), tableSection("edges", "edges_table"));
}

function tableSection(which, title) {
  const rows = sorted(which, rowsOf(which));
  const shown = rows.slice(0, tableState[which].rows);
  const again = (id) => { byId(`section-${which}`).replaceWith(tableSection(which, title)); byId(id)?.focus(); };
  const body = h("tbody", {}, shown.map((row) => (which === "nodes" ? nodeRow(row) : edgeRow(row))));
  const rest = rows.length - shown.length;
  return h("section", { id: `section-${which}` },
    h("div", { class: "tablehead" }, h("h2", { id: `table-${which}` }, t(title)), h("span", { class: "quiet" }, t("rows_shown", { n: number(shown.length), all: number(rows.length) })),
      h("button", { type: "button", class: "csv", onclick: () => saveCsv(which, rows) }, t("csv")),
      h("button", { type: "button", class: "copy", onclick: () => copyRows(which, rows) }, t("copy"))),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": `table-${which}` },
      h("table", { "aria-labelledby": `table-${which}` }, h("thead", {}, h("tr", {}, COLUMNS[which].map((key, i) => columnHead(which, key, i, again)))), body)),
    rest ? h("button", { type: "button", class: "more", id: `more-${which}`, onclick: () => { tableState[which].rows += 200; again(`more-${which}`); } }, t("more_rows", { n: number(rest) })) : null);
}

function columnHead(which, key, i, again) {
  const { sort, down } = tableState[which];
  const id = `sort-${which}-${i}`;
  return h("th", { scope: "col", class: NUMERIC.has(key) ? "number" : "", "aria-sort": sort === i ? (down ? "descending" : "ascending") : "none" },
    h("button", { type: "button", id, onclick: () => {
      Object.assign(tableState[which], { sort: i, down: sort === i ? !down : NUMERIC.has(key) });
      again(id);
    } }, t(key), h("span", { "aria-hidden": "true" }, sort === i ? (down ? " ▼" : " ▲") : "")));
}

function rowName(id, action) {
  return h("th", { scope: "row" }, h("button", { type: "button", class: "link", onclick: action }, nameOf(id)));
}

function nodeRow({ id, cells }) {
  return h("tr", { "data-node": id, "aria-current": id === state.selected ? "true" : null }, rowName(id, () => { choose(id); byId("details-heading")?.focus(); bringIntoView(id); }),
    h("td", {}, cells[1]), h("td", { class: "number" }, number(cells[2])), h("td", { class: "number" }, number(cells[3])));
}

function edgeRow({ id, edge, cells }) {
  const pair = pairOf(edge.source, edge.target);
  return h("tr", { "data-edge": id, "aria-current": pair && pair.id === line ? "true" : null },
    rowName(edge.source, () => { choose(edge.source); byId("details-heading")?.focus(); }),
    h("td", {}, pair ? h("button", { type: "button", class: "link", onclick: () => { chooseLine(pair.id); byId("details-heading")?.focus(); } }, cells[1]) : cells[1]),
    h("td", {}, nameButton(edge.target)), h("td", {}, cells[3]), h("td", { class: "number" }, cells[4] === "" ? "" : `${cells[4]} %`), h("td", { lang: "sv" }, cells[5]));
}
