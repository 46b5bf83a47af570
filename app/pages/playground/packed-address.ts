import { addressWith } from './address.ts';

/** The packed record that the fragment of an address holds, or null. What a letter puts after a link is no part of it. */
export const packedIn = (hash: string): string | null =>
  /^#(?:.*&)?s=([^&]*?)[^\w-]*(?:&.*)?$/s.exec(hash)?.[1] ?? null;

/** The address with a packed record, or without one; what it asked to be run has been run by now. */
export function addressWithPacked(href: string, packed: string | null): string {
  const address = new URL(addressWith(href, { cmd: null }));
  address.hash = packed === null ? '' : `s=${packed}`;
  return address.href;
}
