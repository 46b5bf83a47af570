import { fromBase64url } from './base64url.ts';
import { checksumBytes, checksumOf } from './checksum.ts';
import { dictionaries, isPacking, newestPacking } from './dictionaries.ts';
import { inflate } from './inflate.ts';
import { mostPackedCharacters, mostUnpackedBytes } from './limits.ts';
import { putSigns, readSigns } from './signs.ts';
import { fromUtf8 } from './utf8.ts';

/** Why a packed text cannot be unpacked, for words of a catalogue to tell. */
export type PackedFault =
  /** It has not the form of what is packed here. */
  | { readonly kind: 'notPacked' }
  /** It was packed by a later version than this one. */
  | { readonly kind: 'newerPacking'; readonly packing: number; readonly newest: number }
  | { readonly kind: 'tooLong'; readonly characters: number; readonly most: number }
  /** It would become larger than any record is. */
  | { readonly kind: 'tooLarge'; readonly mostBytes: number }
  /** Its end is missing. */
  | { readonly kind: 'cutOff' }
  /** Something in it is not as it was. */
  | { readonly kind: 'damaged' };

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: PackedFault };

/**
 * The text that {@link packRecord} has packed, in this version or in any before it. Never throws, whatever it is given:
 * what cannot be unpacked is answered with its fault. Of a text that promises more than {@link mostUnpackedBytes} no more
 * than a little beyond that is ever unpacked.
 */
export function unpackRecord(packed: string): Unpacked {
  if (packed.length > mostPackedCharacters)
    return failed({ kind: 'tooLong', characters: packed.length, most: mostPackedCharacters });
  const [, number, digits] = /^([1-9]\d{0,3})[.](.*)$/s.exec(packed) ?? [];
  if (number === undefined || digits === undefined) return failed({ kind: 'notPacked' });
  const packing = Number(number);
  if (!isPacking(packing)) return failed({ kind: 'newerPacking', packing, newest: newestPacking });
  const bytes = fromBase64url(digits);
  if (bytes === null) return failed({ kind: 'damaged' });
  const beside = readSigns(bytes.subarray(checksumBytes));
  const deflated = bytes.subarray(checksumBytes + (beside?.length ?? 0));
  if (beside === null || deflated.length === 0) return failed({ kind: 'cutOff' });
  const inflated = inflate(deflated, {
    dictionary: dictionaries[packing](),
    mostBytes: mostUnpackedBytes,
  });
  if (!inflated.ok) return failed(inflated.fault);
  const whole = putSigns({ rest: inflated.bytes, signs: beside.signs });
  const isWhole = whole !== null && isSame(checksumOf(whole), bytes.subarray(0, checksumBytes));
  const text = isWhole ? fromUtf8(whole) : null;
  return text === null ? failed({ kind: 'damaged' }) : { ok: true, text };
}

const failed = (fault: PackedFault): Unpacked => ({ ok: false, fault });

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.every((byte, index) => byte === other[index]);
