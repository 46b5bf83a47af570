import { isWithinAnotherPage } from './surroundings.ts';

/**
 * Has the browser keep all of the page, so that it opens without a network. It begins when everything has come: nothing is
 * taken from what somebody waits for. A page that is shown within another one, or that is no site, is kept nowhere; the first
 * line of what can be installed is the manifest, which only a built site has.
 */
export function keepOffline(): void {
  const { serviceWorker } = navigator;
  if (document.querySelector('link[rel=manifest]') === null || isWithinAnotherPage()) return;
  if (serviceWorker === undefined) return;
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('whole').length === 0) return;
    observer.disconnect();
    // A browser that keeps nothing, or has no room, shows the page as ever.
    serviceWorker.register('./service-worker.js').catch(() => undefined);
  });
  observer.observe({ type: 'mark', buffered: true });
}
