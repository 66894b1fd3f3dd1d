// Names the edition in the address, so that a copied link leads to the same figures, and says what there is to say.
// While somebody looks at the tab it asks now and then which edition is in use: no run of the page is spent on that.
const EVERY = 60_000; // milliseconds
const SOONEST = 5_000;
let asked = Date.now();

function name(key, edition) {
  const said = window.location.search.slice(1).split("&").filter(Boolean);
  const ours = `${key}=${encodeURIComponent(edition)}`;
  if (said.includes(ours)) return;
  const others = said.filter((pair) => pair.split("=")[0] !== key);
  // the same entry of the history: the Back button leads to where one came from
  window.history.replaceState(window.history.state, "", `?${[ours, ...others].join("&")}${window.location.hash}`);
}

async function inUse() {
  try {
    return (await (await fetch("healthz")).json()).edition;
  } catch {
    return null; // a server that is away, or has no such address: the next run of the page will know
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  name(data.key, data.edition);
  const line = parentElement.querySelector("p");
  if (line.textContent !== data.text) line.textContent = data.text;

  const ask = async () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < SOONEST) return;
    asked = Date.now();
    const edition = await inUse();
    if (edition && edition !== data.used) setTriggerValue("heard", edition);
  };
  const timer = setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("focus", ask);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", ask);
    window.removeEventListener("focus", ask);
  };
}
