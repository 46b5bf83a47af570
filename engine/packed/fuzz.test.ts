import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { checksumOf } from './checksum.ts';
import { packRecord, unpackRecord } from './index.ts';
import { toUtf8 } from './utf8.ts';

/** `DAMAGED_LINKS=1000000` tries as many; some of them each time. */
const links = Number(process.env.DAMAGED_LINKS ?? 4_000);

const text = [
  'SET GLOBAL redundancy_level = 2;',
  ...[1, 2, 3, 4].map((leaf) => `ADD LEAF root@'leaf-${leaf}':3306 INTO GROUP ${leaf <= 2 ? 1 : 2};`),
  'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 16;',
  '.kill leaf-4',
  'SELECT COUNT(*) FROM test.x; -- ä, 日本, 🙂',
  'branches 6100:0b1c2d3e4f5a6b',
].join('\n');

const digit = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

interface Damage {
  readonly kind: 'replace' | 'insert' | 'cut';
  readonly at: number;
  readonly by: string;
}

/** What can happen to a link on its way: characters are others, lost or added, its end is missing. */
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'cut'),
  at: fc.nat(),
  by: fc.oneof(digit, fc.string({ maxLength: 3 })),
});

function damaged(packed: string, { kind, at, by }: Damage): string {
  const place = at % packed.length;
  const before = packed.slice(0, place);
  if (kind === 'cut') return before;
  return before + by + packed.slice(place + (kind === 'insert' ? 0 : 1));
}

test('packed: damaged links never throw, and none is taken for another text', () => {
  const packed = packRecord(text);
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const unpacked = unpackRecord(damages.reduce(damaged, packed));
      if (unpacked.ok) expect(unpacked.text).toBe(text);
    }),
    { numRuns: links },
  );
});

test('packed: bytes that somebody has made up never throw', () => {
  const checksum = checksumOf(toUtf8(text));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const unpacked = unpackRecord(`1.${toBase64url(Uint8Array.of(...checksum, 0, ...bytes))}`);
      if (unpacked.ok) expect(unpacked.text).toBe(text);
    }),
    { numRuns: links },
  );
});
