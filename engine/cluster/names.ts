import { firstHidden, visible } from '../base/index.ts';
import { addressOf } from './node.ts';
import { type ClusterError, refusal } from './outcome.ts';

/** What is given a name: by a statement, or a branch of a history by whoever looks at it. */
export type Named = 'host' | 'branch' | Identified;

/** What has an identifier of SQL. */
type Identified = 'database' | 'table' | 'column';

/** Why a text is no name: what the product answers, and the reason in a sentence of its own. */
interface NameFault {
  readonly error: ClusterError;
  readonly reason: string;
}

/** The longest name of a host, as in the domain name system. */
export const hostLengthLimit = 253;

/** The longest name of a table or column [DOC], and of a database, of which nothing is documented [MODEL]. */
export const nameLengthLimit = 256;

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
  if (named !== 'host' && named !== 'branch') return identifierFault(named, text);
  const reason = named === 'host' ? reasonAgainstHost(text) : reasonAgainstBranch(text);
  return reason === null
    ? null
    : { error: refusal(`'${shown(text)}' is no name of a ${named}. ${reason}`), reason };
}

const reasonAgainstBranch = (text: string): string | null =>
  [...text].length > branchNameLimit
    ? `The name of a branch has at most ${branchNameLimit} characters.`
    : reasonAgainstIdentifier(text);

function reasonAgainstHost(host: string): string | null {
  if (host.trim() === '') return 'It is empty.';
  if (host.length > hostLengthLimit) return `A host name has at most ${hostLengthLimit} characters.`;
  const hidden = firstHidden(host);
  if (hidden !== null) return reasonAgainst(hidden);
  if (hostPattern.test(host)) return null;
  return 'It holds letters, digits, dots, hyphens and underscores, or is an IP address.';
}

function identifierFault(named: Identified, text: string): NameFault | null {
  if ([...text].length > nameLengthLimit) {
    const message = `Identifier name '${shown(text)}' is too long`;
    const reason = `A name has at most ${nameLengthLimit} characters.`;
    return { error: { number: 1059, sqlstate: '42000', message }, reason };
  }
  const reason = reasonAgainstIdentifier(text);
  if (reason === null) return null;
  const message = `Incorrect ${named} name '${shown(text)}'`;
  return { error: { number: incorrectName[named], sqlstate: '42000', message }, reason };
}

function reasonAgainstIdentifier(text: string): string | null {
  if (/^\p{Z}*$/u.test(text)) return 'A name is not empty.';
  const hidden = firstHidden(text);
  if (hidden !== null) return reasonAgainst(hidden);
  return /\p{Z}$/u.test(text) ? 'A name ends with no blank.' : null;
}

const reasonAgainst = (hidden: string): string => `It holds ${hidden}, a character that cannot be seen.`;

/** MySQL's own numbers. */
const incorrectName: Readonly<Record<Identified, number>> = {
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
  const fault = nameFault('host', place.host);
  if (fault !== null) return fault.error;
  const host = place.host.toLowerCase();
  for (const other of others) {
    if (other.port !== place.port || other.host === place.host || other.host.toLowerCase() !== host) continue;
    return refusal(
      `${addressOf(place)} and ${addressOf(other)} are one place: the name of a host does not depend on its letter case.`,
    );
  }
  return null;
}
