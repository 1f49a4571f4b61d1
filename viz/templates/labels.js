// Which labels stand, and where: the weightiest first, each only where it covers nothing. Screen pixels throughout.
const LETTERS = 22;
const FONT = 13;
const LEADING = 15;
const CELL = 48;

function label_lines(label) {
  const lines = [];
  let rest = label.replace(/\s+/g, " ").trim();
  while (rest && lines.length < 2) {
    let cut = rest;
    if (rest.length > LETTERS) {
      const blank = rest.lastIndexOf(" ", LETTERS);
      cut = blank > 0 ? rest.slice(0, blank) : "";
    }
    const [word] = rest.split(" ");
    if (!cut && word.length <= LETTERS + 4) cut = word; // better a little wide than a syllable alone
    if (!cut) { // one word, much longer than a line
      lines.push(`${rest.slice(0, LETTERS - 1)}-`);
      rest = rest.slice(LETTERS - 1);
      continue;
    }
    lines.push(cut);
    rest = rest.slice(cut.length).trim();
  }
  if (rest) lines[lines.length - 1] = `${lines[lines.length - 1].slice(0, LETTERS - 1).trimEnd()}…`;
  return lines;
}
const wrapped = nodes.map((node) => label_lines(node.label));
const weights = nodes.map((node) => D.kinds[node.kind].weight * (1 + Math.log2(1 + degree[node.id])));
const byWeight = nodes.map((node) => node.id).sort((a, b) => weights[b] - weights[a] || a - b);

const ruler = document.createElement("canvas").getContext("2d");
const FAMILY = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
ruler.font = `${FONT}px ${FAMILY}`;
const widths = new Map();
function widthOf(id) {
  if (!widths.has(id)) widths.set(id, Math.max(...wrapped[id].map((line) => ruler.measureText(line).width), 0) + 4);
  return widths.get(id);
}

class Room {
  constructor() { this.cells = new Map(); }
  *keys([left, top, right, bottom]) {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i += 1)
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j += 1) yield i * 100003 + j;
  }
  add(box) { for (const key of this.keys(box)) (this.cells.get(key) ?? this.cells.set(key, []).get(key)).push(box); }
  free(box, mine) {
    for (const key of this.keys(box))
      for (const b of this.cells.get(key) ?? [])
        if (b !== mine && b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]) return false;
    return true;
  }
}

// places: id -> [x, y, r]; first: ids whose labels come before all others; most: how many labels at most.
function placeLabels(places, first, most, width, height) {
  const room = new Room();
  const discs = new Map();
  for (const [id, [x, y, r]] of places) {
    const disc = [x - r, y - r, x + r, y + r];
    discs.set(id, disc);
    room.add(disc);
  }
  const result = [];
  const order = [...first, ...byWeight.filter((id) => places.has(id) && !first.includes(id))];
  let tried = 0;
  for (const id of order) {
    if (result.length >= most || tried > most * 6) break;
    if (!places.has(id) || !wrapped[id].length) continue;
    tried += 1;
    const [x, y, r] = places.get(id);
    const [w, tall] = [widthOf(id), wrapped[id].length * LEADING];
    const spots = [
      [x - w / 2, y + r + 2, "middle"], [x + r + 3, y - tall / 2, "start"],
      [x - r - 3 - w, y - tall / 2, "end"], [x - w / 2, y - r - 2 - tall, "middle"],
    ];
    const must = first.length > 0 && id === first[0];
    const inView = spots.filter(([left, top]) => left >= 0 && top >= 0 && left + w <= width && top + tall <= height);
    const spot = inView.find(([left, top]) => room.free([left, top, left + w, top + tall], discs.get(id))) ?? (must ? inView[0] ?? spots[0] : null);
    if (!spot) continue;
    const [left, top, anchor] = spot;
    room.add([left, top, left + w, top + tall]);
    result.push({ id, left, top, width: w, height: tall, anchor, lines: wrapped[id], x: anchor === "middle" ? left + w / 2 : anchor === "start" ? left + 2 : left + w - 2 });
  }
  return result;
}

function paintLabels(ctx, placed, colours, bold) {
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  placed.forEach((label) => {
    ctx.textAlign = label.anchor === "middle" ? "center" : label.anchor === "start" ? "left" : "right";
    ctx.font = `${bold.has(label.id) ? "600 " : ""}${FONT}px ${FAMILY}`;
    label.lines.forEach((line, i) => {
      const y = label.top + LEADING * i + 12;
      ctx.lineWidth = 3.5;
      ctx.strokeStyle = colours.halo;
      ctx.strokeText(line, label.x, y);
      ctx.fillStyle = colours.ink;
      ctx.fillText(line, label.x, y);
    });
  });
}
