import { tell } from '../../base/index.ts';
import type { ClusterError } from '../../cluster/index.ts';
import { nearestSpelling } from '../../language/index.ts';
import { tellRefusal } from '../pastes.ts';
import type { Advice, ProblemWording } from '../problems.ts';
import { adviceWording } from './advice.ts';
import { pasteWording } from './pastes.ts';
import { textProblems } from './text-problems.ts';

/** What is wrong with a statement that was refused, in plain sentences of English. */
export const problemWording: ProblemWording = {
  ...textProblems,
  refused: ({ error, advice }) => ({
    message: asSentence(error.message),
    hint:
      portWithin(error.message) ??
      (advice.kind === 'nothingChanged' ? whatNext(error) : null) ??
      `${nearest(error.message, advice)}${tell(adviceWording, advice)}`,
  }),
  pasteRefused: ({ refusal }) => tellRefusal(pasteWording, refusal),
};

/** `'leaf-1:3306'`, where a host is asked for. */
function portWithin(message: string): string | null {
  const [, host, port] = /^[^']*'([\w.-]+):(\d+)'/.exec(message) ?? [];
  const isHost = /\b(?:name of a host|not in the cluster)\b/.test(message);
  return host === undefined || !isHost ? null : `The port stands behind the quotes: '${host}':${port}.`;
}

/** What to do about a statement that the cluster refused; null where nothing in particular. */
function whatNext({ number, message }: ClusterError): string | null {
  const [, offline] = /^Leaf (\S+?)(?::3306)? is offline; only a detached leaf/.exec(message) ?? [];
  if (offline !== undefined) return `It is attached when its process is back: .start ${offline}.`;
  const [, detached] = /^Leaf (\S+) is detached; only an online leaf/.exec(message) ?? [];
  if (detached !== undefined) return 'ATTACH LEAF brings it back; SHOW LEAVES says how each leaf is.';
  if (/is not online, so it can take no partition command|^No leaf is detached/.test(message))
    return 'SHOW LEAVES says how each leaf is.';
  return nextByNumber[number] ?? null;
}

const nextByNumber: Readonly<Record<number, string>> = {
  1007: 'Choose another name, or drop that database first.',
  1008: 'SHOW DATABASES lists those that there are.',
  1050: 'Choose another name, or drop that table first.',
  1094: 'SHOW PROCESSLIST lists the connections that there are.',
};

/** `Did you mean auto_attach? `, where a name that there is looks like the one that the message quotes. */
function nearest(message: string, advice: Advice): string {
  if (advice.kind !== 'namesThatThereAre') return '';
  const written = /'([^']+)'|^FUNCTION (\S+)/.exec(message);
  const name = (written?.[1] ?? written?.[2] ?? '').replace(/^.*[.](?=[^\d])/, '');
  const near =
    advice.names.find((there) => there.toUpperCase().endsWith(`.${name.toUpperCase()}`)) ??
    (advice.of === 'function' ? functionsElsewhere[name.toUpperCase()] : undefined) ??
    nearestSpelling(name, advice.names);
  // leaf-12 is no other way to write leaf-1, and one of one or two names is told anyway.
  const isOther = near === null || near.replace(/\d+/g, '') === name.replace(/\d+/g, '');
  return isOther || advice.names.length < 2 ? '' : `Did you mean ${near}? `;
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

const asSentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
