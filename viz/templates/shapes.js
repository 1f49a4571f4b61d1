// One outline per kind, used alike by map, legend, picture and print: a list of points around (0, 0), or a circle.
const around = (count, turn, radius = 1) => Array.from({ length: count }, (_, i) => {
  const angle = turn + (2 * Math.PI * i) / count;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});
const UP = -Math.PI / 2;
const OUTLINES = {
  circle: null,
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  hexagon: around(6, 0, 1.08),
  pentagon: around(5, UP, 1.1),
  triangle: around(3, UP, 1.25),
  drop: around(3, -UP, 1.25),
  star: around(5, UP, 1.25).flatMap((outer, i) => [outer, around(5, UP + Math.PI / 5, 0.58)[i]]),
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  plate: [[-1.35, -0.7], [1.35, -0.7], [1.35, 0.7], [-1.35, 0.7]],
};

function trace(ctx, shape, x, y, r) {
  const outline = OUTLINES[shape];
  ctx.beginPath();
  if (!outline) ctx.arc(x, y, r, 0, 2 * Math.PI);
  else outline.forEach(([dx, dy], i) => (i ? ctx.lineTo(x + dx * r, y + dy * r) : ctx.moveTo(x + dx * r, y + dy * r)));
  ctx.closePath();
}

const SVG = "http://www.w3.org/2000/svg";
function s(tag, properties = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

function drawn(kind, x, y, r, colours) {
  const look = D.kinds[kind];
  const paint = { fill: fillOf(kind, colours), stroke: colours.outline, "stroke-width": 1.2 };
  const outline = OUTLINES[look.shape];
  if (!outline) return s("circle", { cx: x, cy: y, r, ...paint });
  return s("polygon", { points: outline.map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join(" "), ...paint });
}

// Colours by theme; where the reader's system forces its own colours, those.
const PAPER = {
  mode: "light", ground: "#ffffff", ink: "#1b1f24", outline: "#20262c", halo: "#ffffff", select: "#000000",
  strong: "#2f3b46", plain: "#5d6b78", faint: "#87929d", worry: "#b3261e", group: "#dbe7f3",
};
const NIGHT = {
  mode: "dark", ground: "#14181d", ink: "#eef1f4", outline: "#eef1f4", halo: "#14181d", select: "#ffffff",
  strong: "#d4dce4", plain: "#93a0ad", faint: "#727f8b", worry: "#ff8a80", group: "#26384a",
};
const wantsDark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");
const isDark = () => (state.theme ? state.theme === "dark" : wantsDark.matches);

function currentColours() {
  if (!forced.matches) return isDark() ? NIGHT : PAPER;
  const probe = h("span", { class: "unseen" });
  document.body.append(probe);
  const system = (name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const [ground, ink, mark] = [system("Canvas"), system("CanvasText"), system("LinkText")];
  probe.remove();
  return { mode: "forced", ground, ink, outline: ink, halo: ground, select: ink, strong: ink, plain: ink, faint: ink, worry: mark, group: ground };
}

function fillOf(kind, colours) {
  if (colours.mode === "forced") return colours.ground;
  return D.kinds[kind][colours.mode];
}
