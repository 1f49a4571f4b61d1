// The map by keyboard: arrows to the nearest name that way, n and p round the neighbours, + - 0 for size.
let roundCentre = null;
let roundIndex = -1;

function toward(id, dx, dy) {
  const [x, y] = spots[id];
  let best = null;
  let least = Infinity;
  seen.onMap.forEach((near) => {
    if (near === id) return;
    const [ox, oy] = [spots[near][0] - x, spots[near][1] - y];
    const along = ox * dx + oy * dy;
    const across = Math.abs(ox * dy - oy * dx);
    if (along <= 0 || across > along * 1.6) return;
    const cost = along + 2 * across;
    if (cost < least) [least, best] = [cost, near];
  });
  return best;
}

function step(by) {
  if (state.selected === null) return null;
  if (roundCentre === null || roundIndex < 0) roundCentre = state.selected;
  const near = (isGroup(roundCentre)
    ? groupTies().filter((tie) => tie.slice(0, 2).includes(roundCentre)).map(([a, b]) => (a === roundCentre ? b : a))
    : [...new Set(incident[roundCentre].filter((edge) => seen.edges.has(edge.id)).map((edge) => other(edge, roundCentre)))])
    .sort((a, b) => weights[b] - weights[a] || a - b);
  if (!near.length) return null;
  roundIndex = (roundIndex + by + near.length) % near.length;
  return near[roundIndex];
}

function mapKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let target;
  if (arrows[event.key]) {
    roundCentre = null;
    roundIndex = -1;
    target = state.selected === null || !seen.onMap.has(state.selected) ? [...groupsByWeight, ...byWeight].find((id) => seen.onMap.has(id)) : toward(state.selected, ...arrows[event.key]);
  } else if (event.key === "n" || event.key === "p") target = step(event.key === "n" ? 1 : -1);
  else if (event.key === "Enter" && state.selected !== null) {
    showDetails();
    byId("details-heading")?.focus();
  } else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else if (event.key === "Escape" && state.selected === null && groups.length && state.open !== null) closeGroups();
  else if (event.key === "Escape") choose(null);
  else return;
  event.preventDefault();
  if (target !== undefined && target !== null) {
    const [centre, index] = [roundCentre, roundIndex];
    choose(target, { quietly: true });
    [roundCentre, roundIndex] = [centre, index];
    bringIntoView(target);
  }
}
