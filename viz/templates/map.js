// The map itself: vis-network holds places, zoom and clicks; shapes and labels are our own. It holds only what is on the map.
let colours = PAPER;
let network = null;
let lit = null; // ids that stay bright while something is chosen
let hovered = null;
let labelsNow = [];
let lineLabelsNow = [];
let headingsNow = [];
let fitted = null; // how the map was fitted, until a reader moves it: it is fitted so again when the window changes
const sizes = [...D.vis.nodes.map(([, , size]) => size), ...groups.map((group) => group.size)];
const spots = [...D.vis.nodes.map(([x, y]) => [x, y]), ...groups.map((group) => [group.x, group.y])];
const arrows = new Map(D.vis.edges.map(([, , arrow], i) => [`e${i}`, arrow ? "to" : ""]));
const visNodes = new vis.DataSet();
const visEdges = new vis.DataSet();

function renderNode({ ctx, id, x, y, state: { selected, hover } }) {
  const r = sizes[id];
  return {
    drawNode() {
      ctx.globalAlpha = lit && !lit.has(id) ? 0.22 : 1;
      if (isGroup(id)) paintGroup(ctx, id, x, y, r);
      else {
        trace(ctx, D.kinds[nodes[id].kind].shape, x, y, r);
        ctx.fillStyle = fillOf(nodes[id].kind, colours);
        ctx.fill();
      }
      ctx.lineWidth = selected ? 4 : hover ? 3 : 1.2;
      ctx.strokeStyle = selected ? colours.select : colours.outline;
      ctx.setLineDash(nodeChange[id] === "gone" ? [3, 3] : []);
      ctx.stroke();
      ctx.setLineDash([]);
      if (nodeChange[id] === "new" || id === state.selected) {
        trace(ctx, "circle", x, y, r * 1.3 + 5);
        ctx.lineWidth = id === state.selected ? 2.5 : 1.6;
        ctx.strokeStyle = id === state.selected ? colours.select : colours.outline;
        ctx.stroke();
      }
    },
    nodeDimensions: { width: 2 * r, height: 2 * r },
  };
}

const MANY = 800; // so many lines are a cloud, in which dashes cost much and tell nothing
const RANK = Object.keys(D.lines);
const strongestOf = (list) => [...list].sort((a, b) => RANK.indexOf(a.relation) - RANK.indexOf(b.relation))[0];
// In lanes and columns, a line between two that stand one above the other bows to the right, or it would run through all between.
const BEND = 0.3;
function bendOf(pair) {
  const [{ source, target }] = pair.list;
  if (!D.beside || Math.abs(spots[source][0] - spots[target][0]) > 1) return "";
  return spots[target][1] > spots[source][1] ? "curvedCW" : "curvedCCW";
}
// The point that a bowed line is drawn toward, as vis-network has it.
function via([x1, y1], [x2, y2], bend) {
  const angle = Math.atan2(y1 - y2, x2 - x1) + ((bend === "curvedCW" ? BEND : -BEND) * 0.5 + 0.5) * Math.PI;
  const length = Math.hypot(x2 - x1, y2 - y1) * (BEND * 0.5 + 0.5);
  return [x1 + length * Math.sin(angle), y1 + length * Math.cos(angle)];
}

function lineLook(pair) {
  const shown = pair.list.filter((edge) => seen.edges.has(edge.id));
  const strongest = strongestOf(shown);
  const look = strongest ? D.lines[strongest.relation] : D.lines.mentions;
  const bright = !lit || (state.selected !== null ? pair.list.some((e) => e.source === state.selected || e.target === state.selected) : lit.has(pair.list[0].source) && lit.has(pair.list[0].target));
  const worry = shown.some((edge) => D.lines[edge.relation].tone === "worry");
  const seatOnly = D.beside && !lit && shown.every((edge) => edge.relation === "present" || edge.relation === "guest");
  const changes = new Set(shown.map((edge) => edgeChange[edge.id]));
  const gone = changes.size === 1 && changes.has("gone");
  const weight = shown.reduce((sum, edge) => sum + edge.weight, 0);
  const dash = seen.edges.size > MANY && !lit ? [] : gone ? [2, 6] : look.dash;
  return {
    id: pair.id, from: pair.list[0].source, to: pair.list[0].target, arrows: arrows.get(pair.id), dashes: dash.length ? dash : false,
    width: look.width + Math.min(4, 0.7 * Math.log2(Math.max(1, weight))) + (changes.has("new") ? 1.2 : 0),
    ...(bendOf(pair) ? { smooth: { enabled: true, type: bendOf(pair), roundness: BEND } } : {}),
    color: { color: colours[worry ? "worry" : gone ? "faint" : look.tone], opacity: bright ? (lit ? 1 : seatOnly ? 0.45 : 0.8) : 0.1, inherit: false, highlight: colours.select, hover: colours.select },
  };
}

// Asks for one new frame, however often it is called before that.
const redraw = () => network?.body.emitter.emit("_requestRedraw");

const looks = new Map();
function sync(set, wanted) {
  const stale = set.getIds().filter((id) => !wanted.has(id));
  if (stale.length) { set.remove(stale); stale.forEach((id) => looks.delete(id)); }
  const fresh = [...wanted.values()].filter((look) => {
    const print = JSON.stringify(look);
    const changed = looks.get(look.id) !== print;
    looks.set(look.id, print);
    return changed;
  });
  if (fresh.length) set.update(fresh);
}

function restyle() {
  const things = new Map([...seen.onMap].map((id) => [id, { id, x: spots[id][0], y: spots[id][1], size: sizes[id] }]));
  const fresh = [...things.keys()].filter((id) => !visNodes.get(id));
  const stale = visNodes.getIds().filter((id) => !things.has(id));
  if (stale.length) visNodes.remove(stale);
  if (fresh.length) visNodes.add(fresh.map((id) => ({ ...things.get(id), ctxRenderer: renderNode })));
  const wanted = showsGroups() ? groupLines() : folded.filter((pair) => pair.list.some((edge) => seen.edges.has(edge.id))).map(lineLook);
  sync(visEdges, new Map(wanted.map((look) => [look.id, look])));
  redraw();
}

function lightUp() {
  lit = null;
  if (state.selected === null || !seen.onMap.has(state.selected)) return;
  if (isGroup(state.selected)) lit = new Set([state.selected, ...groupTies().filter((tie) => tie.slice(0, 2).includes(state.selected)).flatMap(([a, b]) => [a, b])]);
  else lit = new Set([state.selected, ...incident[state.selected].filter((edge) => seen.edges.has(edge.id)).map((edge) => other(edge, state.selected))]);
}

function labelsFor(view) {
  const { scale, width, height, toScreen } = view;
  const places = new Map();
  for (const id of seen.onMap) {
    const [x, y] = toScreen(spots[id]);
    const r = sizes[id] * scale + 1;
    if (x > -r && y > -r && x < width + r && y < height + r && !(lit && !lit.has(id))) places.set(id, [x, y, r]);
  }
  const first = [];
  if (view.chosen !== false) {
    [hovered, state.selected].forEach((id) => { if (id !== null && places.has(id) && !first.includes(id)) first.push(id); });
  }
  const most = view.most ?? Math.max(12, Math.round((width * height) / 5500));
  return placeLabels(places, first, most, width, height, sizeAt(scale), view.taken);
}

// What lies over the map, in its own pixels: no name is written behind it. What is hidden has no size, and lies outside.
function coveredBy(...ids) {
  const { left: x, top: y } = byId("map").getBoundingClientRect();
  return ids.map((id) => byId(id).getBoundingClientRect()).map(({ left, top, right, bottom }) => [left - x, top - y, right - x, bottom - y]);
}

function lineLabelsFor(view, labels) {
  if (showsGroups() || (!D.beside && state.selected === null && seen.edges.size > MOST_SPOKEN)) return [];
  const spoken = folded.flatMap((pair) => {
    const mine = state.selected !== null && pair.list.some((e) => e.source === state.selected || e.target === state.selected);
    if (lit && !mine) return [];
    const edge = strongestOf(pair.list.filter((e) => seen.edges.has(e.id) && (SPOKEN.has(e.relation) || mine)));
    if (!edge || (D.beside && !mine && !SPOKEN.has(edge.relation))) return [];
    const [from, to] = [view.toScreen(spots[pair.list[0].source]), view.toScreen(spots[pair.list[0].target])];
    const bend = bendOf(pair);
    return [{ words: t(`relation.${edge.relation}`), from, to, over: bend ? via(from, to, bend) : null, tone: D.lines[edge.relation].tone }];
  });
  return placeLineLabels(spoken.slice(0, MOST_SPOKEN), labels.room, view.width, view.height, sizeAt(view.scale));
}

function paintOver(ctx) {
  const canvas = ctx.canvas;
  const ratio = canvas.width / canvas.clientWidth || 1;
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const toScreen = ([x, y]) => [(x - centre.x) * scale + width / 2, (y - centre.y) * scale + height / 2];
  const view = { scale, width, height, toScreen, taken: moving ? [] : coveredBy("focusbar", "zoom") };
  labelsNow = moving ? carried(labelsNow, toScreen) : labelsFor(view);
  lineLabelsNow = moving ? [] : lineLabelsFor(view, labelsNow);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  headingsNow = headingsIn(view);
  paintHeadings(ctx, headingsNow, colours);
  paintLineLabels(ctx, lineLabelsNow, colours);
  paintLabels(ctx, labelsNow, colours, new Set([state.selected, hovered]));
  ctx.restore();
}

// Lanes are read like a page: the first picture is never smaller than this. Days are looked over first: as many as can be
// told apart, their words as large as ever.
const READABLE = 0.75;
const OVERSEEN = 0.4;
function fit({ whole = true } = {}) {
  const shown = [...seen.onMap];
  if (!shown.length) return;
  const area = byId("map");
  const bar = byId("focusbar").hidden ? 0 : byId("focusbar").offsetHeight + 12;
  const [width, height] = [area.clientWidth, area.clientHeight - bar];
  const least = BY_DAYS ? OVERSEEN : D.beside ? READABLE : showsGroups() ? READABLE - 0.15 : 0;
  const fitting = scaleFor(bounds(shown), width, height, 1.25);
  const isPart = !whole && fitting < least;
  const scale = isPart ? least : fitting;
  const box = withHeadings(bounds(shown), scale);
  const [wide, tall] = [box.right - box.left, box.bottom - box.top];
  const centre = { x: box.left + wide / 2, y: box.top + tall / 2 };
  if (isPart) {
    const [rimX, rimY] = RIM.map((pixels) => pixels / scale);
    centre.x = box.left - rimX + Math.min(wide + 2 * rimX, width / scale) / 2;
    centre.y = box.top - rimY + Math.min(tall + 2 * rimY, height / scale) / 2;
  }
  centre.y -= bar / 2 / scale;
  network.moveTo({ position: centre, scale, animation: false });
  fitted = { whole };
}

// Words keep their size however small the map is, so the room for them at the rim is counted on the screen.
const RIM = D.beside ? [10, 10] : [70, 30];
function scaleFor(box, width, height, most) {
  const fitting = ({ left, right, top, bottom }) => Math.max(0.01, Math.min(most, (width - 2 * RIM[0]) / (right - left), (height - 2 * RIM[1]) / (bottom - top)));
  return fitting(withHeadings(box, fitting(box)));
}

// A box with room for the words above it, which keep their size too.
function withHeadings(box, scale) {
  const room = standUpright(scale) ? UPRIGHT_ROOM : 3 * LEADING * headingSize(scale);
  return { ...box, top: Math.min(box.top, ...D.headings.map(([, y]) => y - room / scale)) };
}

function bounds(ids, margin = D.beside ? 20 : 6) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const beside = D.beside ? LETTERS * 7.4 : 0;
  ids.forEach((id) => {
    const [x, y] = spots[id];
    const wide = beside ? (LEFTWARD.has(id) ? beside : 0) : 0;
    box.left = Math.min(box.left, x - sizes[id] - margin - wide);
    box.right = Math.max(box.right, x + sizes[id] + margin + (beside || wide));
    box.top = Math.min(box.top, y - sizes[id] - margin);
    box.bottom = Math.max(box.bottom, y + sizes[id] + margin + (isGroup(id) ? 40 : 8));
  });
  D.headings.forEach(([x, y]) => {
    box.top = Math.min(box.top, y - 70);
    box.left = Math.min(box.left, x - margin);
  });
  return box;
}

function zoom(factor) {
  fitted = null;
  network.moveTo({ position: network.getViewPosition(), scale: Math.min(6, Math.max(0.02, network.getScale() * factor)), animation: false });
}

function bringIntoView(id) {
  const [x, y] = spots[id];
  const area = byId("map");
  const centre = network.getViewPosition();
  const [dx, dy] = [Math.abs(x - centre.x) * network.getScale(), Math.abs(y - centre.y) * network.getScale()];
  if (dx > area.clientWidth / 2 - 40 || dy > area.clientHeight / 2 - 40) { fitted = null; network.moveTo({ position: { x, y }, animation: false }); }
}

// A change of the window, or of the panel beside: fitted as before, and what is chosen stays in view.
function resized() {
  const was = fitted;
  const stood = { position: network.getViewPosition(), scale: network.getScale(), animation: false };
  network.setSize("100%", "100%"); // vis-network would make all smaller with the room: what can be read should stay so
  network.moveTo(stood);
  if (was) fit(was);
  const chosen = state.selected ?? (line !== null ? foldedById.get(line)?.list[0].target : null);
  if (was && chosen !== null && chosen !== undefined && seen.onMap.has(chosen)) {
    bringIntoView(chosen);
    fitted = was;
  }
  redraw();
}

function startMap() {
  colours = currentColours();
  restyle();
  network = new vis.Network(byId("map"), { nodes: visNodes, edges: visEdges }, { ...D.vis.options, autoResize: false });
  const canvas = byId("map").querySelector("canvas");
  canvas?.setAttribute("aria-hidden", "true");
  byId("map").querySelectorAll(".vis-network").forEach((inner) => inner.removeAttribute("tabindex"));
  network.on("afterDrawing", paintOver);
  network.on("dragging", moved);
  network.on("dragEnd", moved);
  network.on("click", ({ nodes: [id], edges: [line] }) => {
    if (id !== undefined) choose(id);
    else if (line !== undefined && foldedById.has(line)) chooseLine(line);
    else if (state.selected !== null) choose(null);
  });
  listenForTwoClicks(canvas);
  network.on("hoverNode", ({ node }) => { hovered = node; canvas.style.cursor = "pointer"; redraw(); });
  network.on("blurNode", () => { hovered = null; canvas.style.cursor = ""; redraw(); });
  network.on("hoverEdge", () => { canvas.style.cursor = "pointer"; });
  network.on("blurEdge", () => { canvas.style.cursor = ""; });
  network.on("zoom", () => { fitted = null; move(); });
  network.on("dragStart", () => { fitted = null; move(); });
  new ResizeObserver(resized).observe(byId("map"));
  fit({ whole: false });
}

// The browser counts clicks by when they were made. vis-network counts by when it hears of them, so that a slow one, busy
// with the first, never opened what was clicked twice; and the first may move the map: meant is what stood there before it.
function listenForTwoClicks(canvas) {
  let [before, last] = [];
  canvas.addEventListener("pointerdown", ({ offsetX: x, offsetY: y }) => { [before, last] = [last, network.getNodeAt({ x, y })]; }, true);
  canvas.addEventListener("dblclick", () => { if (before !== undefined) (isGroup(before) ? openGroup : surround)(before); });
}

let moving = 0; // the clock that says when the map stands again
function move() {
  clearTimeout(moving);
  moving = setTimeout(() => { moving = 0; redraw(); }, 160);
}

function moved({ nodes: dragged }) {
  move();
  const now = network.getPositions(dragged);
  dragged.forEach((id) => { spots[id] = [now[id].x, now[id].y]; });
}
