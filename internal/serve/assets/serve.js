// A page of a served site loads itself anew once it is another. It listens only while somebody sees it, as a browser
// keeps few connections to one host.
(() => {
  "use strict";
  const { sum } = document.currentScript.dataset;
  let source;

  const look = async () => {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    const now = answer.headers.get("Page-Sum");
    if (now && now !== sum) location.reload();
  };

  const listen = () => {
    if (source) source.close();
    source = null;
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/.changes");
    source.onmessage = (event) => {
      const said = document.querySelector(".said a");
      if (said) said.textContent = JSON.parse(event.data).said;
      look().catch(() => {}); // the server has gone; the source waits until it is back
    };
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => source && source.close());
})();
