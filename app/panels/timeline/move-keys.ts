import { type KeyPress, keyActOf } from '../../presentation/keys.ts';

/** Fields with an undo of their own, and what lies over the page. */
export const ownUndo =
  'input:not([type="checkbox"], [type="range"]), textarea, select, [contenteditable], [role="menu"], dialog';

/** Ctrl or Command with Z undoes; with Shift and Z, or with Y, redoes. */
export function moveOf(press: KeyPress): 'undo' | 'redo' | null {
  const act = keyActOf(press, 'page');
  return act === 'undo' || act === 'redo' ? act : null;
}
