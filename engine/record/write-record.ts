import { assert, type SimMs, unreachable } from '../base/index.ts';
import type { Act } from '../statements/index.ts';
import { digestSigns, firstLine, isViewKey, numbered, written, writtenHash } from './line-words.ts';
import type { RecordDigests, RecordStart, SessionRecord } from './types.ts';

/** The record as a text: the same record gives the same text, and {@link readRecord} gives the record again. */
export function writeRecord(record: SessionRecord): string {
  const { format, engine, seed, start, acts, cursor, digests, view } = record;
  const { branch, atMs, applied } = cursor;
  const lines = [
    `${firstLine}${format}`,
    `engine ${engine}`,
    ...(seed === 1 ? [] : [`seed ${seed}`]),
    `start ${startText(start)}`,
    ...actLines(acts),
    ...Object.entries(view).map(viewLine),
    `end ${branch} ${atMs} ${applied}`,
    `branches ${digests.branches.map(writtenHash).join(' ')}`,
    ...statementLines(digests),
  ];
  return `${lines.join('\n')}\n`;
}

function startText(start: RecordStart): string {
  switch (start.kind) {
    case 'story':
      return `story ${start.id} ${start.hash}`;
    case 'builtIn':
      return `builtIn ${start.id}`;
    case 'empty':
      return 'empty';
    default:
      return unreachable(start);
  }
}

/** One line for each act but those that move time: these begin the line of what was done then. */
function actLines(acts: readonly Act[]): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let clockMs: SimMs = 0;
  for (const act of acts) {
    const moves = act.kind === 'pass' || act.kind === 'jump';
    words.push(act.kind === 'pass' ? signed(act.toMs - clockMs) : actText(act));
    if ('toMs' in act && act.kind !== 'prolong') clockMs = act.toMs;
    if (moves) continue;
    lines.push(words.join(' '));
    words = [];
  }
  return words.length === 0 ? lines : [...lines, words.join(' ')];
}

const signed = (ms: SimMs): string => (ms < 0 ? `${ms}` : `+${ms}`);

function actText(act: Exclude<Act, { kind: 'pass' }>): string {
  switch (act.kind) {
    case 'jump':
      return `@${act.toMs}`;
    case 'visit':
      return `visit ${act.branch} ${act.toMs}`;
    case 'enter':
      return act.step === null ? written(act.script) : `step ${act.step} ${written(act.script)}`;
    case 'name':
      return `name ${act.name}`;
    case 'undo':
    case 'redo':
    case 'loaded':
      return act.kind;
    case 'prolong':
      return `prolong ${act.toMs}`;
    case 'cancel':
      return `cancel ${act[numbered.cancel]}`;
    case 'switch':
      return `switch ${act[numbered.switch]}`;
    case 'connect':
      return `connect ${act[numbered.connect]}`;
    case 'stop':
    case 'activate':
    case 'disconnect':
      return `${act.kind} ${act.connection}`;
    default:
      return unreachable(act);
  }
}

function viewLine([key, value]: readonly [string, string]): string {
  assert(isViewKey(key), `${key} is a key of a view`);
  return `view ${key} ${written(value)}`;
}

const statementLines = ({ statements }: RecordDigests): string[] =>
  statements.length === 0 ? [] : [`digests ${statements.map((digest) => digestSigns[digest]).join('')}`];
