import { describe, expect, test } from 'vitest';
import type { Offer } from './offer.ts';
import { promptAct } from './prompt-keys.ts';

const offered: Offer = { from: 0, to: 2, options: [{ label: 'SHOW', kind: 'keyword' }], chosen: null };
const chosen: Offer = { ...offered, chosen: 0 };

/** What a key does: `|` is the caret, `Ctrl+` and `Shift+` stand before the key. */
function actOf(pressed: string, written: string, offer: Offer | null = null, isAwaited = false) {
  const key = pressed.replace(/^(Ctrl|Shift)\+/, '');
  const at = written.indexOf('|');
  return promptAct(
    { key, ctrlKey: pressed.startsWith('Ctrl+'), shiftKey: pressed.startsWith('Shift+'), metaKey: false },
    { text: written.replace('|', ''), selectionStart: at, selectionEnd: at, offer, isAwaited },
  );
}

describe('prompt keys', () => {
  test('prompt keys: Enter runs what is complete, and starts a line where it is not', () => {
    expect(actOf('Enter', 'SHOW LEAVES;|')).toBe('run');
    expect(actOf('Enter', '.kill leaf-8|')).toBe('run');
    expect(actOf('Enter', 'SHOW LEAVES|')).toBeNull();
  });

  test('prompt keys: with Ctrl Enter runs all the same, with Shift it never runs', () => {
    expect(actOf('Ctrl+Enter', 'SHOW LEAVES|')).toBe('run');
    expect(actOf('Shift+Enter', 'SHOW LEAVES;|')).toBeNull();
  });

  test('prompt keys: Enter takes an option that was chosen, and none that was not', () => {
    expect(actOf('Enter', 'SH|', chosen)).toBe('take');
    expect(actOf('Enter', 'SHOW LEAVES;|', offered)).toBe('run');
  });

  test('prompt keys: Tab takes what is offered; without an offer it leaves the field', () => {
    expect(actOf('Tab', 'SH|', offered)).toBe('take');
    expect(actOf('Shift+Tab', 'SH|', offered)).toBeNull();
    expect(actOf('Tab', 'SH|')).toBeNull();
  });

  test('prompt keys: Escape closes an offer, or waves away one that is awaited; without one it leaves the prompt', () => {
    expect(actOf('Escape', 'SH|', null, true)).toBe('closeOffer');
    expect(actOf('Escape', 'SH|', offered)).toBe('closeOffer');
    expect(actOf('Escape', 'SH|')).toBe('leave');
  });

  test('prompt keys: an arrow down enters the offer, an arrow up leaves only what it has entered', () => {
    expect(actOf('ArrowDown', 'SH|', offered)).toBe('nextOption');
    expect(actOf('ArrowUp', 'SH|', chosen)).toBe('previousOption');
    expect(actOf('ArrowUp', 'SH|', offered)).toBe('older');
  });

  test('prompt keys: arrows recall at the first and the last line, and walk the text between', () => {
    expect(actOf('ArrowUp', 'SHOW|\nLEAVES')).toBe('older');
    expect(actOf('ArrowUp', 'SHOW\nLEAVES|')).toBeNull();
    expect(actOf('ArrowDown', 'SHOW\nLEAVES|')).toBe('newer');
    expect(actOf('ArrowDown', 'SHOW|\nLEAVES')).toBeNull();
  });

  test('prompt keys: Ctrl+C interrupts, but copies what is selected', () => {
    const press = { key: 'c', ctrlKey: true, shiftKey: false, metaKey: false };
    const written = { text: 'SHOW', selectionStart: 1, offer: null, isAwaited: false };
    expect(promptAct(press, { ...written, selectionEnd: 1 })).toBe('interrupt');
    expect(promptAct(press, { ...written, selectionEnd: 4 })).toBeNull();
    expect(actOf('c', 'SHOW|')).toBeNull();
  });

  test('prompt keys: Ctrl+Space asks for an offer, and letters are written', () => {
    expect(actOf('Ctrl+ ', '|')).toBe('lookAgain');
    expect(actOf(' ', 'SHOW|')).toBeNull();
    expect(actOf('a', 'SHOW|')).toBeNull();
  });
});
