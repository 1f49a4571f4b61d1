// The map itself: vis-network holds places, zoom and clicks; shapes and labels are our own.
let colours = PAPER;
let network = null;
let lit = null; // ids that stay bright while something is chosen
let hovered = null;
let labelsNow = [];
let fitted = false; // the whole is in view, and stays so when the window changes
const sizes = D.vis.nodes.map((node) => node.size);
const spots = D.vis.nodes.map((node) => [node.x, node.y]);
const visNodes = new vis.DataSet(D.vis.nodes.map((node) => ({ ...node, label: undefined, ctxRenderer: renderNode })));
const visEdges = new vis.DataSet(D.vis.edges);

function renderNode({ ctx, id, x, y, state: { selected, hover } }) {
  const node = nodes[id];
  const r = sizes[id];
  return {
    drawNode() {
      ctx.globalAlpha = lit && !lit.has(id) ? 0.22 : 1;
      trace(ctx, D.kinds[node.kind].shape, x, y, r);
      ctx.fillStyle = fillOf(node.kind, colours);
      ctx.fill();
      ctx.lineWidth = selected ? 4 : hover ? 3 : 1.2;
      ctx.strokeStyle = selected ? colours.select : colours.outline;
      ctx.stroke();
      if (id === state.selected) {
        trace(ctx, "circle", x, y, r * 1.3 + 5);
        ctx.lineWidth = 2.5;
        ctx.strokeStyle = colours.select;
        ctx.stroke();
      }
    },
    nodeDimensions: { width: 2 * r, height: 2 * r },
  };
}

const RANK = Object.keys(D.lines);
function lineLook(pair) {
  const shown = pair.list.filter((edge) => seen.edges.has(edge.id));
  const strongest = [...shown].sort((a, b) => RANK.indexOf(a.relation) - RANK.indexOf(b.relation))[0];
  const look = strongest ? D.lines[strongest.relation] : D.lines.mentions;
  const bright = !lit || (state.selected !== null ? pair.list.some((e) => e.source === state.selected || e.target === state.selected) : lit.has(pair.list[0].source) && lit.has(pair.list[0].target));
  const worry = shown.some((edge) => D.lines[edge.relation].tone === "worry");
  return {
    id: pair.id, hidden: shown.length === 0, dashes: look.dash.length ? look.dash : false,
    width: look.width + Math.min(2, 0.4 * (shown.length - 1)),
    color: { color: colours[worry ? "worry" : look.tone], opacity: bright ? (lit ? 1 : 0.8) : 0.1, inherit: false, highlight: colours.select, hover: colours.select },
  };
}

const looks = new Map();
function restyle() {
  const nodeChanges = nodes.filter((node) => looks.get(node.id) !== seen.nodes.has(node.id)).map((node) => ({ id: node.id, hidden: !seen.nodes.has(node.id) }));
  nodeChanges.forEach((change) => looks.set(change.id, !change.hidden));
  if (nodeChanges.length) visNodes.update(nodeChanges);
  const edgeChanges = folded.map(lineLook).filter((look) => {
    const print = JSON.stringify(look);
    const changed = looks.get(look.id) !== print;
    looks.set(look.id, print);
    return changed;
  });
  if (edgeChanges.length) visEdges.update(edgeChanges);
  network?.redraw();
}

function lightUp() {
  if (state.selected === null || !seen.nodes.has(state.selected)) lit = null;
  else lit = new Set([state.selected, ...incident[state.selected].filter((edge) => seen.edges.has(edge.id)).map((edge) => other(edge, state.selected))]);
}

function labelsFor(view) {
  const { scale, width, height, toScreen } = view;
  const places = new Map();
  for (const id of seen.nodes) {
    const [x, y] = toScreen(spots[id]);
    const r = sizes[id] * scale + 1;
    if (x > -r && y > -r && x < width + r && y < height + r && !(lit && !lit.has(id))) places.set(id, [x, y, r]);
  }
  const first = [];
  if (view.chosen !== false) {
    [hovered, state.selected].forEach((id) => { if (id !== null && places.has(id) && !first.includes(id)) first.push(id); });
  }
  const most = view.most ?? Math.max(12, Math.round((width * height) / 6500));
  return placeLabels(places, first, most, width, height);
}

function paintOver(ctx) {
  const canvas = ctx.canvas;
  const ratio = canvas.width / canvas.clientWidth || 1;
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const toScreen = ([x, y]) => [(x - centre.x) * scale + width / 2, (y - centre.y) * scale + height / 2];
  labelsNow = labelsFor({ scale, width, height, toScreen });
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLabels(ctx, labelsNow, colours, new Set([state.selected, hovered]));
  ctx.restore();
}

function fit() {
  const shown = [...seen.nodes];
  if (!shown.length) return;
  const box = bounds(shown);
  const area = byId("map");
  const scale = Math.min(1.25, area.clientWidth / (box.right - box.left), area.clientHeight / (box.bottom - box.top));
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, animation: false });
  fitted = true;
}

function bounds(ids, margin = 26) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  ids.forEach((id) => {
    const [x, y] = spots[id];
    const wide = nodes.length <= 160 ? 55 : 0;
    box.left = Math.min(box.left, x - sizes[id] - margin - wide);
    box.right = Math.max(box.right, x + sizes[id] + margin + wide);
    box.top = Math.min(box.top, y - sizes[id] - margin);
    box.bottom = Math.max(box.bottom, y + sizes[id] + margin + 16);
  });
  return box;
}

function zoom(factor) {
  fitted = false;
  network.moveTo({ position: network.getViewPosition(), scale: Math.min(6, Math.max(0.02, network.getScale() * factor)), animation: false });
}

function bringIntoView(id) {
  const [x, y] = spots[id];
  const dom = network.canvasToDOM({ x, y });
  const area = byId("map");
  if (dom.x < 40 || dom.y < 40 || dom.x > area.clientWidth - 40 || dom.y > area.clientHeight - 40) { fitted = false; network.moveTo({ position: { x, y }, animation: false }); }
}

function startMap() {
  colours = currentColours();
  restyle();
  network = new vis.Network(byId("map"), { nodes: visNodes, edges: visEdges }, { ...D.vis.options, autoResize: true });
  const canvas = byId("map").querySelector("canvas");
  canvas?.setAttribute("aria-hidden", "true");
  byId("map").querySelectorAll(".vis-network").forEach((inner) => inner.removeAttribute("tabindex"));
  network.on("afterDrawing", paintOver);
  network.on("dragging", moved);
  network.on("dragEnd", moved);
  network.on("click", ({ nodes: [id], edges: [line] }) => {
    if (id !== undefined) choose(id);
    else if (line !== undefined) chooseLine(line);
    else if (state.selected !== null) choose(null);
  });
  network.on("doubleClick", ({ nodes: [id] }) => { if (id !== undefined) surround(id); });
  network.on("hoverNode", ({ node }) => { hovered = node; canvas.style.cursor = "pointer"; network.redraw(); });
  network.on("blurNode", () => { hovered = null; canvas.style.cursor = ""; network.redraw(); });
  network.on("hoverEdge", () => { canvas.style.cursor = "pointer"; });
  network.on("blurEdge", () => { canvas.style.cursor = ""; });
  network.on("zoom", () => { fitted = false; });
  network.on("dragStart", () => { fitted = false; });
  new ResizeObserver(() => (fitted ? fit() : network.redraw())).observe(byId("map"));
  fit();
}

function moved({ nodes: dragged }) {
  const now = network.getPositions(dragged);
  dragged.forEach((id) => { spots[id] = [now[id].x, now[id].y]; });
}
