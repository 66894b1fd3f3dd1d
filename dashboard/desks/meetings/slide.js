// Fills one screen from data, every word as text, and tells a step by swipe or by the keys of a presenter's remote;
// arrow keys belong to the buttons below.
const KEYS = { PageDown: 1, PageUp: -1 };
const SWIPE = 60; // pixels
const made = (name, text = "", className = "") =>
  Object.assign(document.createElement(name), { textContent: text, className });

function drawing(svg, className, alt) {
  const found = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  found.removeAttribute("width");
  found.removeAttribute("height");
  found.setAttribute("class", className);
  found.setAttribute("role", "img");
  found.setAttribute("aria-label", alt);
  return found;
}

function listed({ head, rows }) {
  const table = made("table");
  const top = table.createTHead().insertRow();
  head.forEach((name) => top.append(Object.assign(made("th", name), { scope: "col" })));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((text, at) => { line.insertCell().append(text); line.cells[at].dataset.head = head[at]; });
  }
  return table;
}

function body(data) {
  const room = made("div", "", "body");
  if (data.charts.length) {
    const figure = made("figure");
    figure.append(...data.charts.map((svg, at) => drawing(svg, ["wide", "tall"][at], data.alt)));
    room.append(figure);
  }
  if (data.list.rows.length) {
    room.tabIndex = 0;
    room.append(listed(data.list));
  }
  return room;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const screen = parentElement.querySelector(".screen");
  Object.entries(data.colours).forEach(([name, colour]) => screen.style.setProperty(`--${name}`, colour));
  const head = made("header");
  const kicker = made("div", "", "kicker");
  kicker.append(...data.marks.map((mark) => made("span", mark, "mark")), made("span", data.kicker));
  head.append(kicker, made("h1", data.title));
  if (data.measure) head.append(made("div", data.measure, "measure"));
  const foot = made("footer");
  foot.append(...data.foot.map((line) => made("div", line)));
  const article = made("article");
  article.append(head, body(data), foot);
  screen.replaceChildren(article);

  let from = null;
  const typing = (event) => event.composedPath().some((at) => at.matches?.("input, textarea, select, [contenteditable]"));
  const pressed = (event) => {
    if (!(event.key in KEYS) || typing(event)) return;
    event.preventDefault();
    setTriggerValue("step", KEYS[event.key]);
  };
  screen.ontouchstart = ({ touches }) => { from = touches.length === 1 ? touches[0] : null; };
  screen.ontouchend = ({ changedTouches: [to] }) => {
    if (!from) return;
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) setTriggerValue("step", across < 0 ? 1 : -1);
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}
