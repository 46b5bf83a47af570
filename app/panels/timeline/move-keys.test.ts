import { expect, test } from 'vitest';
import { moveOf } from './move-keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['Command+Z', { key: 'z', metaKey: true }, 'undo'],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  ['Ctrl+Y', { key: 'y', ctrlKey: true }, 'redo'],
  ['Z alone', { key: 'z' }, null],
  ['Ctrl+Alt+Z', { key: 'z', ctrlKey: true, altKey: true }, null],
  ['Ctrl+Shift+Y', { key: 'Y', ctrlKey: true, shiftKey: true }, null],
  ['Ctrl+X', { key: 'x', ctrlKey: true }, null],
] as const)('keys that move on the tree of commands: %s', (_keys, press, move) => {
  expect(moveOf({ ...none, ...press })).toBe(move);
});
