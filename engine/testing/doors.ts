import { visible, writtenName } from '../base/index.ts';
import { History } from '../history/index.ts';
import { quotedString } from '../language/quoting.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntilSettled } from '../statements/index.ts';

/** A place where a text from outside becomes a name, or is printed. */
export interface Door {
  readonly title: string;
  /** The script with `text` at its place; its last statement answers. */
  readonly script: (text: string) => string;
  /** Does it give a name, so that some texts are refused? Otherwise every text is taken, and printed so that it is seen. */
  readonly givesName: boolean;
}

const cluster = "ADD LEAF root@'leaf-1'; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id TEXT);";

const pasted = (host: string, database: string): string =>
  `.import\n${JSON.stringify({
    database,
    rows: [{ Ordinal: 0, Host: host, Port: 3306, Role: 'Master', Locked: 0, DATABASE_NAME: database }],
  })}\n.end`;

export const doors: readonly Door[] = [
  { title: 'ADD LEAF', script: (text) => `ADD LEAF root@${quotedString(text)};`, givesName: true },
  {
    title: 'ADD AGGREGATOR',
    script: (text) => `ADD AGGREGATOR root@${quotedString(text)};`,
    givesName: true,
  },
  {
    title: 'ATTACH LEAF of a leaf that is not known',
    script: (text) => `${cluster} ATTACH LEAF ${quotedString(text)};`,
    givesName: true,
  },
  { title: '.import, host', script: (text) => pasted(text, 'test'), givesName: true },
  { title: '.import, database', script: (text) => pasted('leaf-1', text), givesName: true },
  {
    title: 'CREATE DATABASE',
    script: (text) => `ADD LEAF root@'leaf-1'; CREATE DATABASE ${writtenName(text)} PARTITIONS 1;`,
    givesName: true,
  },
  {
    title: 'CREATE TABLE, table',
    script: (text) => `${cluster} CREATE TABLE test.${writtenName(text)} (id INT);`,
    givesName: true,
  },
  {
    title: 'CREATE TABLE, column',
    script: (text) => `${cluster} CREATE TABLE test.y (id INT, ${writtenName(text)} INT);`,
    givesName: true,
  },
  {
    title: 'INSERT and SELECT, a value',
    script: (text) => `${cluster} INSERT INTO test.x VALUES (${quotedString(text)}); SELECT * FROM test.x;`,
    givesName: false,
  },
  { title: 'SELECT … AS', script: (text) => `SELECT 1 AS ${writtenName(text)};`, givesName: false },
  {
    title: 'SELECT … AS, with \\G',
    script: (text) => `SELECT 1 AS ${writtenName(text)}\\G`,
    givesName: false,
  },
  { title: 'a database that there is not', script: (text) => `USE ${writtenName(text)};`, givesName: false },
  {
    title: 'a node that there is not',
    script: (text) => `REMOVE LEAF ${quotedString(text)};`,
    givesName: false,
  },
  { title: 'no statement at all', script: (text) => `SHOW ${text};`, givesName: false },
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

/** What a door answers to a text: everything that was printed by its last statement. */
export function answerAt(door: Door, text: string): { readonly isTaken: boolean; readonly printed: string } {
  const history = new History();
  const client = new Client(history, { extras: () => extras });
  client.enqueue(door.script(text));
  runUntilSettled(history, [client], 600_000);
  const result = client.runs.at(-1)?.result ?? null;
  if (result === null) return { isTaken: false, printed: '' };
  return { isTaken: result.ok, printed: result.text };
}

/** A control or bidi character in what was printed that would reach a terminal as it is, or null. */
export function rawIn(printed: string): string | null {
  return (
    printed.split('\n').find((line) => visible(line.replaceAll('\t', ' ')) !== line.replaceAll('\t', ' ')) ??
    null
  );
}
