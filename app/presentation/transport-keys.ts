import type { Session } from './session.ts';
import { strideOf } from './time/stride-of.ts';

/** What a key press is made of, as far as it moves through time. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does to the session's time, or null where it does nothing. */
export function transportAct(press: KeyPress, { transport, history }: Session): (() => void) | null {
  if (press.ctrlKey || press.metaKey) return null;
  const stride = strideOf(press);
  if (press.key === 'ArrowRight') return () => transport.stepForward(stride);
  if (press.key === 'ArrowLeft') return () => transport.stepBack(stride);
  if (press.altKey) return null;
  switch (press.key) {
    case ' ':
      return () => transport.toggle();
    case 'PageDown':
      return () => transport.stepForward('chapter');
    case 'PageUp':
      return () => transport.stepBack('chapter');
    case 'Home':
      return () => transport.seek(history.originMs);
    case 'End':
      return () => transport.seek(history.endMs);
    case '[':
      return () => transport.changeSpeed(-1);
    case ']':
      return () => transport.changeSpeed(1);
    default:
      return null;
  }
}
