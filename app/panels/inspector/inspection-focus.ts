import type { Inspection } from './use-inspection.ts';

type Ways = Pick<Inspection, 'waiting' | 'opener'>;

/** Called once the inspector shows something: focuses `heading` if someone asked for it, and remembers who had the focus. */
export function arrive({ waiting, opener }: Ways, heading: HTMLElement | null): void {
  if (heading === null || waiting.current?.end() !== true) return;
  // Whoever inspects one thing after the other goes back to where it began: a link that has led on is no more.
  const before = document.activeElement;
  const panel = heading.closest('[role="tabpanel"]');
  if (before !== document.body && panel?.contains(before) !== true) opener.current = before;
  heading.focus({ preventScroll: true });
  bringIntoSight(panel);
}

/** Gives the focus back; false when there is nobody to give it back to. */
export function leave({ opener: { current } }: Ways): boolean {
  if (!(current instanceof HTMLElement || current instanceof SVGElement) || !current.isConnected)
    return false;
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The panel with its tab: at the top where it stands under the picture, and not at all where both are in sight. */
function bringIntoSight(panel: Element | null): void {
  const frame = panel?.parentElement?.getBoundingClientRect();
  if (frame !== undefined && frame.bottom > innerHeight)
    panel?.parentElement?.scrollIntoView({ block: 'start' });
  const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
