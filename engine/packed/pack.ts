import { Deflate } from 'fflate';
import { finished, type InSteps } from '../base/index.ts';
import { toBase64url } from './base64url.ts';
import { checksumInSteps } from './checksum.ts';
import { dictionaries, newestPacking } from './dictionaries.ts';
import { joined } from './joined.ts';
import { takeSigns, writeSigns } from './signs.ts';
import { toUtf8 } from './utf8.ts';

/** So many bytes are deflated in one step. */
const stepBytes = 32_768;

/**
 * The text of a record as characters that can stand in the fragment of an address: the number of the packing, a dot, then
 * base64url of a checksum, of the digests and of the deflated rest. {@link unpackRecord} gives the same text back, up to its limits. The
 * same text may be packed into other characters by another version: what two records say is compared by their texts.
 */
export const packRecord = (text: string): string => finished(packInSteps(text));

/** The same in steps, for whoever has other things to do meanwhile. */
export function* packInSteps(text: string): InSteps<string> {
  const bytes = toUtf8(text);
  yield;
  const { rest, signs } = takeSigns(bytes);
  const checksum = yield* checksumInSteps(bytes);
  const deflated = yield* deflate(rest);
  return `${newestPacking}.${toBase64url(joined([checksum, writeSigns(signs), ...deflated]))}`;
}

function* deflate(bytes: Uint8Array): InSteps<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const options = { level: 9, dictionary: dictionaries[newestPacking]() } as const;
  const deflating = new Deflate(options, (part) => parts.push(part));
  let at = 0;
  for (; at + stepBytes < bytes.length; at += stepBytes) {
    deflating.push(bytes.subarray(at, at + stepBytes));
    yield;
  }
  deflating.push(bytes.subarray(at), true);
  return parts;
}
