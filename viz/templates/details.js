// The details: a name or a line between two, with every fact and the words of the minutes that show it.
let whole = false; // all quotations of the chosen one, or the first few
let line = null;   // the chosen line, when it isn't a name that is chosen
const FEW = 6;

function kindOf(node) {
  const sort = node.sort && D.words[state.language].sort[node.sort];
  return sort || t(`one.${node.kind}`);
}

function nameButton(id) {
  return h("button", { type: "button", class: "link", onclick: () => { choose(id); byId("details-heading")?.focus(); } }, nameOf(id));
}

function located(place) {
  const table = D.words[state.language].located;
  return place.split(", ").map((written) => {
    const part = written.replace(/^word\/([a-z]+)\d*\.xml$/, "$1");
    const known = Object.keys(table).filter((word) => `${part} `.startsWith(`${word} `)).sort((a, b) => b.length - a.length)[0];
    return known ? table[known] + part.slice(known.length) : part;
  }).join(", ");
}

// A meeting without a name is called as its file is, which is told once.
function quotation(index) {
  const quote = quotes[index];
  const meeting = meetings[quote.meeting];
  const facts = [
    meeting.name, day(meeting.date), meeting.file, quote.page ? t("page", { n: quote.page }) : located(quote.place),
    t("chars", { a: quote.start, b: quote.end }), `${t(`sure.${sureness[index]}`)}, ${t("sureness", { n: Math.round(quote.confidence * 100) })}`, quote.rule && t("rule", { r: quote.rule }),
  ].filter((fact, i, all) => fact && all.indexOf(fact) === i);
  return h("blockquote", { lang: "sv" }, h("p", {}, quote.before, h("mark", {}, quote.text), quote.after),
    h("footer", { lang: state.language }, facts.join(" · "), quote.inferred ? h("div", {}, t("inferred", { w: quote.inferred })) : null));
}

function quotationList(indices) {
  // Several facts may rest on one stretch: it is shown once, with the surest of them.
  const stretches = new Map();
  indices.filter(quotePasses).sort((a, b) => quotes[b].confidence - quotes[a].confidence || a - b).forEach((index) => {
    const { meeting, start, end } = quotes[index];
    if (!stretches.has(`${meeting} ${start} ${end}`)) stretches.set(`${meeting} ${start} ${end}`, index);
  });
  const shown = [...stretches.values()];
  if (!shown.length) return [h("p", { class: "quiet" }, t("no_evidence"))];
  const part = whole ? shown : shown.slice(0, FEW);
  const rest = shown.length - part.length;
  return [...part.map(quotation), rest ? h("button", { type: "button", class: "more", onclick: () => { whole = true; showDetails(); } }, t("more_quotes", { n: rest })) : null];
}

function tiesList(id) {
  const list = incident[id].filter((edge) => seen.edges.has(edge.id));
  const groups = new Map();
  list.forEach((edge) => {
    const outward = edge.source === id || edge.relation === "met" || edge.relation === "maybe-same";
    const key = `${outward ? 0 : 1} ${edge.relation} ${edge.note}`;
    if (!groups.has(key)) groups.set(key, { edge, outward, ends: new Map() });
    const ends = groups.get(key).ends;
    ends.set(other(edge, id), [...(ends.get(other(edge, id)) ?? []), edge]);
  });
  const order = [...groups.values()].sort((a, b) => RANK.indexOf(a.edge.relation) - RANK.indexOf(b.edge.relation) || Number(b.outward) - Number(a.outward));
  return order.flatMap(({ edge, outward, ends }) => [
    h("p", { class: "group" }, outward ? `${relationWords(edge)} →` : `← ${relationWords(edge)}`),
    h("ul", { class: "ties" }, [...ends].map(([end, own]) => h("li", {}, nameButton(end), " ",
      h("button", { type: "button", class: "link quiet", "aria-label": `${t("sources")}: ${nameOf(id)} – ${nameOf(end)}`, onclick: () => chooseLine(pairOf(id, end).id) },
        `[${number(own.reduce((sum, e) => sum + e.quotes.length, 0))}]`)))),
  ]);
}

const pairOf = (a, b) => pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`);

function head(title) {
  return h("div", { class: "head" }, h("h2", { id: "details-heading", tabindex: "-1" }, title),
    h("button", { type: "button", id: "close", onclick: () => { choose(null); byId("map").focus(); } }, t("close")));
}

function showDetails() {
  const panel = byId("details");
  if (state.selected === null && line === null && !isWay()) {
    panel.hidden = true;
    panel.replaceChildren();
    return;
  }
  panel.hidden = false;
  panel.replaceChildren(...(line !== null ? lineDetails(foldedById.get(line)) : isWay() ? wayDetails() : isGroup(state.selected) ? groupDetails(state.selected) : nodeDetails(nodes[state.selected])));
}

function nodeDetails(node) {
  const facts = [[t("col_kind"), kindOf(node)]];
  if (nodeChange[node.id]) facts.push([t("compare"), t(`change.${nodeChange[node.id]}`)]);
  if (node.aliases.length) facts.push([t("also"), node.aliases.join(t("comma"))]);
  node.details.forEach(([key, value]) => facts.push([t(`detail.${key}`), key === "date" || key === "due" ? day(value) : value]));
  const own = [...node.quotes, ...incident[node.id].filter((edge) => seen.edges.has(edge.id)).flatMap((edge) => edge.quotes)];
  const near = incident[node.id].filter((edge) => seen.edges.has(edge.id)).length;
  return [
    head(nameOf(node.id)), node.hint ? h("p", { class: "quiet" }, t("hint_why")) : null, node.text ? h("p", { lang: "sv" }, node.text) : null,
    h("dl", {}, facts.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
    h("div", { class: "actions" },
      h("button", { type: "button", id: "ego", "aria-pressed": String(state.ego === node.id), onclick: () => surround(state.ego === node.id ? null : node.id) }, t(state.ego === node.id ? "unfocus" : "focus")),
      h("button", { type: "button", id: "way", onclick: () => { waiting = node.id; say(t("path_from", { name: nameOf(node.id) })); showFocus(); } }, t("path"))),
    h("h3", {}, t("ties", { n: number(near) })), ...tiesList(node.id),
    h("h3", {}, t("evidence")), ...quotationList(own),
  ].filter(Boolean);
}

function lineDetails(pair) {
  const shown = pair.list.filter((edge) => seen.edges.has(edge.id));
  const { source, target } = pair.list[0];
  return [
    head(t("edge_between", { a: nameOf(source), b: nameOf(target) })),
    ...shown.flatMap((edge) => [
      h("h3", {}, nameButton(edge.source), ` ${relationWords(edge)} `, nameButton(edge.target)),
      edge.relation === "met" ? h("p", { class: "quiet" }, t("met_items", { n: number(edge.weight) })) : null,
      edge.relation === "maybe-same" ? h("p", { class: "quiet" }, t("maybe_why")) : null,
      ...quotationList(edge.quotes),
    ].filter(Boolean)),
  ];
}

// The way between two, step by step, each with the words that show it.
const isWay = () => state.path !== null && state.selected === null && line === null && seen.way !== null;
function wayDetails() {
  return [
    h("div", { class: "head" }, h("h2", { id: "details-heading", tabindex: "-1" }, wayWords()),
      h("button", { type: "button", id: "close", onclick: () => { Object.assign(state, { path: null }); changed({ view: true }); byId("map").focus(); } }, t("close"))),
    ...seen.way.slice(1).flatMap((to, i) => {
      const from = seen.way[i];
      const edge = strongestOf(pairOf(from, to).list.filter((e) => seen.edges.has(e.id)));
      return [h("h3", {}, `${number(i + 1)}. `, nameButton(edge.source), ` ${relationWords(edge)} `, nameButton(edge.target)), ...quotationList(edge.quotes.slice(0, 2))];
    }),
  ].filter(Boolean);
}
