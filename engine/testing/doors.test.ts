import { describe, expect, test } from 'vitest';
import { explainDiagnostic } from '../statements/index.ts';
import { problemWording } from '../telling/english/problems.ts';
import { type Door, doors, rawIn, triedTexts } from './doors.ts';

/** What no door takes as a name, beside what is said of each. */
const takenAnywhere = ['112 letters', 'other letters'];

/** A terminal may have wrapped a pasted cell, so white space within it is read as one blank. */
const wrapped = ['a line feed', 'a carriage return', 'a tab'];

/** Only a host may not differ from another one in its letters alone, and the name of a branch is short. */
const isTaken = ({ title }: Door, text: string): boolean =>
  (title === '.import, database' && wrapped.includes(text)) ||
  (takenAnywhere.includes(text) &&
    !(text === 'other letters' && title.startsWith('ATTACH LEAF')) &&
    !(text === '112 letters' && title.includes('branch')));

describe('names from outside', () => {
  const givers = doors.filter(({ givesName }) => givesName);

  test.each(givers.map((door) => [door.title, door] as const))(
    '%s takes what can be a name',
    (_title, door) => {
      for (const { title, text } of triedTexts) {
        const { isTaken: taken, printed } = door.answer(text);
        expect([title, taken, printed], door.title).toEqual([title, isTaken(door, title), printed]);
      }
    },
  );

  test.each(doors.map((door) => [door.title, door] as const))(
    '%s: nothing raw reaches a terminal',
    (_title, door) => {
      for (const { title, text } of triedTexts) {
        expect([title, rawIn(door.answer(text).printed)]).toEqual([title, null]);
      }
    },
  );

  test('a help line shows what it points at, and the caret stands under it', () => {
    const text = "DROP \u202eTABLE '\u001b[31m'";
    const span = { start: 6, end: 11 };
    const wording = { ...problemWording, noStatement: () => ({ message: 'a\u202eb', hint: 'c\0d' }) };
    const shown = explainDiagnostic(text, { span, problem: { kind: 'noStatement' } }, wording);
    expect(shown).toBe(["DROP \\u202ETABLE '\\u001B[31m'", '           ^^^^^', 'a\\u202Eb c\\0d'].join('\n'));
  });
});
