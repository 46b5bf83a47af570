import { finished } from '../base/index.ts';
import type { PastedAddress, PastedCluster } from './pasted-cluster.ts';
import { type PasteReading, readPaste } from './read-paste.ts';
import type { Refusal } from './remark.ts';

/** Reads a paste where every variable is known, and none can be `never`. */
const read = (text: string): PasteReading =>
  finished(readPaste(text, 0, ({ value }) => (value === 'never' ? 'unreadable' : 'taken')));

/** The cluster of a paste that must be taken. */
export function clusterOf(text: string): PastedCluster {
  const reading = read(text);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.refusal));
  return reading.cluster;
}

/** Where the instances are, one line a partition: `shop:0 a primary, b replica`. */
export const placesOf = (text: string): string[] =>
  clusterOf(text).databases.flatMap(({ name, count, partitions }) =>
    partitions === null
      ? [`${name}: ${count} partitions`]
      : partitions.map((instances, ordinal) => {
          const copies = instances.map(({ leaf, role, membership, isOffline }) => {
            const what = membership === 'orphan' ? 'orphan' : role;
            return `${short(leaf)} ${what}${isOffline && membership === 'listed' ? ' offline' : ''}`;
          });
          return `${name}:${ordinal} ${copies.join(', ')}`;
        }),
  );

/** The leaves, one line each: `a group 1 with b online`. */
export const leavesOf = (text: string): string[] =>
  clusterOf(text).leaves.map(
    (leaf) =>
      `${short(leaf)} group ${leaf.group}${leaf.pair === null ? '' : ` with ${short(leaf.pair)}`} ${leaf.state}`,
  );

/** What was assumed, and of what. */
export const assumedIn = (text: string): string[] => factsOf(text, 'assumed');

/** What was taken, and of what. */
export const takenIn = (text: string): string[] => factsOf(text, 'taken');

/** The kinds of the remarks with the text that they point at. */
export function remarksOn(text: string): string[] {
  const { remarks } = read(text);
  return remarks.map(({ kind, line, span }) => `${line} ${kind}: ${text.slice(span.start, span.end)}`);
}

/** The refusal of a paste that must be refused, and the texts that it points at. */
export function refusalOf(text: string): {
  readonly refusal: Refusal;
  readonly at: string;
  readonly against: string | null;
} {
  const reading = read(text);
  if (reading.kind !== 'refused') throw new Error('The paste is taken.');
  const { refusal } = reading;
  const { span, otherSpan } = refusal;
  return {
    refusal,
    at: text.slice(span.start, span.end),
    against: otherSpan === null ? null : text.slice(otherSpan.start, otherSpan.end),
  };
}

function factsOf(text: string, source: 'taken' | 'assumed'): string[] {
  const reading = read(text);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.refusal));
  return reading.facts
    .filter((fact) => fact.source === source)
    .map(({ fact, as, about }) => [fact, ...(as === null ? [] : [as]), ...about].join(' '));
}

const short = ({ host, port }: PastedAddress): string => (port === 3306 ? host : `${host}:${port}`);
