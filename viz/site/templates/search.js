"use strict";
// The search of the start page, over the list that index.js brings.
(() => {
  const SHOWN = 40;
  const LEAST = 4;
  const ENDINGS = /*endings*/[];
  const SOLID = { "ø": "o", "æ": "a", "đ": "d", "ł": "l", "ß": "ss" };
  const form = document.getElementById("find");
  const input = document.getElementById("words");
  const hits = document.getElementById("hits");
  const found = document.getElementById("found");
  const { kinds, rows } = window.samgrafIndex || { kinds: [], rows: [] };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[øæđłß]/g, (letter) => SOLID[letter]).split(/\s+/).filter(Boolean);
  const stem = (word) => {
    const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= LEAST);
    return ending ? word.slice(0, word.length - ending.length) : word;
  };
  const fits = (row, wanted, stems) => {
    const words = row[4].split(" ");
    let worst = 3;
    for (let n = 0; n < wanted.length; n += 1) {
      const points = Math.max(0, ...words.map((word) => (word === wanted[n] ? 3
        : word.startsWith(wanted[n]) ? 2 : word.startsWith(stems[n]) ? 1
          : stems[n].length >= LEAST && word.includes(stems[n]) ? 0.5 : 0)));
      if (!points) return 0;
      worst = Math.min(worst, points);
    }
    return worst;
  };
  const search = (query) => {
    const wanted = fold(query);
    if (!wanted.length) return [];
    const stems = wanted.map(stem);
    return rows.map((row, n) => [fits(row, wanted, stems), n]).filter(([points]) => points)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, n]) => rows[n]);
  };
  const show = () => {
    const list = search(input.value);
    hits.replaceChildren(...list.slice(0, SHOWN).map(([label, kind, link]) => {
      const row = document.createElement("li");
      const anchor = document.createElement("a");
      anchor.href = link;
      anchor.textContent = label;
      const sort = document.createElement("span");
      sort.className = "kind";
      sort.textContent = ` ${kinds[kind]}`;
      row.append(anchor, sort);
      return row;
    }));
    found.textContent = !input.value.trim() ? ""
      : list.length ? input.dataset.count.replace("{n}", String(list.length)) : input.dataset.none;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = hits.querySelector("a");
    if (first) first.click();
  });
  input.addEventListener("input", show);
  show();
})();
