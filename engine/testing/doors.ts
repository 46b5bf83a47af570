import { tell, visible, writtenName } from '../base/index.ts';
import { History } from '../history/index.ts';
import { restoreHistory } from '../history/restore.ts';
import { quotedString } from '../language/quoting.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntilSettled } from '../statements/index.ts';
import { nameWording } from '../telling/english/names.ts';

/** A place where a text from outside becomes a name, or is printed. */
export interface Door {
  readonly title: string;
  /** What it answers to a text. */
  readonly answer: (text: string) => Answer;
  /** Does it give a name, so that some texts are refused? Otherwise every text is taken, and printed so that it is seen. */
  readonly givesName: boolean;
}

/** Whether the text was taken, and everything that was printed then. */
interface Answer {
  readonly isTaken: boolean;
  readonly printed: string;
}

/** The answer of the last statement of a script with the text at its place. */
const byScript =
  (script: (text: string) => string) =>
  (text: string): Answer => {
    const history = new History();
    const client = new Client(history, { extras: () => extras });
    client.enqueue(script(text));
    runUntilSettled(history, [client], 600_000);
    const result = client.runs.at(-1)?.result ?? null;
    return { isTaken: result?.ok === true, printed: result?.text ?? '' };
  };

/** The answer of a history whose one branch is to be called so. */
function renamed(text: string): Answer {
  const reason = new History().rename(0, text);
  return { isTaken: reason === null, printed: reason === null ? '' : tell(nameWording, reason) };
}

/** The same of one that is made again from what was saved. */
function restored(text: string): Answer {
  const saved = new History().saved();
  const made = restoreHistory({ ...saved, branches: saved.branches.map((one) => ({ ...one, name: text })) });
  return { isTaken: made.ok, printed: made.ok ? '' : `${made.misfit.at}: ${made.misfit.expected}` };
}

const cluster = "ADD LEAF root@'leaf-1'; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id TEXT);";

const pasted = (host: string, database: string): string =>
  `.import\n${JSON.stringify({
    database,
    rows: [{ Ordinal: 0, Host: host, Port: 3306, Role: 'Master', Locked: 0, DATABASE_NAME: database }],
  })}\n.end`;

export const doors: readonly Door[] = [
  { title: 'ADD LEAF', answer: byScript((text) => `ADD LEAF root@${quotedString(text)};`), givesName: true },
  {
    title: 'ADD AGGREGATOR',
    answer: byScript((text) => `ADD AGGREGATOR root@${quotedString(text)};`),
    givesName: true,
  },
  {
    title: 'ATTACH LEAF of a leaf that is not known',
    answer: byScript((text) => `${cluster} ATTACH LEAF ${quotedString(text)};`),
    givesName: true,
  },
  { title: '.import, host', answer: byScript((text) => pasted(text, 'test')), givesName: true },
  { title: '.import, database', answer: byScript((text) => pasted('leaf-1', text)), givesName: true },
  {
    title: 'CREATE DATABASE',
    answer: byScript((text) => `ADD LEAF root@'leaf-1'; CREATE DATABASE ${writtenName(text)} PARTITIONS 1;`),
    givesName: true,
  },
  {
    title: 'CREATE TABLE, table',
    answer: byScript((text) => `${cluster} CREATE TABLE test.${writtenName(text)} (id INT);`),
    givesName: true,
  },
  {
    title: 'CREATE TABLE, column',
    answer: byScript((text) => `${cluster} CREATE TABLE test.y (id INT, ${writtenName(text)} INT);`),
    givesName: true,
  },
  { title: 'name of a branch', answer: renamed, givesName: true },
  { title: 'name of a branch in a saved history', answer: restored, givesName: true },
  {
    title: 'INSERT and SELECT, a value',
    answer: byScript(
      (text) => `${cluster} INSERT INTO test.x VALUES (${quotedString(text)}); SELECT * FROM test.x;`,
    ),
    givesName: false,
  },
  { title: 'SELECT … AS', answer: byScript((text) => `SELECT 1 AS ${writtenName(text)};`), givesName: false },
  {
    title: 'SELECT … AS, with \\G',
    answer: byScript((text) => `SELECT 1 AS ${writtenName(text)}\\G`),
    givesName: false,
  },
  {
    title: 'a database that there is not',
    answer: byScript((text) => `USE ${writtenName(text)};`),
    givesName: false,
  },
  {
    title: 'a node that there is not',
    answer: byScript((text) => `REMOVE LEAF ${quotedString(text)};`),
    givesName: false,
  },
  { title: 'no statement at all', answer: byScript((text) => `SHOW ${text};`), givesName: false },
];

/** What has been tried at each door. */
export const triedTexts: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'nothing', text: '' },
  { title: 'a blank', text: ' ' },
  { title: 'no-break space', text: '\u00a0' },
  { title: 'a blank at the end', text: 'a ' },
  { title: 'a line feed', text: 'a\nb' },
  { title: 'a carriage return', text: 'a\rb' },
  { title: 'a tab', text: 'a\tb' },
  { title: 'NUL', text: 'a\0b' },
  { title: 'ESC', text: 'a\u001b[31mb' },
  { title: 'CSI in one character', text: 'a\u009b31mb' },
  { title: 'DEL', text: 'a\u007fb' },
  { title: 'right-to-left override', text: 'a\u202eb' },
  { title: 'right-to-left isolate', text: 'a\u2067b' },
  { title: 'Arabic letter mark', text: 'a\u061cb' },
  { title: 'zero-width space', text: 'a\u200bb' },
  { title: 'soft hyphen', text: 'a\u00adb' },
  { title: 'byte order mark', text: '\ufeffa' },
  { title: 'line separator', text: 'a\u2028b' },
  { title: 'a tag character', text: 'a\u{e0041}b' },
  { title: 'half of a surrogate pair', text: 'a\ud800b' },
  { title: '112 letters', text: 'a'.repeat(112) },
  { title: '257 letters', text: 'a'.repeat(257) },
  { title: 'other letters', text: 'LEAF-1' },
];

/** A control or bidi character in what was printed that would reach a terminal as it is, or null. */
export function rawIn(printed: string): string | null {
  return (
    printed.split('\n').find((line) => visible(line.replaceAll('\t', ' ')) !== line.replaceAll('\t', ' ')) ??
    null
  );
}
