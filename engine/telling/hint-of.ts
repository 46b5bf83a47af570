import type { ClusterError } from '../cluster/index.ts';
import { nearestSpelling } from '../language/index.ts';
import type { Advice } from './problems.ts';

/** What is to be said to an error of the product, in no language. */
export type ErrorHint =
  | { readonly kind: 'portBehindQuotes'; readonly host: string; readonly port: string }
  | { readonly kind: 'startLeaf'; readonly leaf: string }
  | { readonly kind: 'attachLeaf' }
  | { readonly kind: 'lookAtLeaves' }
  | { readonly kind: 'otherDatabase' }
  | { readonly kind: 'lookAtDatabases' }
  | { readonly kind: 'otherTable' }
  | { readonly kind: 'lookAtConnections' }
  /** `near` is a name that there is and that looks like the one that was written; null where there is none. */
  | { readonly kind: 'advice'; readonly near: string | null; readonly advice: Advice };

/** What to do about a statement that the cluster refused: what its message shows to be meant, else the advice that came with it. */
export const hintOf = (error: ClusterError, advice: Advice): ErrorHint =>
  portWithin(error.message) ??
  (advice.kind === 'nothingChanged' ? whatNext(error) : null) ?? {
    kind: 'advice',
    near: nearest(error.message, advice),
    advice,
  };

/** `'leaf-1:3306'`, where a host is asked for. */
function portWithin(message: string): ErrorHint | null {
  const [, host, port] = /^[^']*'([\w.-]+):(\d+)'/.exec(message) ?? [];
  const isHost = /\b(?:name of a host|not in the cluster)\b/.test(message);
  return host === undefined || port === undefined || !isHost
    ? null
    : { kind: 'portBehindQuotes', host, port };
}

function whatNext({ number, message }: ClusterError): ErrorHint | null {
  const [, leaf] = /^Leaf (\S+?)(?::3306)? is offline; only a detached leaf/.exec(message) ?? [];
  if (leaf !== undefined) return { kind: 'startLeaf', leaf };
  if (/^Leaf \S+ is detached; only an online leaf/.test(message)) return { kind: 'attachLeaf' };
  if (/is not online, so it can take no partition command|^No leaf is detached/.test(message))
    return { kind: 'lookAtLeaves' };
  const kind = nextByNumber[number];
  return kind === undefined ? null : { kind };
}

const nextByNumber: Readonly<
  Record<number, 'otherDatabase' | 'lookAtDatabases' | 'otherTable' | 'lookAtConnections'>
> = {
  1007: 'otherDatabase',
  1008: 'lookAtDatabases',
  1050: 'otherTable',
  1094: 'lookAtConnections',
};

/** A name that there is and that looks like the one that the message quotes. */
function nearest(message: string, advice: Advice): string | null {
  if (advice.kind !== 'namesThatThereAre') return null;
  const written = /'([^']+)'|^FUNCTION (\S+)/.exec(message);
  const name = (written?.[1] ?? written?.[2] ?? '').replace(/^.*[.](?=[^\d])/, '');
  const near =
    advice.names.find((there) => there.toUpperCase().endsWith(`.${name.toUpperCase()}`)) ??
    (advice.of === 'function' ? functionsElsewhere[name.toUpperCase()] : undefined) ??
    nearestSpelling(name, advice.names);
  // leaf-12 is no other way to write leaf-1, and one of one or two names is told anyway.
  const isOther = near === null || near.replace(/\d+/g, '') === name.replace(/\d+/g, '');
  return isOther || advice.names.length < 2 ? null : near;
}

/** What functions of other products are called here. */
const functionsElsewhere: Readonly<Record<string, string>> = {
  GETDATE: 'NOW',
  SYSDATETIME: 'NOW',
  LEN: 'LENGTH',
  STRING_AGG: 'GROUP_CONCAT',
  LISTAGG: 'GROUP_CONCAT',
  ARRAY_AGG: 'GROUP_CONCAT',
  TO_CHAR: 'DATE_FORMAT',
  CHARINDEX: 'LOCATE',
  STRPOS: 'LOCATE',
  SUBSTR: 'SUBSTRING',
  CEILING: 'CEIL',
};
