// One matter in short, in words: who sat at the table, what was decided, who wants what. The map's equal in text.
function briefPart() {
  const { brief } = D;
  if (!brief) return null;
  const here = (id) => seen.nodes.has(id);
  const table = brief.table.map(([body, people]) => [body, people.filter(here)]).filter(([, people]) => people.length);
  const voices = brief.voices.filter((id) => seen.edges.has(id));
  return h("section", { id: "brief", class: "brief", "aria-labelledby": "brief-heading" },
    h("h2", { id: "brief-heading" }, t("brief")),
    h("div", { class: "columns" },
      briefColumn("table", table.map(([body, people]) => h("li", {}, body < 0 ? t("brief_no_body") : nameButton(body), ": ", listed(people)))),
      briefColumn("decisions", brief.decisions.filter(here).map((id) => h("li", {}, clauseButton(id), whenOf(id)))),
      briefColumn("voices", voiceEntries(voices))));
}

function briefColumn(code, entries) {
  return h("div", {}, h("h3", {}, t(`brief_${code}`)), entries.length ? h("ul", {}, entries) : h("p", { class: "quiet" }, t("brief_none")));
}

// The whole clause, which the map has room for the beginning of.
function clauseButton(id) {
  const button = nameButton(id);
  button.textContent = nodes[id].text.replace(/\s+/g, " ").trim() || nameOf(id);
  return button;
}

const listed = (ids) => ids.flatMap((id, i) => [i ? t("comma") : "", nameButton(id)]);

function whenOf(id) {
  const first = nodes[id].quotes.map((index) => meetings[quotes[index].meeting]).find((meeting) => meeting.date);
  return first ? h("span", { class: "quiet" }, ` ${day(first.date)}`) : null;
}

// What one said in one breath about several is one entry.
function voiceEntries(ids) {
  const entries = new Map();
  ids.forEach((id) => {
    const edge = edges[id];
    const said = edge.quotes.filter(quotePasses)[0];
    const key = `${edge.note.includes("unnamed") ? "" : edge.source} ${edge.relation} ${said === undefined ? id : `${quotes[said].meeting} ${quotes[said].start}`}`;
    entries.set(key, [...(entries.get(key) ?? []), edge]);
  });
  return [...entries.values()].map(voiceEntry);
}

function voiceEntry(own) {
  const [edge] = own;
  const worry = D.lines[edge.relation].tone === "worry";
  const said = edge.quotes.filter(quotePasses)[0];
  const holder = edge.note.includes("unnamed") ? t("brief_somebody") : nameButton(edge.source);
  const words = h("button", { type: "button", class: worry ? "link worry" : "link", onclick: () => { chooseLine(pairOf(edge.source, edge.target).id); byId("details-heading")?.focus(); } }, t(`relation.${edge.relation}`));
  const matters = own.map(({ target }) => target).filter((id) => nodes[id].kind !== "item");
  return h("li", {}, holder, " ", words, matters.length ? [" ", ...listed(matters)] : null,
    said === undefined ? null : h("q", { lang: "sv" }, quotes[said].text.replace(/\s+/g, " ")));
}
