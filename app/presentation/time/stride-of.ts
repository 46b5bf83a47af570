import type { Stride } from './stops.ts';

/** The keys that are held while another one, or a button, is pressed. */
interface Modifiers {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Events by themselves, phases with Shift, commands with Alt: the same for arrow keys and for buttons. */
export function strideOf({ shiftKey, altKey }: Modifiers): Stride {
  if (altKey) return 'command';
  return shiftKey ? 'phase' : 'step';
}
