import { withoutPasswords } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';
import { keptDrafts, takeUpDrafts } from './kept-drafts.ts';

const play = { kept: (text: string) => withoutPasswords(text) };

describe('drafts', () => {
  it('are kept by connection, and taken up as they were kept; an empty one is none', () => {
    const drafts = new Drafts();
    drafts.write(0, 'SELECT 1');
    drafts.write(2, 'SHOW LEAVES');
    drafts.write(2, '');
    expect(keptDrafts(drafts, play)).toEqual([[0, 'SELECT 1']]);
    const again = new Drafts();
    takeUpDrafts(again, JSON.parse(JSON.stringify(keptDrafts(drafts, play))));
    expect([again.of(0), again.of(2)]).toEqual(['SELECT 1', '']);
  });

  it('hold no password once they are kept, whether the statement is whole or not', () => {
    for (const text of ["SET PASSWORD FOR a = 'hunter2';", "CREATE USER a IDENTIFIED BY 'hunter2"]) {
      const drafts = new Drafts();
      drafts.write(0, text);
      expect(drafts.of(0)).toBe(text);
      expect(JSON.stringify(keptDrafts(drafts, play))).not.toContain('hunter');
    }
  });

  it('what is no draft is passed over', () => {
    const drafts = new Drafts();
    const none = [7, null, [], ['0', 'x'], [0], [0, 7], [0, 'x'.repeat(200_001)]];
    for (const kept of [null, undefined, 7, 'x', {}, none]) takeUpDrafts(drafts, kept);
    expect(keptDrafts(drafts, play)).toEqual([]);
  });
});
