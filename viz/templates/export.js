// The map on paper and in other programs: picture, vector picture, print and CSV, all from places, never from a screenshot.
function sheet(width, height) {
  const shown = [...seen.onMap];
  const shape = bounds(shown.length ? shown : [0]);
  const scale = scaleFor(shape, width, height, 1.6);
  const box = withHeadings(shape, scale);
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const toScreen = ([x, y]) => [(x - cx) * scale + width / 2, (y - cy) * scale + height / 2];
  return { scale, width, height, toScreen, most: 400, chosen: false };
}

const TOP = 56;
const SIDE = 250;

function picture(width = 1684, height = 1100) {
  const [keptLit, keptColours] = [lit, colours];
  const keptSelected = state.selected;
  [lit, colours, state.selected] = [null, PAPER, null];
  const view = sheet(width - SIDE, height - TOP - 30);
  const labels = labelsFor(view);
  const spoken = lineLabelsFor(view, labels);
  const looksNow = showsGroups() ? groupLines() : folded.filter((pair) => pair.list.some((edge) => seen.edges.has(edge.id))).map(lineLook);
  const lineParts = looksNow.map((look) => {
    const [x1, y1] = view.toScreen(spots[look.from]);
    const [x2, y2] = view.toScreen(spots[look.to]);
    const over = look.smooth ? via([x1, y1], [x2, y2], look.smooth.type) : null;
    const course = `M${x1.toFixed(1)} ${y1.toFixed(1)}${over ? `Q${over[0].toFixed(1)} ${over[1].toFixed(1)} ` : "L"}${x2.toFixed(1)} ${y2.toFixed(1)}`;
    return [s("path", { d: course, fill: "none", stroke: look.color.color, "stroke-opacity": 0.8,
      "stroke-width": (look.width * Math.max(0.5, view.scale)).toFixed(2), "stroke-dasharray": look.dashes ? look.dashes.join(" ") : "none" }), ...arrowhead(look, over ?? [x1, y1], [x2, y2], sizes[look.to] * view.scale)];
  }).flat();
  const marks = [...seen.onMap].flatMap((id) => {
    const [x, y] = view.toScreen(spots[id]);
    const r = sizes[id] * view.scale;
    if (!isGroup(id)) return [drawn(nodes[id].kind, x, y, r, PAPER)];
    const count = caption(x.toFixed(1), (y + r * 0.22).toFixed(1), Math.max(9, r * 0.62).toFixed(1), number(shownMembers(id).length), 600);
    count.setAttribute("text-anchor", "middle");
    return [s("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), fill: PAPER.group, stroke: PAPER.outline, "stroke-width": 1.2 }), count];
  });
  // Words get a pale ground rather than a rim: text with a rim becomes a drawing in a PDF, which nobody can select.
  const ground = (left, top, width, height) => s("rect", { x: left.toFixed(1), y: top.toFixed(1), width: width.toFixed(1), height: height.toFixed(1), fill: "#ffffff", "fill-opacity": 0.8 });
  const word = (text, x, y, anchor, size, fill = PAPER.ink) => {
    const element = s("text", { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor, "font-size": size.toFixed(1), fill });
    element.textContent = text;
    return element;
  };
  const texts = [
    ...headingsIn(view).flatMap((heading) => heading.lines.map((text, i) => {
      const [x, y, turn] = headingLine(heading, i);
      const line = caption(x.toFixed(1), y.toFixed(1), heading.size.toFixed(1), text, 600);
      if (turn) line.setAttribute("transform", `rotate(${turn} ${x.toFixed(1)} ${y.toFixed(1)})`);
      return line;
    })),
    ...spoken.flatMap(({ words, x, y, size, tone, box: [left, top, right, bottom] }) => [ground(left, top, right - left, bottom - top),
      word(words, x, y + size * 0.35, "middle", size, tone === "worry" ? PAPER.worry : PAPER.strong)]),
    ...labels.flatMap((label) => [ground(label.left, label.top, label.width, label.height),
      ...label.lines.map((text, i) => word(text, label.x, label.top + label.size * (LEADING * i + 0.92), label.anchor, label.size))]),
  ];
  const root = s("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "text-rendering": "geometricPrecision", "font-family": "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" },
    titleOf(document.title), s("rect", { width, height, fill: "#ffffff" }), caption(24, 36, 20, byId("heading").textContent), caption(24, height - 14, 12, footing()),
    s("g", { transform: `translate(0 ${TOP})` }, ...lineParts, ...marks, ...texts), key(width - SIDE + 16, TOP + 10));
  [lit, colours, state.selected] = [keptLit, keptColours, keptSelected];
  return root;
}

function arrowhead({ arrows: kind, color, width }, [x1, y1], [x2, y2], r) {
  if (!kind) return [];
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const [x, y] = [x2 - (r + 1) * Math.cos(angle), y2 - (r + 1) * Math.sin(angle)];
  const long = 5 + 1.2 * width;
  const corner = (turn) => `${(x - long * Math.cos(angle + turn)).toFixed(1)},${(y - long * Math.sin(angle + turn)).toFixed(1)}`;
  return [s("polygon", { points: `${x.toFixed(1)},${y.toFixed(1)} ${corner(0.4)} ${corner(-0.4)}`, fill: color.color })];
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
  // A sign with its words, in as many lines as they need.
  const add = (sign, size, text, step) => {
    const lines = label_lines(text, 4, Math.floor(((SIDE - 64) * FONT) / (widthOf("n") * size)));
    group.append(sign, ...lines.map((line, i) => caption(x + 38, row + 5 + i * size * LEADING, size, line)));
    row += step + (lines.length - 1) * size * LEADING;
  };
  if (showsGroups()) {
    add(s("circle", { cx: x + 14, cy: row, r: 9, fill: PAPER.group, stroke: PAPER.outline }), 14, t("group_key"), 24);
    return group;
  }
  const kindsShown = Object.keys(D.kinds).filter((kind) => [...seen.nodes].some((id) => nodes[id].kind === kind));
  const relationsShown = Object.keys(D.lines).filter((relation) => [...seen.edges].some((id) => edges[id].relation === relation));
  kindsShown.forEach((kind) => {
    add(drawn(kind, x + 14, row, 8, PAPER), 14, t(`kind.${kind}`), 24);
  });
  row += 10;
  relationsShown.forEach((relation) => {
    const look = D.lines[relation];
    add(s("line", { x1: x, x2: x + 28, y1: row, y2: row, stroke: PAPER[look.tone], "stroke-width": Math.max(1.5, look.width), "stroke-dasharray": look.dash.join(" ") || "none" }),
      13, t(`relation.${relation}`), 21);
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

// Rows for the clipboard, as a spreadsheet takes them: tabs between cells, and formulas kept as text.
function copyRows(which, rows) {
  const plain = (value) => String(value).replace(/^[=+\-@]/, "'$&").replace(/[\t\r\n]+/g, " ");
  const text = [COLUMNS[which].map((column) => t(column)), ...rows.map((row) => row.cells)].map((cells) => cells.map(plain).join("\t")).join("\n");
  const box = h("textarea", { class: "unseen", "aria-hidden": "true" });
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy"); // works from a file on a stick, where navigator.clipboard may not
  box.remove();
  say(t(done ? "copied_rows" : "copy_failed", { n: number(rows.length) }));
}
