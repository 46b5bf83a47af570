/** What a key press is made of, as far as it moves on the tree of commands. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Fields with an undo of their own, and what lies over the page. */
export const ownUndo =
  'input:not([type="checkbox"], [type="range"]), textarea, select, [contenteditable], [role="menu"], dialog';

/** Ctrl or Command with Z undoes; with Shift and Z, or with Y, redoes. */
export function moveOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}
