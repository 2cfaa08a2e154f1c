/*
 * Derbes: counts this page on the site's own server. No cookie is set or read here, and no other server is asked.
 *
 *   <script defer src="/derbes.js"></script>
 *
 * data-to="https://stats.example.kz"   the Derbes server, when it is not the one this script comes from
 * data-page="/catalogue"               the page to count, when it is not the address shown
 * data-wait                            counts nothing until the page sends the event "derbes:view"
 * data-token, data-vitals              written by the server
 * derbes.event("sent")                 counts something that happened on the page
 * <div data-derbes-ad="top">           is filled with a block of the site's own advertising, by derbes-ads.js
 * <a data-derbes-choices>              opens the reader's choices
 */
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const { to, page, wait, token, vitals } = script.dataset;
  const server = (path) => new URL(path, to || script.src);
  const here = () => page || location.pathname;

  // Of another site its name is enough; where the reader was there is nobody's business here.
  const referrer = () => {
    try {
      const from = new URL(document.referrer);
      return from.origin === location.origin ? from.pathname : from.origin;
    } catch {
      return undefined;
    }
  };

  // For a reader who asks not to be followed nothing at all is sent.
  const send = (more) =>
    navigator.globalPrivacyControl ||
    navigator.sendBeacon(server("/hit"), JSON.stringify({ p: here(), t: token, ...more }));

  const view = () => {
    const query = new URLSearchParams(location.search);
    const utm = (name) => query.get("utm_" + name) || undefined;
    send({ r: referrer(), s: utm("source"), m: utm("medium"), c: utm("campaign") });
  };

  window.derbes = { event: (name) => send({ e: name }) };
  document.addEventListener("derbes:view", view);
  if (wait === undefined) {
    // A page prepared ahead is looked at only once it is shown, and once more when the reader comes back to it.
    if (document.prerendering) document.addEventListener("prerenderingchange", view, { once: true });
    else view();
    addEventListener("pageshow", (event) => event.persisted && view());
  }

  if (vitals !== undefined) {
    const seen = { lcp: 0, cls: 0, inp: 0, err: 0 };
    const watch = (type, see) => {
      try {
        new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
      } catch {}
    };
    watch("largest-contentful-paint", (it) => (seen.lcp = it.startTime));
    watch("layout-shift", (it) => it.hadRecentInput || (seen.cls += it.value * 1000));
    watch("event", (it) => it.interactionId && (seen.inp = Math.max(seen.inp, it.duration)));
    const failed = () => seen.err++;
    addEventListener("error", failed);
    addEventListener("unhandledrejection", failed);
    const told = Object.keys(seen);
    addEventListener("pagehide", () => {
      send({ v: told.map((it) => it + Math.min(99999, Math.round(seen[it]))).join(".") });
    }, { once: true });
    // Without it nobody knows how long the last page of a visit was read.
    addEventListener("pagehide", () => wait === undefined && send({ e: "leave" }));
  }

  const has = (what) => document.querySelector(what);
  if (has("[data-derbes-ad]") && !has("script[src*='derbes-ads.js']"))
    document.head.append(Object.assign(document.createElement("script"), { src: server("/derbes-ads.js") }));
  document.querySelectorAll("[data-derbes-choices]").forEach((it) => (it.href = server("/consent")));
})();
