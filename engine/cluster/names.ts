import { firstHidden, visible } from '../base/index.ts';
import { addressOf } from './node.ts';
import { type ClusterError, refusal } from './outcome.ts';

/** What is given a name by a statement, an identifier of SQL. */
export type Named = 'database' | 'table' | 'column';

/** Why a text is no name: what the product answers, and the reason for a language to tell. */
interface NameFault {
  readonly error: ClusterError;
  readonly reason: NameReason;
}

/** Why a text is no name, for a language to tell. */
export type NameReason =
  | { readonly kind: 'nameTooLong'; readonly limit: number }
  | { readonly kind: 'nameEmpty' }
  | { readonly kind: 'nameEndsWithBlank' }
  | { readonly kind: 'nameHoldsHidden'; readonly character: string }
  | { readonly kind: 'branchNameTooLong'; readonly limit: number }
  | { readonly kind: 'branchNameTaken' }
  /** Branches are called so until they are named. */
  | { readonly kind: 'branchNameOfUnnamed' };

/** The longest name of a host, as in the domain name system. */
export const hostLengthLimit = 253;

/** The longest name of a table or column [DOC], and of a database, of which nothing is documented [MODEL]. */
export const nameLengthLimit = 256;

/** The most columns of one table [DOC]. */
export const columnLimit = 4_096;

/** The longest name of a branch: a longer one would push aside what stands beside it. */
export const branchNameLimit = 24;

/** A domain name, or an address of version 4 or 6, of the latter with a zone if need be. */
const hostPattern =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}.])?|(?=.*:.*:)[0-9a-f:.]+(?:%[\w.-]+)?)$/iu;

/**
 * Why nothing can be called `text`, or null when it can. A name is neither empty nor blank, ends with no blank (as in
 * MySQL), keeps to its limit, and holds no character that cannot be seen: two names that look alike must be one [MODEL].
 */
export function nameFault(named: Named, text: string): NameFault | null {
  if ([...text].length > nameLengthLimit) {
    const message = `Identifier name '${shown(text)}' is too long`;
    const reason = { kind: 'nameTooLong', limit: nameLengthLimit } as const;
    return { error: { number: 1059, sqlstate: '42000', message }, reason };
  }
  const reason = reasonAgainstIdentifier(text);
  if (reason === null) return null;
  const message = `Incorrect ${named} name '${shown(text)}'`;
  return { error: { number: incorrectName[named], sqlstate: '42000', message }, reason };
}

function reasonAgainstIdentifier(text: string): NameReason | null {
  if (/^\p{Z}*$/u.test(text)) return { kind: 'nameEmpty' };
  const hidden = firstHidden(text);
  if (hidden !== null) return { kind: 'nameHoldsHidden', character: hidden };
  return /\p{Z}$/u.test(text) ? { kind: 'nameEndsWithBlank' } : null;
}

/** Why no branch of a history can be called so, whatever others are called; null when one can. */
export const branchNameFault = (text: string): NameReason | null =>
  [...text].length > branchNameLimit
    ? { kind: 'branchNameTooLong', limit: branchNameLimit }
    : reasonAgainstIdentifier(text);

/** Why no host has this name, or null when one can [MODEL]. */
export function hostFault(host: string): ClusterError | null {
  const reason = reasonAgainstHost(host);
  return reason === null ? null : refusal(`'${shown(host)}' is no name of a host. ${reason}`);
}

function reasonAgainstHost(host: string): string | null {
  if (host.trim() === '') return 'It is empty.';
  if (host.length > hostLengthLimit) return `A host name has at most ${hostLengthLimit} characters.`;
  const hidden = firstHidden(host);
  if (hidden !== null) return `It holds ${hidden}, a character that cannot be seen.`;
  if (hostPattern.test(host)) return null;
  return 'It holds letters, digits, dots, hyphens and underscores, or is an IP address.';
}

/** MySQL's own numbers. */
const incorrectName: Readonly<Record<Named, number>> = {
  database: 1102,
  table: 1103,
  column: 1166,
};

/** The longest part of a name that a message repeats. */
const shownLength = 64;

function shown(text: string): string {
  const characters = [...visible(text)];
  return characters.length <= shownLength
    ? characters.join('')
    : `${characters.slice(0, shownLength).join('')}…`;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/**
 * Why a node at `place` cannot join `others`: its host is no name, or one of them has it in other letters. The domain
 * name system does not tell `LEAF-1` from `leaf-1`, so they would be one machine. Null when it can; whether one of the
 * others is at the very same place is not looked at.
 */
export function placeFault(place: Place, others: Iterable<Place>): ClusterError | null {
  const fault = hostFault(place.host);
  if (fault !== null) return fault;
  const host = place.host.toLowerCase();
  for (const other of others) {
    if (other.port !== place.port || other.host === place.host || other.host.toLowerCase() !== host) continue;
    return refusal(
      `${addressOf(place)} and ${addressOf(other)} are one place: the name of a host does not depend on its letter case.`,
    );
  }
  return null;
}
