// What every part uses: the data, the words, the state, and how text gets into the page (never as HTML).
const D = JSON.parse(document.getElementById("data").textContent);
const nodes = D.nodes.map(([iri, kind, label, sort, aliases, text, details, quotes, hint], id) =>
  ({ id, iri, kind, label, sort, aliases, text, details, quotes, hint }));
const edges = D.edges.map(([source, target, relation, note, quotes, weight], id) => ({ id, source, target, relation, note, quotes, weight }));
const quotes = D.quotes.map(([stretch, confidence, rule, inferred, judgement]) => {
  const [meeting, start, end, sentence, from, length, page, place] = D.stretches[stretch];
  const whole = D.strings[sentence];
  return { meeting, start, end, page, place: D.strings[place], confidence,
    before: whole.slice(0, from), text: whole.slice(from, from + length), after: whole.slice(from + length),
    rule: D.strings[rule], inferred: D.strings[inferred], judgement: D.strings[judgement] };
});
const meetings = D.meetings.map(([date, name, file, iri], id) => ({ id, date, name, file, iri }));
const dates = [...new Set(meetings.map((m) => m.date.slice(0, 10)).filter(Boolean))].sort();

// Groups are things on the map like names; their ids go on where those of names end.
const groups = D.groups.map(([members, x, y, size, ties, rest], n) => ({ id: nodes.length + n, members, x, y, size, ties, rest }));
const isGroup = (id) => id >= nodes.length;
const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group.id])));

const initial = () => ({
  language: D.language, theme: "", off: new Set(), offRelations: new Set(), offSure: new Set(), offChange: new Set(), meeting: -1, from: 0,
  to: dates.length - 1, confidence: 0, selected: null, ego: null, hops: 1, path: null, query: "", open: groups.length ? null : "all", paper: "a3",
});
const state = initial();

const byId = (id) => document.getElementById(id);

function t(key, values = {}) {
  let text = key.split(".").reduce((table, part) => table?.[part], D.words[state.language]) ?? key;
  for (const [name, value] of Object.entries(values)) text = text.split(`{${name}}`).join(String(value));
  return text;
}

function number(value, digits = 0) {
  return value.toLocaleString(state.language === "sv" ? "sv-SE" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function day(date) {
  if (!date) return t("undated");
  if (!/^\d{4}-\d\d-\d\d/.test(date)) return date;
  const [year, month, dom] = date.slice(0, 10).split("-").map(Number);
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(state.language === "sv" ? "sv-SE" : "en-GB", options).format(new Date(Date.UTC(year, month - 1, dom || 1)));
}

function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child != null && child !== "").map((child) => child instanceof Node ? child : document.createTextNode(String(child))));
  return element;
}

// The folding of letters: case, marks above letters, and the few letters that carry theirs within.
const SOLID = { "ø": "o", "æ": "a", "đ": "d", "ł": "l", "ß": "ss" };
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[øæđłß]/g, (c) => SOLID[c]);
}

const haystacks = nodes.map((n) => [n.label, ...n.aliases, n.hint, n.text].map(fold).join("\n"));

// A name as it is shown: with what tells it from others of the same name.
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
function hintOf(node) {
  return isDay(node.hint) ? t("hint_meeting", { d: node.hint }) : node.hint;
}
function nameOf(id) {
  const node = nodes[id];
  return node.hint ? `${node.label} (${hintOf(node)})` : node.label;
}

// A word of the query fits if it stands in a name as written or without its genitive -s.
function fits(id, words) {
  return words.every((word) => haystacks[id].includes(word) || (word.length > 3 && word.endsWith("s") && haystacks[id].includes(word.slice(0, -1))));
}

let speaking = 0;
function say(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => { byId("live").textContent = text; }, 60);
}

function relationWords(edge) {
  const note = edge.note.split(" ").filter(Boolean).map((code) => t(`note.${code}`));
  return t(`relation.${edge.relation}`) + (note.length ? ` (${note.join(t("comma"))})` : "");
}

function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(t("copied"));
}
