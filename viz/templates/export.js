// The map on paper and in other programs: picture, vector picture, print and CSV, all from places, never from a screenshot.
function sheet(width, height) {
  const shown = [...seen.nodes];
  const box = bounds(shown.length ? shown : [0], 30);
  const scale = Math.min(1.6, width / (box.right - box.left), height / (box.bottom - box.top));
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const toScreen = ([x, y]) => [(x - cx) * scale + width / 2, (y - cy) * scale + height / 2];
  return { scale, width, height, toScreen, most: 400, chosen: false };
}

const TOP = 56;
const SIDE = 250;

function picture(width = 1684, height = 1100) {
  const [keptLit, keptColours] = [lit, colours];
  [lit, colours] = [null, PAPER];
  const view = sheet(width - SIDE, height - TOP - 30);
  const labels = labelsFor(view);
  const lineParts = folded.map((pair) => [pair, lineLook(pair)]).filter(([, look]) => !look.hidden).map(([{ list: [edge] }, look]) => {
    const [x1, y1] = view.toScreen(spots[edge.source]);
    const [x2, y2] = view.toScreen(spots[edge.target]);
    return s("line", { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1), stroke: look.color.color, "stroke-opacity": 0.8,
      "stroke-width": (look.width * Math.max(0.5, view.scale)).toFixed(2), "stroke-dasharray": look.dashes ? look.dashes.join(" ") : "none" });
  });
  const marks = [...seen.nodes].map((id) => {
    const [x, y] = view.toScreen(spots[id]);
    return drawn(nodes[id].kind, x, y, sizes[id] * view.scale, PAPER);
  });
  const texts = labels.flatMap((label) => label.lines.map((text, i) => {
    const element = s("text", { x: label.x.toFixed(1), y: (label.top + LEADING * i + 12).toFixed(1), "text-anchor": label.anchor, "font-size": FONT,
      fill: PAPER.ink, stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" });
    element.textContent = text;
    return element;
  }));
  const root = s("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "font-family": "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" },
    titleOf(document.title), s("rect", { width, height, fill: "#ffffff" }), caption(24, 36, 20, byId("heading").textContent), caption(24, height - 14, 12, footing()),
    s("g", { transform: `translate(0 ${TOP})` }, ...lineParts, ...marks, ...texts), key(width - SIDE + 16, TOP + 10));
  [lit, colours] = [keptLit, keptColours];
  return root;
}

function titleOf(text) {
  const element = s("title");
  element.textContent = text;
  return element;
}

function caption(x, y, size, text, weight = 400) {
  const element = s("text", { x, y, "font-size": size, "font-weight": weight, fill: PAPER.ink });
  element.textContent = text;
  return element;
}

function footing() {
  const spoken = dates.length ? `${day(dates[state.from])}${state.from === state.to ? "" : ` – ${day(dates[state.to])}`}` : t("undated");
  return `${spoken} · ${t("shown_short", { n: number(seen.nodes.size), m: number(seen.edges.size) })} · ${t("caution")}`;
}

function key(x, y) {
  const group = s("g");
  let row = y;
  const kindsShown = Object.keys(D.kinds).filter((kind) => [...seen.nodes].some((id) => nodes[id].kind === kind));
  const relationsShown = Object.keys(D.lines).filter((relation) => [...seen.edges].some((id) => edges[id].relation === relation));
  kindsShown.forEach((kind) => {
    group.append(drawn(kind, x + 14, row, 8, PAPER), caption(x + 38, row + 5, 14, t(`kind.${kind}`)));
    row += 24;
  });
  row += 10;
  relationsShown.forEach((relation) => {
    const look = D.lines[relation];
    group.append(s("line", { x1: x, x2: x + 28, y1: row, y2: row, stroke: PAPER[look.tone], "stroke-width": Math.max(1.5, look.width), "stroke-dasharray": look.dash.join(" ") || "none" }),
      caption(x + 38, row + 5, 13, t(`relation.${relation}`)));
    row += 21;
  });
  return group;
}

function fileName(ending) {
  const slug = byId("heading").textContent.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${slug || "samgraf"}.${ending}`;
}

const svgText = () => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture())}\n`;

function saveSvg() {
  download(fileName("svg"), new Blob([svgText()], { type: "image/svg+xml" }));
}

function savePng() {
  const image = new Image();
  image.onload = () => {
    const canvas = h("canvas", { width: 2 * 1684, height: 2 * 1100 });
    const ctx = canvas.getContext("2d");
    ctx.scale(2, 2);
    ctx.drawImage(image, 0, 0, 1684, 1100);
    canvas.toBlob((blob) => download(fileName("png"), blob), "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText())}`;
}

function preparePrint() {
  byId("print")?.remove();
  const root = picture();
  root.removeAttribute("width");
  root.removeAttribute("height");
  document.body.prepend(h("div", { id: "print" }, root));
}

// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
const cell = (value) => `"${String(value).replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
function saveCsv(which, rows) {
  const lines = [COLUMNS[which].map((column) => t(column)), ...rows.map((row) => row.cells)].map((cells) => cells.map(cell).join(","));
  download(fileName(`${which}.csv`), new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" }));
}
