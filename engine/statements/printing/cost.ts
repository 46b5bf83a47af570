import type { Cost } from '../../simulation/index.ts';
import { bytesText, secondsText } from '../../telling/english/index.ts';

/** `800 MB in 5.5 s: phase 4 3.0 s, phase 5 1.5 s, phase 6 1.0 s` */
export function costText({ bytes, totalMs, phases }: Cost): string {
  const parts = phases.map(({ phase, ms }) => `phase ${phase} ${secondsText(ms)}`);
  const all = `${bytesText(bytes)} in ${secondsText(totalMs)}`;
  return parts.length < 2 ? all : `${all}: ${parts.join(', ')}`;
}
