import { addressOf } from '../../cluster/index.ts';
import type { ClientCommandName, IdleReason } from '../../language/index.ts';
import { enumerated } from './counts.ts';

/** The line beneath the result of a statement of which some words mean nothing here. */
export const idleLine = (words: readonly string[]): string =>
  `-- ${enumerated(words)} ${words.length === 1 ? 'does' : 'do'} nothing here.`;

/** The line beneath a statement that is taken and does nothing. */
export const idleStatementLine = ({
  words,
  reason,
}: {
  readonly words: string;
  readonly reason: IdleReason;
}): string => `-- ${words} does nothing here: ${idleReasons[reason]}.`;

/** The line beneath ATTACH LEAF of a leaf that the cluster did not know, or had removed. */
export const introducedLine = (leaf: Parameters<typeof addressOf>[0], wasThere: boolean): string =>
  wasThere
    ? `-- ${addressOf(leaf)} had been removed: ATTACH LEAF has introduced it again, with the data that it holds.`
    : `-- The cluster did not know ${addressOf(leaf)}: ATTACH LEAF has introduced it as a new leaf, which holds nothing. REMOVE LEAF '${leaf.host}':${leaf.port} takes it back.`;

/** The line beneath a statement that leaves a connection with an open transaction, by the rows that it has changed. */
export const rolledBackLine = (rows: number): string =>
  `-- The open transaction was rolled back: ${rows === 1 ? '1 row is' : `${rows} rows are`} as before it.`;

export const idleReasons: { readonly [Reason in IdleReason]: string } = {
  noFiles: 'the model has no files, logs or snapshots',
  noStatistics: 'no statement is planned by statistics',
  noPools: 'the model has no pools of connections and no caches',
  noMemory: 'memory is full or not, and nothing in between',
  always: 'nodes always agree on that',
  readCommitted:
    'a transaction always sees what others have committed, READ COMMITTED, and writes unless it begins as READ ONLY',
  noSession: 'of its own a connection has autocommit and lock_wait_timeout only',
  noLocks: 'a write locks what it needs by itself, and nothing else keeps others from writing',
  noUsers: 'everybody may do everything',
};

/** What is said to a command of the MySQL client. */
export const clientLine = (command: ClientCommandName): string => clientLines[command];

export const clientLines: { readonly [Command in ClientCommandName]: string } = {
  exit: 'Bye\n-- The session goes on, and what stands after it is run: a prompt is closed by its own button.',
  source: '-- Files are not read here: paste the statements, or run the file with the command line.',
  status:
    '-- SHOW AGGREGATORS says which nodes there are, SHOW STATUS how they are, and the prompt where it leads.',
  clear: '-- What was begun is left away; of a statement that was refused nothing is left.',
  delimiter: '-- Statements end so from the next line to the end of this text; the next text has ; again.',
  edit: '-- There is no editor: the arrow keys bring back what was entered.',
  output: '-- What is printed stays as it is: take it along as a transcript.',
  warnings: '-- What there is to say about a statement always stands beneath it.',
  system:
    '-- There is no shell: what an operator does to a machine are the dot commands, as .help lists them.',
  charset: '-- Texts are Unicode, always.',
  rehash: '-- That is always done.',
};
