// What is to be seen: filters, surroundings and ways, worked out over plain lists.
const incident = nodes.map(() => []);
edges.forEach((edge) => {
  incident[edge.source].push(edge);
  if (edge.target !== edge.source) incident[edge.target].push(edge);
});
const other = (edge, id) => (edge.source === id ? edge.target : edge.source);
const degree = incident.map((list, id) => new Set(list.map((edge) => other(edge, id))).size);

// One drawn line for all relations between two names.
const pairs = new Map();
edges.forEach((edge) => {
  if (edge.source === edge.target) return;
  const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
  if (!pairs.has(key)) pairs.set(key, { id: `e${pairs.size}`, list: [] });
  pairs.get(key).list.push(edge);
});
const folded = [...pairs.values()];
const foldedById = new Map(folded.map((pair) => [pair.id, pair]));

// What is seen: names and relations that pass, all of them; those of the open part; and what stands on the map itself.
const seen = { all: new Set(), nodes: new Set(), edges: new Set(), onMap: new Set(), way: null };

// How sure it is: what the graph says of who is meant, else how sure the fact is.
const SURE = ["sure", "probable", "unsure"];
const SURE_ENOUGH = 0.85;
const PROBABLE_ENOUGH = 0.6;
function surenessOf({ judgement, confidence }) {
  if (judgement === "confirmed") return "sure";
  if (["unsure", "unresolved", "rejected"].includes(judgement)) return "unsure";
  const by = confidence >= SURE_ENOUGH ? "sure" : confidence >= PROBABLE_ENOUGH ? "probable" : "unsure";
  return judgement === "probable" && by === "sure" ? "probable" : by;
}
const sureness = quotes.map(surenessOf);
// A relation is as sure as its surest quotation; that two may be the same is never more than unsure.
function surenessOfEdge(edge) {
  if (edge.relation === "maybe-same") return "unsure";
  return SURE.find((code) => edge.quotes.some((index) => sureness[index] === code)) ?? "probable";
}
const edgeSureness = edges.map(surenessOfEdge);

// Between two periods a relation is gone, stays, or is new.
const CHANGES = ["new", "stays", "gone"];
function changeOf(list) {
  if (D.periods.length < 2) return "";
  const inside = D.periods.map(([begins, ends]) => list.some((index) => {
    const { date } = meetings[quotes[index].meeting];
    return date >= begins && date <= ends;
  }));
  return inside[0] && inside[1] ? "stays" : inside[1] ? "new" : inside[0] ? "gone" : "stays";
}
const edgeChange = edges.map((edge) => changeOf(edge.quotes));
const nodeChange = nodes.map((node) => changeOf([...node.quotes, ...incident[node.id].flatMap((edge) => edge.quotes)]));

function narrowed() {
  return state.meeting >= 0 || state.from > 0 || state.to < dates.length - 1 || state.confidence > 0 || state.offSure.size > 0;
}

function quotePasses(index) {
  const quote = quotes[index];
  if (state.offSure.has(sureness[index])) return false;
  if (quote.confidence + 1e-9 < state.confidence) return false;
  if (state.meeting >= 0 && quote.meeting !== state.meeting) return false;
  if (state.from === 0 && state.to === dates.length - 1) return true;
  const date = meetings[quote.meeting].date.slice(0, 10);
  return date !== "" && date >= dates[state.from] && date <= dates[state.to];
}

function edgePasses(edge) {
  if (state.offRelations.has(edge.relation)) return false;
  if (state.off.has(nodes[edge.source].kind) || state.off.has(nodes[edge.target].kind)) return false;
  if (state.offChange.has(edgeChange[edge.id])) return false;
  if (edge.relation === "maybe-same" && state.offSure.has("unsure")) return false;
  return !narrowed() || edge.quotes.some(quotePasses);
}

function refresh() {
  const passing = edges.filter(edgePasses);
  const touched = new Set(passing.flatMap((edge) => [edge.source, edge.target]));
  const filtered = state.offRelations.size > 0 || state.offChange.size > 0;
  let kept = new Set(nodes.filter((node) => !state.off.has(node.kind)
    && (touched.has(node.id) || (narrowed() ? node.quotes.some(quotePasses) && !filtered : !filtered || degree[node.id] === 0))).map((node) => node.id));
  seen.way = null;
  if (state.path) {
    // A way never leads over a mere perhaps.
    seen.way = way(state.path[0], state.path[1], passing.filter((edge) => edge.relation !== "maybe-same"));
    if (seen.way) kept = new Set(seen.way);
  } else if (state.ego !== null) {
    const around = surroundings(state.ego, state.hops, passing);
    kept = new Set([...around].filter((id) => kept.has(id) || id === state.ego));
  }
  seen.all = kept;
  const whole = !groups.length || state.open === "all" || state.ego !== null || state.path;
  if (!whole && state.open !== null) {
    const open = new Set(groups[state.open].members);
    kept = new Set([...kept].filter((id) => open.has(id)));
  }
  seen.nodes = kept;
  seen.onMap = whole || state.open !== null ? kept : new Set(groups.filter((group) => group.members.some((id) => kept.has(id))).map((group) => group.id));
  seen.edges = new Set(passing.filter((edge) => kept.has(edge.source) && kept.has(edge.target)
    && (!seen.way || Math.abs(seen.way.indexOf(edge.source) - seen.way.indexOf(edge.target)) === 1)).map((edge) => edge.id));
}

const showsGroups = () => groups.length > 0 && state.open === null && state.ego === null && !state.path;

// Relations between groups as they pass now: [one, other, how many].
function groupTies() {
  const counts = new Map();
  seen.edges.forEach((id) => {
    const [a, b] = [groupOf.get(edges[id].source), groupOf.get(edges[id].target)].sort((x, y) => x - y);
    if (a !== b) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  });
  return [...counts].map(([key, count]) => [...key.split(" ").map(Number), count]);
}

function ties(list) {
  const table = nodes.map(() => new Set());
  list.forEach((edge) => {
    table[edge.source].add(edge.target);
    table[edge.target].add(edge.source);
  });
  return table;
}

function surroundings(centre, hops, list) {
  const table = ties(list);
  const found = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < hops; step += 1) {
    const next = [];
    rim.forEach((id) => table[id].forEach((near) => {
      if (!found.has(near)) {
        found.add(near);
        next.push(near);
      }
    }));
    rim = next;
  }
  return found;
}

function way(from, to, list) {
  const table = ties(list);
  const back = new Map([[from, from]]);
  let rim = [from];
  while (rim.length && !back.has(to)) {
    const next = [];
    rim.forEach((id) => [...table[id]].sort((a, b) => a - b).forEach((near) => {
      if (!back.has(near)) {
        back.set(near, id);
        next.push(near);
      }
    }));
    rim = next;
  }
  if (!back.has(to)) return null;
  const steps = [to];
  while (steps[0] !== from) steps.unshift(back.get(steps[0]));
  return steps;
}

const meetingsOf = (id) => new Set([...nodes[id].quotes, ...incident[id].flatMap((edge) => edge.quotes)].map((q) => quotes[q].meeting));
