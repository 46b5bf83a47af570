import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';

describe('drafts', () => {
  it('are kept by connection, and taken up as they were kept; an empty one is none', () => {
    const drafts = new Drafts();
    let changes = 0;
    drafts.subscribe(() => {
      changes += 1;
    });
    drafts.write(0, 'SELECT 1');
    drafts.write(0, 'SELECT 1');
    drafts.write(2, 'SHOW LEAVES');
    drafts.write(2, '');
    expect([drafts.kept(), changes]).toEqual([[[0, 'SELECT 1']], 3]);
    const again = new Drafts();
    again.takeUp(JSON.parse(JSON.stringify(drafts.kept())));
    expect([again.of(0), again.of(2)]).toEqual(['SELECT 1', '']);
  });

  it('hold no password once they are kept, whether the statement is whole or not', () => {
    for (const text of ["SET PASSWORD FOR a = 'hunter2';", "CREATE USER a IDENTIFIED BY 'hunter2"]) {
      const drafts = new Drafts();
      drafts.write(0, text);
      expect(drafts.of(0)).toBe(text);
      expect(JSON.stringify(drafts.kept())).not.toContain('hunter');
    }
  });

  it('what is no draft is passed over', () => {
    const drafts = new Drafts();
    for (const kept of [
      null,
      undefined,
      7,
      'x',
      {},
      [7, null, [], ['0', 'x'], [0], [0, 7], [0, 'x'.repeat(200_001)]],
    ])
      drafts.takeUp(kept);
    expect(drafts.kept()).toEqual([]);
  });
});
