import { expect, test } from 'vitest';
import { matchesLike } from './like.ts';

test.each<[string, string, boolean]>([
  ['auto_attach', '%attach%', true],
  ['auto_attach', 'auto\\_attach', true],
  ['autoXattach', 'auto\\_attach', false],
  ['autoXattach', 'auto_attach', true],
  ['AUTO', 'auto', true],
  ['', '', true],
  ['', '%', true],
  ['', '_', false],
  ['abc', 'ab', false],
  ['ab', 'abc', false],
  ['a%b', 'a\\%b', true],
  ['a\\', 'a\\', true],
  ['aab', '%ab', true],
  ['abab', 'a%b', true],
])('like: %j LIKE %j is %s', (text, pattern, matches) => {
  expect(matchesLike(text, pattern)).toBe(matches);
});

test('like: a pattern of many wildcards is answered at once', () => {
  expect(matchesLike('a'.repeat(2_000), `${'%a'.repeat(200)}b`)).toBe(false);
});
