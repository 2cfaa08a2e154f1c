/*
 * Derbes: fills <div data-derbes-ad="name"> with an advertisement of the site's own server, and tells how it was in sight.
 * No cookie and no number of a reader: what was shown stays in this tab (sessionStorage) and is told with each question.
 */
(() => {
  "use strict";
  const home = document.currentScript.src, at = (path) => new URL(path, home);
  const KEY = "derbes-ads", CLICK = "derbes-ads-click";
  const keep = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* no memory, no cap */ } };
  const kept = (key) => { try { return sessionStorage.getItem(key) ?? ""; } catch { return null; } };
  const tell = (path, text) => navigator.sendBeacon(at(path), text);

  // The server judges; the page only says what share was in sight since when.
  const watch = (ad, token) => {
    const began = performance.now(), samples = [];
    let share = 0, timer, told = false;
    const note = () => {
      const part = document.hidden ? 0 : share;
      if (samples.length < 39) samples.push(Math.round(performance.now() - began) + ":" + part);
      clearTimeout(timer);
      if (!told && part >= 30) timer = setTimeout(send, 1050);
    };
    const send = () => {
      note();
      clearTimeout(timer);
      told = true;
      eye.disconnect();
      document.removeEventListener("visibilitychange", note);
      tell("/ad/seen", `${token}\n${Math.min(2000, ad.offsetWidth)}x${Math.min(2000, ad.offsetHeight)} ${samples.join(" ")}`);
    };
    const eye = new IntersectionObserver((seen) => {
      share = Math.floor(seen.at(-1).intersectionRatio * 100);
      note();
    }, { threshold: [0, 0.3, 0.5, 1] });
    note();
    eye.observe(ad);
    document.addEventListener("visibilitychange", note);
  };

  const fill = async (slot) => {
    const query = new URLSearchParams({ page: location.pathname, lang: document.documentElement.lang, w: innerWidth });
    const memory = kept(KEY);
    const headers = memory === null ? {} : { "Derbes-Seen": memory };
    const answer = await fetch(at(`/ad/slot/${slot.dataset.derbesAd}?${query}`), { headers });
    if (answer.status !== 200) return;
    const seen = answer.headers.get("Derbes-Seen");
    if (seen) keep(KEY, seen);
    // On a page of another origin of the operator the paths are still those of this server.
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    for (const name of ["src", "href"])
      for (const it of made.content.querySelectorAll(`[${name}]`)) it.setAttribute(name, at(it.getAttribute(name)));
    slot.replaceChildren(made.content);
    const ad = slot.querySelector(".derbes-ad"), link = ad?.querySelector(".derbes-ad-body");
    if (!link) return;
    const token = link.pathname.split("/").pop();
    link.addEventListener("click", () => keep(CLICK, token));
    tell("/ad/seen", token);
    watch(ad, token);
  };

  // document.dispatchEvent(new CustomEvent("derbes:goal", { detail: "order" }))
  document.addEventListener("derbes:goal", (event) => {
    const token = kept(CLICK);
    if (token) tell("/ad/goal", `${token}\n${event.detail}`);
  });
  const all = () => { for (const slot of document.querySelectorAll("[data-derbes-ad]")) fill(slot).catch(() => {}); };
  // A page prepared ahead shows nothing yet.
  if (document.prerendering) document.addEventListener("prerenderingchange", all, { once: true });
  else all();
})();
