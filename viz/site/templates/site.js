"use strict";
// Shows the stretch of the text that the address names: #char=10,25 counts Unicode code points, as all evidence does.
(() => {
  const text = document.getElementById("text");
  const show = () => {
    const match = /^#char=(\d+),(\d+)$/.exec(decodeURIComponent(location.hash));
    if (!match || !text || !window.Highlight) return;
    const range = document.createRange();
    const [start, end] = [Number(match[1]), Number(match[2])];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let units = 0;
      for (const letter of node.data) {
        if (at === start) range.setStart(node, units);
        units += letter.length;
        at += 1;
        if (at === end) range.setEnd(node, units);
      }
      if (at >= end) break;
    }
    CSS.highlights.set("here", new Highlight(range));
    const box = range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) scrollBy(0, box.top - innerHeight / 3);
  };
  addEventListener("hashchange", show);
  show();
})();
