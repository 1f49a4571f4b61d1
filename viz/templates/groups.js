// A large network seen as a few dozen groups: each is a bubble with its foremost names, opened one at a time.
function paintGroup(ctx, id, x, y, r) {
  trace(ctx, "circle", x, y, r + 4);
  ctx.fillStyle = colours.halo;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
  trace(ctx, "circle", x, y, r);
  ctx.fillStyle = colours.group;
  ctx.fill();
  ctx.fillStyle = colours.ink;
  ctx.font = `600 ${Math.max(13, r * 0.62)}px ${FAMILY}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(number(shownMembers(id).length), x, y + 1);
  trace(ctx, "circle", x, y, r);
}

const groupAt = (id) => groups[id - nodes.length];
const shownMembers = (id) => groupAt(id).members.filter((member) => seen.all.has(member));

function groupName(id) {
  const group = groupAt(id);
  if (group.rest) return t("group_rest");
  return foremost(id).map((member) => nodes[member].label).join(t("comma"));
}

// Between many groups nearly all are tied: drawn are the strongest of each, and those of a chosen one.
const STRONGEST = 3;
function drawnTies() {
  const all = groupTies().sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const counts = new Map();
  return all.filter(([a, b]) => {
    const mine = state.selected === a || state.selected === b;
    const few = (counts.get(a) ?? 0) < STRONGEST || (counts.get(b) ?? 0) < STRONGEST;
    if (few) [a, b].forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
    return mine || few;
  });
}

function groupLines() {
  return drawnTies().map(([from, to, count]) => {
    const bright = !lit || state.selected === from || state.selected === to;
    return { id: `g${from} ${to}`, from, to, arrows: "", dashes: false, width: 1 + Math.min(5, 0.9 * Math.log2(1 + count)),
      color: { color: colours.faint, opacity: bright ? 0.75 : 0.1, inherit: false, highlight: colours.select, hover: colours.select } };
  });
}

function openGroup(id) {
  Object.assign(state, { open: id - nodes.length, selected: null, ego: null, path: null });
  line = null;
  changed({ view: true });
  byId("map").focus();
}

function closeGroups(open = null) {
  Object.assign(state, { open, selected: null, ego: null, path: null });
  line = null;
  changed({ view: true });
}

// The part that a name stands in is opened when the name is chosen from outside of it.
function reveal(id) {
  if (id === null || isGroup(id) || !groups.length || seen.onMap.has(id) || !seen.all.has(id)) return;
  Object.assign(state, { open: groupOf.get(id) - nodes.length, ego: null, path: null });
  changed({ view: true });
}

function groupDetails(id) {
  const members = shownMembers(id);
  const inside = [...seen.edges].filter((e) => groupOf.get(edges[e].source) === id && groupOf.get(edges[e].target) === id).length;
  const near = groupTies().filter((tie) => tie.slice(0, 2).includes(id)).sort((a, b) => b[2] - a[2]);
  return [
    head(groupName(id)),
    h("p", { class: "quiet" }, t("group_counts", { n: number(members.length), m: number(inside) })),
    h("div", { class: "actions" }, h("button", { type: "button", id: "open-group", onclick: () => openGroup(id) }, t("group_open"))),
    ...Object.keys(D.kinds).flatMap((kind) => {
      const own = members.filter((member) => nodes[member].kind === kind);
      if (!own.length) return [];
      return [h("p", { class: "group" }, `${t(`kind.${kind}`)} (${number(own.length)})`),
        h("ul", { class: "ties" }, own.slice(0, 12).map((member) => h("li", {}, nameButton(member))))];
    }),
    near.length ? h("h3", {}, t("group_ties")) : null,
    h("ul", { class: "ties" }, near.slice(0, 12).map(([a, b, count]) => h("li", {},
      h("button", { type: "button", class: "link", onclick: () => choose(a === id ? b : a) }, groupName(a === id ? b : a)), ` ${number(count)}`))),
  ].filter(Boolean);
}

function groupBar() {
  if (!groups.length || state.ego !== null || state.path || waiting !== null) return [];
  const whole = h("button", { type: "button", id: "all-names", onclick: () => closeGroups("all") }, t("groups_flat"));
  const back = h("button", { type: "button", id: "all-groups", onclick: () => closeGroups() }, t("groups_back"));
  if (state.open === null) return [h("span", {}, t("groups_hint", { n: number(seen.onMap.size) })), whole];
  if (state.open === "all") return [back];
  return [h("strong", {}, t("groups_open", { name: groupName(state.open + nodes.length), n: number(seen.nodes.size) })), back, whole];
}
