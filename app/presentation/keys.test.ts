import { describe, expect, it } from 'vitest';
import { laterWords } from '../words/index.ts';
import { type KeyPlace, keyActOf, keyPlaces, keyRows, pressesOf, pressOf } from './keys.ts';

const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const actsOf = (place: KeyPlace) => keyRows.filter((row) => row.place === place).map(({ act }) => act);

describe('keys', () => {
  it.each(keyPlaces)('one key has one meaning (%s)', (place) => {
    const presses = keyRows
      .filter((row) => row.place === place)
      .flatMap((row) => [...row.presses] as string[]);
    expect(presses.filter((press, index) => presses.indexOf(press) !== index)).toEqual([]);
  });

  it('places take from the page only what moves within them, opens, chooses or closes', () => {
    const ofPage = new Set<string>(
      keyRows.filter(({ place }) => place === 'page').flatMap((row) => [...row.presses]),
    );
    const taken = keyRows
      .filter(({ place }) => place !== 'page' && place !== 'presented')
      .flatMap(({ place, act, presses }) =>
        (presses as readonly string[])
          .filter((press) => ofPage.has(press))
          .map((press) => `${place}: ${press} ${act}`),
      );
    expect(taken).toEqual([
      'leaf: ArrowLeft walk',
      'leaf: ArrowRight walk',
      'leaf: Space openMenu',
      'menu: Home walk',
      'menu: End walk',
      'menu: Space choose',
    ]);
  });

  it('nothing that the page does by a key destroys', () => {
    const harmless = [
      'undo',
      'redo',
      'help',
      'present',
      'console',
      'find',
      'tallConsole',
      'cluster',
      'matrix',
      'lifelines',
      'nextBreak',
      'previousBreak',
    ];
    const ofTime = actsOf('presented').filter((act) => !['blank', 'vote', 'unvote', 'leave'].includes(act));
    expect(new Set(actsOf('page'))).toEqual(new Set([...ofTime, ...harmless]));
  });

  it('the same keys move through time, and ask for help, on the page and before a hall', () => {
    const ofTime = actsOf('page').filter((act) => actsOf('presented').includes(act));
    expect(ofTime).toHaveLength(14);
    for (const act of ofTime) expect(pressesOf('presented', act)).toEqual(pressesOf('page', act));
  });

  it('help tells of every key', () => {
    for (const place of keyPlaces) {
      const told = laterWords.help.keys[place].flatMap(([acts]) => acts);
      // What is as on the page is told of there.
      const known = place === 'presented' ? actsOf('page') : [];
      expect(actsOf(place).filter((act) => !told.includes(act) && !known.includes(act))).toEqual([]);
      expect(told.filter((act) => pressesOf(place, act).length === 0)).toEqual([]);
    }
  });

  it('a press is written with what is held, Shift only where it is not a part of the sign', () => {
    expect(pressOf({ ...none, key: ' ' })).toBe('Space');
    expect(pressOf({ ...none, key: '?', shiftKey: true })).toBe('?');
    expect(pressOf({ ...none, key: 'B', shiftKey: true })).toBe('Shift+b');
    expect(pressOf({ ...none, key: 'Z', metaKey: true, shiftKey: true })).toBe('Ctrl+Shift+z');
    expect(pressOf({ ...none, key: 'ArrowLeft', altKey: true })).toBe('Alt+ArrowLeft');
    expect(pressOf({ ...none, key: 'Dead', code: 'Backquote', ctrlKey: true })).toBe('Ctrl+`');
    expect(pressOf({ ...none, key: '+', shiftKey: true })).toBe('+');
  });

  it('a press that is in no row does nothing', () => {
    expect(keyActOf({ ...none, key: 'b', ctrlKey: true }, 'page')).toBeNull();
    expect(keyActOf({ ...none, key: 'z', ctrlKey: true, metaKey: true }, 'page')).toBeNull();
    expect(keyActOf({ ...none, key: 'Escape' }, 'page')).toBeNull();
    expect(keyActOf({ ...none, key: '7' }, 'presented')).toBe('vote');
  });
});
