import { describe, expect, test } from 'vitest';
import { type Alert, statementOfAlert } from './alert.ts';

const alert: Alert = {
  name: 'pager',
  query: " SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online';\n",
  sign: 'rows',
  bound: 0,
  node: 'ma',
  everySeconds: 60,
  forSeconds: 0,
};
const statementOf = (change: Partial<Alert>) => statementOfAlert({ ...alert, ...change });

describe('watches: an alert as an expectation that is broken when it fires', () => {
  test('rows that come back are a sign', () => {
    expect(statementOf({})).toBe(
      ".expect pager FROM NODE ma always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') EVERY 60s",
    );
  });

  test('so is one value above a bound, or below it, which has to last', () => {
    const query = 'SELECT COUNT(*) FROM test.x';
    expect(statementOf({ query, sign: 'above', bound: 5, forSeconds: 30, node: null })).toBe(
      '.expect pager always (SELECT COUNT(*) FROM test.x) <= 5 FOR 30s EVERY 60s',
    );
    expect(statementOf({ query, sign: 'below', bound: 7, node: null, everySeconds: 10 })).toBe(
      '.expect pager always (SELECT COUNT(*) FROM test.x) >= 7 EVERY 10s',
    );
  });

  test('names are quoted where they have to be', () => {
    expect(statementOf({ name: 'my pager', query: 'SELECT 1', node: 'a-b' })).toBe(
      ".expect `my pager` FROM NODE 'a-b' always NOT EXISTS (SELECT 1) EVERY 60s",
    );
  });
});
