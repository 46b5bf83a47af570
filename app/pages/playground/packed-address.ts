import { addressWith } from './address.ts';

/** The address with a packed record, or without one; what it asked to be run has been run by now. */
export function addressWithPacked(href: string, packed: string | null): string {
  const address = new URL(addressWith(href, { cmd: null }));
  address.hash = packed === null ? '' : `s=${packed}`;
  return address.href;
}
