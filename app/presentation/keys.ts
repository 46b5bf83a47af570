/**
 * Where a key is pressed. `page` is wherever nothing else takes it, `presented` the whole screen while it is shown to a hall; the
 * others are places that take some keys for themselves while the focus is in them.
 */
export type KeyPlace = (typeof keyPlaces)[number];

export const keyPlaces = ['page', 'presented', 'timeline', 'leaf', 'menu', 'prompt'] as const;

/** What a key does. */
export type KeyAct = (typeof keyRows)[number]['act'];

interface KeyRow {
  readonly place: KeyPlace;
  readonly act: string;
  /** As {@link pressOf} writes them. */
  readonly presses: readonly string[];
}

/** Of whatever moves through time, here and before a hall. */
const ofTime = (place: 'page' | 'presented') =>
  [
    { place, act: 'toggle', presses: ['Space'] },
    { place, act: 'stepBack', presses: ['ArrowLeft'] },
    { place, act: 'stepForward', presses: ['ArrowRight'] },
    { place, act: 'phaseBack', presses: ['Shift+ArrowLeft'] },
    { place, act: 'phaseForward', presses: ['Shift+ArrowRight'] },
    { place, act: 'commandBack', presses: ['Alt+ArrowLeft'] },
    { place, act: 'commandForward', presses: ['Alt+ArrowRight'] },
    { place, act: 'toStart', presses: ['Home'] },
    { place, act: 'toEnd', presses: ['End'] },
    { place, act: 'slower', presses: ['['] },
    { place, act: 'faster', presses: [']'] },
    { place, act: 'nextPage', presses: ['PageDown'] },
    { place, act: 'previousPage', presses: ['PageUp'] },
  ] as const;

/** Every key of the page, once: what reads keys asks it, the list of help is written from it, and a test looks for two meanings. */
export const keyRows = [
  ...ofTime('page'),
  { place: 'page', act: 'help', presses: ['?'] },
  { place: 'page', act: 'present', presses: ['p'] },
  { place: 'page', act: 'cluster', presses: ['1'] },
  { place: 'page', act: 'matrix', presses: ['2'] },
  { place: 'page', act: 'lifelines', presses: ['3'] },
  { place: 'page', act: 'find', presses: ['/'] },
  { place: 'page', act: 'console', presses: ['Ctrl+`'] },
  { place: 'page', act: 'tallConsole', presses: ['Ctrl+Shift+`'] },
  { place: 'page', act: 'undo', presses: ['Ctrl+z'] },
  { place: 'page', act: 'redo', presses: ['Ctrl+Shift+z', 'Ctrl+y'] },
  { place: 'page', act: 'nextBreak', presses: ['b'] },
  { place: 'page', act: 'previousBreak', presses: ['Shift+b'] },
  ...ofTime('presented'),
  { place: 'presented', act: 'blank', presses: ['b', '.'] },
  { place: 'presented', act: 'vote', presses: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { place: 'presented', act: 'unvote', presses: ['Backspace'] },
  { place: 'presented', act: 'help', presses: ['?'] },
  { place: 'presented', act: 'leave', presses: ['Escape', 'p'] },
  { place: 'timeline', act: 'closer', presses: ['+', '='] },
  { place: 'timeline', act: 'farther', presses: ['-'] },
  { place: 'timeline', act: 'later', presses: ['ArrowUp'] },
  { place: 'timeline', act: 'earlier', presses: ['ArrowDown'] },
  { place: 'leaf', act: 'walk', presses: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { place: 'leaf', act: 'openMenu', presses: ['Enter', 'Space'] },
  { place: 'menu', act: 'walk', presses: ['ArrowUp', 'ArrowDown', 'Home', 'End'] },
  { place: 'menu', act: 'choose', presses: ['Enter', 'Space'] },
  { place: 'menu', act: 'close', presses: ['Escape', 'Tab'] },
  { place: 'prompt', act: 'run', presses: ['Enter'] },
  { place: 'prompt', act: 'take', presses: ['Tab'] },
  { place: 'prompt', act: 'recall', presses: ['ArrowUp', 'ArrowDown'] },
  { place: 'prompt', act: 'offer', presses: ['Ctrl+Space'] },
  { place: 'prompt', act: 'leave', presses: ['Escape'] },
  { place: 'prompt', act: 'interrupt', presses: ['Ctrl+c'] },
] as const satisfies readonly KeyRow[];

/** The presses that do something in a place. */
export const pressesOf = (place: KeyPlace, act: KeyAct): readonly string[] =>
  keyRows.find((row) => row.place === place && row.act === act)?.presses ?? [];

/** What a key press is made of. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * A press as the table writes it: `Ctrl+Shift+z`, `?`. Command counts as Ctrl, and Shift only with letters and with keys that have
 * names: of a sign it is a part. Where a layout has the backtick elsewhere, the key counts that has it on most keyboards.
 */
export function pressOf({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): string {
  const isSign = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
  const name =
    ctrlKey && code === 'Backquote'
      ? '`'
      : key === ' '
        ? 'Space'
        : key.length === 1
          ? key.toLowerCase()
          : key;
  return [
    ...(ctrlKey ? ['Ctrl'] : []),
    // Command is Ctrl; both together are neither.
    ...(metaKey ? [ctrlKey ? 'Meta' : 'Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && (!isSign || (ctrlKey && name === '`')) ? ['Shift'] : []),
    name,
  ].join('+');
}

/** What a press does in a place; null where it does nothing of its own there. */
export function keyActOf(press: KeyPress, place: KeyPlace): KeyAct | null {
  const name = pressOf(press);
  const row = keyRows.find((one) => one.place === place && (one.presses as readonly string[]).includes(name));
  return row?.act ?? null;
}
