import { deflateSync } from 'fflate';
import { toBase64url } from './base64url.ts';
import { checksumOf } from './checksum.ts';
import { dictionaries, newestPacking } from './dictionaries.ts';
import { joined } from './joined.ts';
import { takeSigns, writeSigns } from './signs.ts';
import { toUtf8 } from './utf8.ts';

/**
 * The text of a record as characters that can stand in the fragment of an address: the number of the packing, a dot, then
 * base64url of a checksum, of the digests and of the deflated rest. {@link unpackRecord} gives the same text back, up to its limits. The
 * same text may be packed into other characters by another version: what two records say is compared by their texts.
 */
export function packRecord(text: string): string {
  const bytes = toUtf8(text);
  const { rest, signs } = takeSigns(bytes);
  const deflated = deflateSync(rest, { level: 9, dictionary: dictionaries[newestPacking]() });
  return `${newestPacking}.${toBase64url(joined([checksumOf(bytes), writeSigns(signs), deflated]))}`;
}
