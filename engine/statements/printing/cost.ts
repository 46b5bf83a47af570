import type { Cost } from '../../simulation/index.ts';
import { bytesText, secondsText } from '../../telling/english/index.ts';

/** `800 MB in 5.5 s: phase 4 3.0 s, phase 5 1.5 s, phase 6 1.0 s`; the times are all that there is of the whole. */
export function costText({ bytes, totalMs, phases }: Cost): string {
  const pauseMs = phases.reduce((rest, { ms }) => rest - ms, totalMs);
  const parts = phases.map(({ phase, ms }) => `phase ${phase} ${secondsText(ms)}`);
  // The leaves that came back are online for that long before their pairs are evened.
  if (pauseMs > 0)
    parts.splice(
      phases.findIndex(({ phase }) => phase >= 6),
      0,
      `a pause of ${secondsText(pauseMs)}`,
    );
  const all = `${bytesText(bytes)} in ${secondsText(totalMs)}`;
  return parts.length < 2 ? all : `${all}: ${parts.join(', ')}`;
}
