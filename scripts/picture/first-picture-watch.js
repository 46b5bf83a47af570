// Plain JavaScript, because it is put into pages as it stands.
// Milliseconds from when a page was asked for until leaf-8 is named where it is seen, and until the first press has done something: in
// the player that of Play, elsewhere that of leaf-8, which opens its menu. What was painted at build time takes no press.

globalThis.firstPicture = new Promise((resolve) => {
  const painted = 'first-contentful-paint';
  let seenMs = 0;
  /** @type {string | null} */
  let before = null;
  /** @param {Element} element */
  const isAlive = (element) => element.closest('[inert]') === null;
  const named = () =>
    [...document.querySelectorAll('text, #root > div')].some(
      (element) => element.textContent === 'leaf-8' && element.getClientRects().length > 0,
    );
  /** What the press changes: the word of the button that plays, or what a menu offers. */
  const told = () => {
    const play = [...document.querySelectorAll('button')].find(
      (button) => isAlive(button) && /^(Play|Pause)/.test(button.textContent ?? ''),
    );
    if (location.pathname.includes('/embed/')) return { text: play?.textContent, button: play };
    const offered = [...document.querySelectorAll('[role=menuitem]')].some(
      (item) => item.getClientRects().length > 0,
    );
    return { text: offered ? 'open' : 'closed', button: document.querySelector('[aria-label^="leaf-8,"]') };
  };
  const look = () => {
    if (seenMs === 0 && named()) {
      seenMs = -1;
      // Where nothing else has been painted before, the browser tells when it is; else it is seen when this frame is over.
      const isFirst = performance.getEntriesByName(painted).length === 0;
      if (isFirst)
        new PerformanceObserver((list) => {
          seenMs = list.getEntriesByName(painted)[0]?.startTime ?? seenMs;
        }).observe({ type: 'paint', buffered: true });
      else
        requestAnimationFrame((nowMs) => {
          seenMs = nowMs;
        });
    }
    if (document.querySelector('script[src="./main.js"]') !== null) {
      if (seenMs > 0) return resolve({ seenMs, actedMs: 0 });
    } else if (seenMs > 0) {
      const { text, button } = told();
      if (before === null && text && button) {
        before = text;
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      } else if (before !== null && text?.split(' · ')[0] !== before.split(' · ')[0])
        return resolve({ seenMs, actedMs: performance.now() });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
