// Which labels stand, and where: the weightiest first, each only where it covers nothing. Screen pixels throughout.
const LETTERS = D.letters;
const LINES = D.beside ? 3 : 2;
const FONT = 14;
const LEADING = 1.18;
const CELL = 48;
const sizeAt = (scale) => (D.beside || showsGroups() ? Math.min(18, Math.max(11, FONT * scale)) : FONT);

function label_lines(label, most = LINES, letters = LETTERS) {
  const lines = [];
  let rest = label.replace(/\s+/g, " ").trim();
  while (rest && lines.length < most) {
    let cut = rest;
    if (rest.length > letters) {
      const blank = rest.lastIndexOf(" ", letters);
      cut = blank > 0 ? rest.slice(0, blank) : "";
    }
    const [word] = rest.split(" ");
    if (!cut && word.length <= letters + 4) cut = word; // better a little wide than a syllable alone
    if (!cut) { // one word, much longer than a line
      lines.push(`${rest.slice(0, letters - 1)}-`);
      rest = rest.slice(letters - 1);
      continue;
    }
    lines.push(cut);
    rest = rest.slice(cut.length).trim();
  }
  if (rest) lines[lines.length - 1] = `${lines[lines.length - 1].slice(0, letters - 1).trimEnd()}…`;
  return lines;
}

// In lanes what counts is the room up to the next lane, not the number of letters.
const ROOM = LETTERS * 7.4;
function measured_lines(label) {
  const words = label.replace(/\s+/g, " ").trim().split(" ").filter(Boolean).flatMap((word) => (widthOf(word) <= ROOM ? [word] : label_lines(word, 9, LETTERS - 6)));
  const lines = [];
  words.forEach((word) => {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  });
  if (lines.length <= LINES) return lines;
  const kept = lines.slice(0, LINES);
  let last = kept[LINES - 1];
  while (last && widthOf(`${last}…`) > ROOM) last = last.slice(0, -1).trimEnd();
  return [...kept.slice(0, -1), `${last}…`];
}

const FIRST_OF_GROUP = 3;
const LEFTWARD = new Set(D.leftward);
const NAMING = new Set(["person", "organisation", "project", "plan", "topic"]);
function foremost(id) {
  const members = groups[id - nodes.length].members.filter((member) => seen.all.has(member));
  const naming = members.filter((member) => NAMING.has(nodes[member].kind));
  const named = new Map((naming.length ? naming : members).map((member) => [nodes[member].label, member]).reverse());
  return [...named.values()].reverse().slice(0, FIRST_OF_GROUP);
}
function linesOf(id) {
  if (!isGroup(id)) return D.beside ? measured_lines(nameOf(id)) : label_lines(nameOf(id));
  if (groups[id - nodes.length].rest) return label_lines(t("group_rest"), 2);
  return foremost(id).map((member) => label_lines(nodes[member].label, 1, LETTERS + 6)[0] ?? "");
}
const wrapped = new Map();
function wrappedOf(id) {
  if (isGroup(id)) return linesOf(id); // the filters change who stands first
  if (!wrapped.has(id)) wrapped.set(id, linesOf(id));
  return wrapped.get(id);
}
const weights = [...nodes.map((node) => D.kinds[node.kind].weight * (1 + Math.log2(1 + degree[node.id]))), ...groups.map((group) => 100 + group.members.length)];
const byWeight = nodes.map((node) => node.id).sort((a, b) => weights[b] - weights[a] || a - b);
const groupsByWeight = groups.map((group) => group.id);

const ruler = document.createElement("canvas").getContext("2d");
const FAMILY = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
ruler.font = `${FONT}px ${FAMILY}`;
const widths = new Map();
function widthOf(text) { // in pixels at the usual size
  if (!widths.has(text)) widths.set(text, ruler.measureText(text).width);
  return widths.get(text);
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

const CROWD = 400;
const CLEAR = 150;

// places: id -> [x, y, r]; first: ids whose labels come before all others; most: how many labels at most; taken: boxes of what
// lies over the map, such as its buttons.
function placeLabels(places, first, most, width, height, size = FONT, taken = []) {
  const room = new Room();
  taken.forEach((box) => room.add(box));
  const discs = new Map();
  // In a crowd every label would cover some dot: only the weightiest keep clear of words.
  const clear = places.size <= CROWD ? places.keys() : [...first, ...byWeight.filter((id) => places.has(id)).slice(0, CLEAR)];
  for (const id of clear) {
    const [x, y, r] = places.get(id);
    const disc = [x - r, y - r, x + r, y + r];
    discs.set(id, disc);
    room.add(disc);
  }
  const result = [];
  const leading = size * LEADING;
  const order = [...first, ...groupsByWeight, ...byWeight].filter((id, i, all) => places.has(id) && (i < first.length || !first.includes(id)));
  let tried = 0;
  for (const id of order) {
    if (result.length >= most || tried > most * 6) break;
    const all = wrappedOf(id);
    if (!all.length) continue;
    tried += 1;
    const [x, y, r] = places.get(id);
    const must = first.length > 0 && id === first[0];
    // A group gives up its last names before it gives up its label.
    for (let take = all.length; take > 0; take -= isGroup(id) ? 1 : all.length) {
      const lines = all.slice(0, take);
      const [w, tall] = [(Math.max(...lines.map(widthOf)) * size) / FONT + 4, lines.length * leading];
      const below = [x - w / 2, y + r + 2, "middle"];
      const right = [x + r + 4, y - tall / 2, "start"];
      const left = [x - r - 4 - w, y - tall / 2, "end"];
      const above = [x - w / 2, y - r - 2 - tall, "middle"];
      const spots = D.beside ? [LEFTWARD.has(id) ? left : right] : isGroup(id) ? [below, above] : [below, right, left, above];
      const inView = D.beside ? spots : spots.filter(([l, t0]) => l >= 0 && t0 >= 0 && l + w <= width && t0 + tall <= height);
      const spot = inView.find(([l, t0]) => room.free([l, t0, l + w, t0 + tall], discs.get(id))) ?? (must ? inView[0] ?? spots[0] : null);
      if (!spot) continue;
      const [l, t0, anchor] = spot;
      room.add([l, t0, l + w, t0 + tall]);
      result.push({ id, from: [x, y], left: l, top: t0, width: w, height: tall, anchor, lines, size, x: anchor === "middle" ? l + w / 2 : anchor === "start" ? l + 2 : l + w - 2 });
      break;
    }
  }
  result.room = room;
  return result;
}

// What a line says, where there is room on its middle: voices and duties in lanes, and the lines of a chosen name.
const SPOKEN = new Set(["concern", "request", "wish", "offer", "commitment", "priority", "support", "opposition", "proposal", "reservation", "report",
  "responsible", "proposer", "dissenter", "maybe-same"]);
const MOST_SPOKEN = 40;
function placeLineLabels(lines, room, width, height, size) {
  const result = [];
  for (const { words, from: [x1, y1], to: [x2, y2], over, tone } of lines) {
    const small = size * 0.86;
    const [w, tall] = [(widthOf(words) * small) / FONT + 6, small * LEADING];
    if (Math.hypot(x2 - x1, y2 - y1) < w * 0.8) continue;
    for (const share of [0.5, 0.38, 0.62, 0.27, 0.73]) {
      const rest = 1 - share;
      const [x, y] = over ? [rest * rest * x1 + 2 * rest * share * over[0] + share * share * x2, rest * rest * y1 + 2 * rest * share * over[1] + share * share * y2]
        : [rest * x1 + share * x2, rest * y1 + share * y2];
      const box = [x - w / 2, y - tall / 2, x + w / 2, y + tall / 2];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || !room.free(box, null)) continue;
      room.add(box);
      result.push({ words, x, y, size: small, tone, box });
      break;
    }
  }
  return result;
}

// While the map moves, words go along with their names; room is looked for anew when it stands.
function carried(labels, toScreen) {
  return labels.map((label) => {
    const [x, y] = toScreen(spots[label.id]);
    const [dx, dy] = [x - label.from[0], y - label.from[1]];
    return { ...label, from: [x, y], left: label.left + dx, top: label.top + dy, x: label.x + dx };
  });
}

function paintLabels(ctx, placed, colours, bold) {
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  placed.forEach((label) => {
    if (D.beside) { // lines run behind the words as behind a card
      ctx.globalAlpha = 0.86;
      ctx.fillStyle = colours.ground;
      ctx.fillRect(label.left, label.top, label.width, label.height);
      ctx.globalAlpha = 1;
    }
    ctx.textAlign = label.anchor === "middle" ? "center" : label.anchor === "start" ? "left" : "right";
    ctx.font = `${bold.has(label.id) ? "600 " : ""}${label.size}px ${FAMILY}`;
    label.lines.forEach((line, i) => {
      const y = label.top + label.size * (LEADING * i + 0.92);
      ctx.lineWidth = 3.5;
      ctx.strokeStyle = colours.halo;
      ctx.strokeText(line, label.x, y);
      ctx.fillStyle = colours.ink;
      ctx.fillText(line, label.x, y);
    });
  });
}

function paintLineLabels(ctx, placed, colours) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  placed.forEach(({ words, x, y, size, tone }) => {
    ctx.font = `italic ${size}px ${FAMILY}`;
    ctx.lineWidth = 4;
    ctx.strokeStyle = colours.halo;
    ctx.strokeText(words, x, y);
    ctx.fillStyle = tone === "worry" ? colours.worry : colours.strong;
    ctx.fillText(words, x, y);
  });
}

// What stands on the ground of the map: lanes and days. Where a column is too narrow for its day, the words stand upright
// above it, and where it is narrower than a line, only as many as have room.
const PITCH = (LETTERS + 4) * 7.4;
const UPRIGHT_ROOM = 108;
// The words of the first row stand higher than its marks.
const UPRIGHT_FOOT = 16;
const headingSize = (scale) => Math.min(20, Math.max(13, 16 * scale));
const boldWidth = (text, size) => (widthOf(text) * size * 1.12) / FONT;
const isDated = (words) => isDay(words.slice(0, 10));
const BY_DAYS = D.headings.some((heading) => isDated(heading[3]));
const standUpright = (scale) => BY_DAYS && boldWidth("2000-00-00", headingSize(scale)) > PITCH * scale - 4;

function shortened(words, size, room) {
  const letters = Math.floor((words.length * room) / boldWidth(words, size));
  return letters >= words.length ? words : letters > 11 ? `${words.slice(0, letters - 1).trimEnd()}…` : words.slice(0, 10);
}

function headingsIn({ toScreen, scale }) {
  const size = headingSize(scale);
  const upright = standUpright(scale);
  let free = -Infinity;
  return D.headings.flatMap(([x, y, code, text]) => {
    const [left, base] = toScreen([x - 12, y]);
    const words = code ? t(code) : text;
    if (upright) {
      if (left < free) return [];
      free = left + size * LEADING;
      const top = base - UPRIGHT_FOOT;
      return [{ lines: [shortened(words, size, top * 0.85)], left, top, size, upright }];
    }
    const wide = PITCH * scale;
    let letters = Math.floor(wide / (size * 0.5));
    let lines = [];
    do { // bold and capital letters are wide: fewer of them, until they fit
      lines = isDated(words) ? [words.slice(0, 10), ...label_lines(words.slice(10), 2, letters)] : label_lines(words, 2, letters);
      letters -= 2;
    } while (letters > 6 && Math.max(...lines.map((line) => boldWidth(line, size))) > wide);
    return [{ lines, left, top: base - lines.length * size * LEADING, size, upright }];
  });
}

// Where a line of a heading begins, and how it is turned, on the screen and on paper.
const headingLine = ({ left, top, size, upright }, i) => (upright ? [left + size, top, -90] : [left, top + size * (LEADING * i + 0.92), 0]);

function paintHeadings(ctx, placed, colours) {
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = colours.ink;
  placed.forEach((heading) => {
    ctx.font = `600 ${heading.size}px ${FAMILY}`;
    heading.lines.forEach((line, i) => {
      const [x, y, turn] = headingLine(heading, i);
      ctx.save();
      ctx.translate(x, y);
      ctx.rotate((turn * Math.PI) / 180);
      ctx.fillText(line, 0, 0);
      ctx.restore();
    });
  });
}
