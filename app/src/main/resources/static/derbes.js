/*
 * Derbes: counts this page on the site's own server. No cookie is set or read here, and no other server is asked.
 *
 *   <script defer src="/derbes.js"></script>
 *
 * data-to="https://stats.example.kz"   the Derbes server, when it is not the one this script comes from
 * data-page="/catalogue"               the page to count, when it is not the address shown
 * data-wait                            counts nothing until the page sends the event "derbes:view"
 */
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const { to, page, wait } = script.dataset;
  const address = new URL("/hit", to || script.src);

  // Of another site its name is enough; where the reader was there is nobody's business here.
  const referrer = () => {
    try {
      const from = new URL(document.referrer);
      return from.origin === location.origin ? from.pathname : from.origin;
    } catch {
      return undefined;
    }
  };

  const view = () => {
    const path = page || location.pathname;
    // A reader who asks not to be followed is counted without the cookie and without the way they came.
    if (navigator.globalPrivacyControl) {
      const body = JSON.stringify({ p: path });
      fetch(address, { method: "POST", body, credentials: "omit", keepalive: true }).catch(() => {});
    } else {
      navigator.sendBeacon(address, JSON.stringify({ p: path, r: referrer() }));
    }
  };

  document.addEventListener("derbes:view", view);
  if (wait !== undefined) return;
  // A page prepared ahead is looked at only once it is shown, and once more when the reader comes back to it.
  if (document.prerendering) document.addEventListener("prerenderingchange", view, { once: true });
  else view();
  addEventListener("pageshow", (event) => event.persisted && view());
})();
