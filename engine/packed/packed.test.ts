import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { digits, fromBase64url, toBase64url } from './base64url.ts';
import { checksumOf } from './checksum.ts';
import {
  mostPackedCharacters,
  mostUnpackedBytes,
  type PackedFault,
  packInSteps,
  packRecord,
  unpackRecord,
} from './index.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

const faultOf = (packed: string): PackedFault | null => {
  const unpacked = unpackRecord(packed);
  return unpacked.ok ? null : unpacked.fault;
};

/** Bytes as a link would hold them. */
const linked = (bytes: Uint8Array): string => `1.${toBase64url(bytes)}`;

/** A link with a checksum that is right for what it becomes. */
const withChecksum = (deflated: Uint8Array, of: Uint8Array): string =>
  linked(Uint8Array.of(...checksumOf(of), 0, 0, ...deflated));

/** Any text, halves of surrogate pairs too. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});

describe('packed', () => {
  test('packed: any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), anyText), (text) => {
        expect(unpackRecord(packRecord(text))).toEqual({ ok: true, text });
      }),
    );
  });

  test('packed: a text of many slices comes back as it was', () => {
    const lines = fc.sample(fc.string({ minLength: 20, maxLength: 80 }), { numRuns: 2_000, seed: 7 });
    const text = lines.join('\n');
    const packed = packRecord(text);
    expect(packed.length).toBeGreaterThan(40_000);
    expect(unpackRecord(packed)).toEqual({ ok: true, text });
  });

  test('packed: a long text is packed in steps of so many bytes, and a short one in a few', () => {
    const stepsOf = (characters: number): number => [...packInSteps('x'.repeat(characters))].length;
    expect([stepsOf(1_000), stepsOf(3_000_000)]).toEqual([1, 1 + 11 + 91]);
  });

  test('packed: it can stand in an address as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(packRecord(text)).toMatch(/^1[.][A-Za-z0-9_-]+$/);
      }),
    );
  });

  test('packed: statements that are typed often become short', () => {
    expect(packRecord('SELECT COUNT(*) FROM test.x;\n'.repeat(3)).length).toBeLessThan(24);
  });

  test('packed: the digests of a record come back as they were, whatever their number', () => {
    const signs = fc.string({ unit: fc.constantFrom(...digits), maxLength: 600 });
    fc.assert(
      fc.property(fc.string(), fc.array(fc.oneof(signs, fc.string())), (before, parts) => {
        const text = `${before}\nbranches ${parts.join(' ')}`;
        expect(unpackRecord(packRecord(text))).toEqual({ ok: true, text });
      }),
    );
    const many = `\nbranches ${'a_'.repeat(40_000)}`;
    expect(unpackRecord(packRecord(many))).toEqual({ ok: true, text: many });
  });

  test('packed: digests cost six bits a sign, and words as much as elsewhere', () => {
    const chance = fc.sample(
      fc.string({ unit: fc.constantFrom(...digits), minLength: 240, maxLength: 240 }),
      {
        numRuns: 1,
        seed: 5,
      },
    );
    const lengthOf = (text: string): number => packRecord(text).length;
    const without = lengthOf('\nbranches \ndigests \n');
    expect(lengthOf(`\nbranches \ndigests ${chance[0]}\n`)).toBeLessThanOrEqual(without + 240 + 4);
    expect(lengthOf('\nbranches REBALANCE\n') - lengthOf('\nbranches \n')).toBeLessThanOrEqual(14);
  });

  test('packed: digests that are missing, or too many, are damage', () => {
    const text = `\nbranches ${'ABCD'.repeat(8)}`;
    const bytes = fromBase64url(packRecord(text).slice(2)) ?? new Uint8Array();
    expect([...bytes.subarray(4, 9)]).toEqual([0, 32, 0b00000000, 0b00010000, 0b10000011]);
    const withCount = (count: number) =>
      faultOf(linked(Uint8Array.of(...bytes.subarray(0, 4), 0, count, ...bytes.subarray(6))))?.kind;
    expect([withCount(31), withCount(30), withCount(255)]).toEqual(['damaged', 'damaged', 'cutOff']);
  });

  test('packed: what has not the form is not packed', () => {
    for (const text of ['', '1', '.', 'hello', 'x.abcd', '0.abcd', '01.abcd', '12345.abcd', '1 .abcd'])
      expect(faultOf(text)).toEqual({ kind: 'notPacked' });
  });

  test('packed: a later packing is told by its number', () => {
    expect(faultOf('2.abcd')).toEqual({ kind: 'newerPacking', packing: 2, newest: 1 });
  });

  test('packed: other characters, or one too few, are damage', () => {
    const packed = packRecord('SHOW LEAVES;');
    for (const damage of [
      `${packed} `,
      `${packed}+`,
      packed.replace(/.$/, 'é'),
      `${packed}\u0100`,
      '1.abcde',
    ])
      expect(faultOf(damage)?.kind).toBe('damaged');
  });

  test('packed: whatever changes one character, the text is not another one', () => {
    const text = "ADD LEAF root@'leaf-9':3306 INTO GROUP 2;\n.kill leaf-8\n";
    const packed = packRecord(text);
    for (let at = 2; at < packed.length; at += 1) {
      const other = packed[at] === 'A' ? 'B' : 'A';
      const unpacked = unpackRecord(packed.slice(0, at) + other + packed.slice(at + 1));
      if (unpacked.ok) expect(unpacked.text).toBe(text);
      else expect(['damaged', 'cutOff', 'tooLarge']).toContain(unpacked.fault.kind);
    }
  });

  test('packed: a link that ends too early is cut off', () => {
    const packed = packRecord(fc.sample(fc.string({ minLength: 900 }), { numRuns: 1, seed: 3 }).join());
    for (const length of [2, 4, 7, 8, 60, 400, 600]) {
      const whole = packed.slice(0, 2 + Math.floor((length - 2) / 4) * 4);
      expect(faultOf(whole)).toEqual({ kind: 'cutOff' });
    }
  });

  test('packed: more characters than any link has are not looked at', () => {
    expect(faultOf(`1.${'A'.repeat(mostPackedCharacters)}`)).toEqual({
      kind: 'tooLong',
      characters: mostPackedCharacters + 2,
      most: mostPackedCharacters,
    });
    expect(faultOf('x'.repeat(10_000_000))?.kind).toBe('tooLong');
  });

  test('packed: a bomb stops at the limit', () => {
    const zeros = new Uint8Array(5 * mostUnpackedBytes);
    const bomb = linked(Uint8Array.of(0, 0, 0, 0, 0, 0, ...deflateSync(zeros, { level: 9 })));
    expect(bomb.length).toBeLessThan(mostPackedCharacters);
    expect(faultOf(bomb)).toEqual({ kind: 'tooLarge', mostBytes: mostUnpackedBytes });
  });

  test('packed: as much as the limit, and no byte more', () => {
    const most = 'z'.repeat(mostUnpackedBytes);
    expect(unpackRecord(packRecord(most))).toEqual({ ok: true, text: most });
    expect(faultOf(packRecord(`${most}z`))).toEqual({ kind: 'tooLarge', mostBytes: mostUnpackedBytes });
  });

  test('packed: bytes that are no text are damage, even with the right checksum', () => {
    for (const bytes of [[0x80], [0xc3], [0xc3, 0x28], [0xff], [0xf7, 0xbf, 0xbf, 0xbf], [0xe2, 0x82]])
      expect(faultOf(withChecksum(deflateSync(Uint8Array.of(...bytes)), Uint8Array.of(...bytes)))).toEqual({
        kind: 'damaged',
      });
  });

  test('packed: base64url of any bytes comes back, and other texts are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
    for (const text of ['A', 'AAAAA', 'AA=', 'AA==', 'A+AA', 'A/AA', 'A A', 'AAÄ', '\u0000\u0000'])
      expect(fromBase64url(text)).toBeNull();
  });

  test('packed: well-formed texts are bytes as everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual(new Uint8Array(Buffer.from(text)));
        expect(fromUtf8(toUtf8(text))).toBe(text);
      }),
    );
  });

  test('packed: a link of packing 1 opens for ever', () => {
    expect(unpackRecord('1.dFVjAAAJItuI2NN5JKO6gbBUjC9uFXR1FQ4vUXg2femH-TOboIELTtNIIfyfEx7ETqlcAA')).toEqual({
      ok: true,
      text: [
        'HA Playground record 1',
        'engine 0.1.0',
        'start builtIn free-play',
        '+1100 > .kill leaf-8',
        '+4000 > SELECT COUNT(*) FROM test.x; -- ä 日🙂',
        'end 0 6100 1',
        'branches ItuI2NN5J',
        'digests Be',
        '',
      ].join('\n'),
    });
  });
});
