/** Views come when they are loaded and have been measured; nobody waits for the focus longer than this. */
const longestMs = 2_000;

const leafOf = (element: Element): string | null => {
  const named = element.closest('[data-leaf], [data-node]');
  return named?.getAttribute('data-leaf') ?? named?.getAttribute('data-node') ?? null;
};

/**
 * Where the focus is on something of a view that another one takes the place of, it comes to the same leaf there, or to where
 * Tab leads in it; unless a person has put it elsewhere meanwhile.
 */
export function keepFocus(target: Element | null): void {
  const panels = target?.closest('[role="tabpanel"]')?.parentElement ?? null;
  if (target === null || panels === null) return;
  const leaf = leafOf(target);
  const observer = new MutationObserver(() => {
    if (target.isConnected) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && !bringFocus(panels, leaf)) return;
    observer.disconnect();
  });
  observer.observe(panels, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), longestMs);
}

function bringFocus(panels: Element, leaf: string | null): boolean {
  const shown = [...panels.children].find((panel) => panel.matches('[role="tabpanel"]:not([hidden])'));
  const same = [`[data-leaf="${leaf}"]`, `[data-act="leaf"][data-node="${leaf}"]`];
  const found = [...same, '[tabindex="0"]'].map((wanted) => shown?.querySelector<HTMLElement>(wanted));
  const next = found.find((element) => element != null);
  next?.focus({ preventScroll: true });
  return next != null;
}
