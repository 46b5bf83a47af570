import { describe, expect, test } from 'vitest';
import { hostFault, nameFault, placeFault } from './names.ts';

describe('names', () => {
  test.each([
    'leaf-1',
    '10.0.0.1',
    '::1',
    '2001:db8::17',
    'fe80::1%eth0',
    'node-0a1b-leaf-ag1-3.svc-0a1b.default.svc.cluster.local',
    'leaf_1',
    'leaf.',
    'länge',
  ])('%s is a host', (host) => {
    expect(hostFault(host)).toBeNull();
  });

  test.each(['', ' ', 'a b', '-a', 'a-', '[::1]', "a'b", 'a/b', 'a:b', 'a\u202eb', 'a'.repeat(254)])(
    '%j is no host',
    (host) => {
      expect(hostFault(host)?.number).toBe(1105);
    },
  );

  test.each([
    ['database', 'test', null],
    ['database', 'a-b', null],
    ['database', 'x y', null],
    ['table', '表', null],
    ['column', 'a'.repeat(256), null],
    ['database', '', 1102],
    ['database', ' ', 1102],
    ['database', 'a ', 1102],
    ['table', 'a\nb', 1103],
    ['column', '\u202e', 1166],
    ['column', 'a'.repeat(257), 1059],
    // Characters are counted, not the halves of which one consists.
    ['table', '😀'.repeat(256), null],
  ] as const)('a %s called %j: %j', (named, text, number) => {
    expect(nameFault(named, text)?.error.number ?? null).toBe(number);
  });

  test('a message repeats a name so that it can be seen, and no more of it than helps', () => {
    expect(nameFault('table', `\u202e${'a'.repeat(100)}`)?.error.message).toBe(
      `Incorrect table name '\\u202E${'a'.repeat(58)}…'`,
    );
  });

  test('two places whose hosts differ in letter case are one, unless their ports differ', () => {
    const others = [{ host: 'leaf-1', port: 3306 }];
    expect(placeFault({ host: 'LEAF-1', port: 3306 }, others)?.message).toBe(
      'LEAF-1:3306 and leaf-1:3306 are one place: the name of a host does not depend on its letter case.',
    );
    expect(placeFault({ host: 'LEAF-1', port: 3307 }, others)).toBeNull();
    // Whether the very same place is taken is for those to say who know what stands there.
    expect(placeFault({ host: 'leaf-1', port: 3306 }, others)).toBeNull();
  });
});
