import { writtenName } from '../base/index.ts';
import { type Counterpart, commandWithoutNode, filled, processVerb } from './elsewhere.ts';
import { askedIn, mended } from './mend.ts';
import { parse } from './parse.ts';
import { counterpartOf } from './recognise.ts';
import { reordered, shown } from './reordered.ts';
import { nearestSpelling } from './spelling.ts';
import { openingsOf, type StatementRow, statementTable } from './statement-table.ts';
import { isSignificant } from './token.ts';
import { readTranscript } from './transcript.ts';
import type { Vocabulary } from './vocabulary.ts';
import { address, tableName } from './write-parts.ts';
import { writtenNode } from './writing.ts';

/** The names that a suggestion uses. */
export interface SuggestedNames extends Pick<Vocabulary, 'hosts' | 'databases' | 'tables'> {
  /** Where a replica of a partition is in service; null where none is, or where that is not known. */
  readonly replicaOf?: (database: string, ordinal: number) => SuggestedNames['hosts'][number] | null;
}

/** What was meant by a text that is no statement. */
export interface Suggestion {
  /** How the statement is written, in the notation of manuals; null where the statement is its own form. */
  readonly form: string | null;
  /** A statement, which can be read as it stands. */
  readonly statement: string;
}

/**
 * What `text`, which `parse` refuses, most likely means: the statement of this product for one of another product or
 * tool; the text with its mistakes mended; else the statement that begins most like it, with names that there are. One
 * that would be done in another way than was asked for is not offered: then it is the help on what begins so.
 */
export function suggest(text: string, names: SuggestedNames): Suggestion {
  const counterpart = counterpartOf(text);
  const inOrder = counterpart === null ? (reordered(text) ?? shown(text)) : null;
  if (inOrder !== null) return parse(inOrder).kind === 'statement' ? known(inOrder) : suggest(inOrder, names);
  const meant = mentionedFirst(text, names);
  const ofNumber = byNumber(text, names);
  if (ofNumber !== null) return known(ofNumber);
  const recognised = counterpart === null ? mended(text) : withNames(knownNode(counterpart, meant), meant);
  const likely = { statement: openChoiceOf(text) ?? exampleLike(text) ?? 'HELP', parts: [] };
  return known((recognised ?? keeping(text, withNames(likely, meant)) ?? 'HELP').trim());
}

/** A statement with its form. */
function known(statement: string): Suggestion {
  // Help shows the form too: it stands there at once.
  const helped = /^HELP (?=[.]|\w+ )(.+)$/.exec(statement)?.[1];
  const form = rowOf(helped ?? statement)?.syntax ?? null;
  if (helped !== undefined) return { form, statement };
  // CREATE INDEX is an ALTER TABLE, whose form says nothing of it.
  const isOfIt = form !== null && (/^\W/.test(form) || wordAt(form) === wordAt(statement));
  return { form: form === statement || !isOfIt ? null : form, statement };
}

/** The statement, where it has all that the text asks for; else the help on its first word. */
function keeping(text: string, statement: string | null): string | null {
  if (statement === null || statement.startsWith('HELP')) return statement;
  const kept = askedIn(statement);
  return askedIn(text).every((one) => kept.includes(one)) ? statement : `HELP ${wordAt(statement)}`;
}

const wordAt = (text: string): string => /^[.]?\w*/.exec(text)?.[0].toUpperCase() ?? '';

/** The row of the statement that begins most like the text; null when none begins like it at all. */
function rowOf(text: string): StatementRow | null {
  const parsed = parse(text);
  if (parsed.kind === 'statement')
    return statementTable.find(({ kind }) => kind === parsed.statement.kind) ?? null;
  const words = readTranscript(text.slice(0, lookedAt))
    .filter(isSignificant)
    .slice(0, comparedWords)
    .map(({ start, end }) => text.slice(start, end).toUpperCase());
  let best: StatementRow | null = null;
  let bestScore = 0;
  for (const row of statementTable) {
    const score = Math.max(...openingsOf(row).map((opening) => likeness(words, opening)));
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best;
}

/** An example of the statement that begins most like the text; where its first word may be another one, with that of the text. */
function exampleLike(text: string): string | null {
  const row = rowOf(text);
  // What reads rows of a table is shown one that does.
  const isAboutTable = /\bFROM\b/i.test(text);
  const example = row?.examples.find((one) => !isAboutTable || /\bFROM\b/.test(one)) ?? row?.examples[0];
  if (row === null || example === undefined) return null;
  const topic = topicOf(text, row);
  if (topic !== null) return `HELP ${topic}`;
  const [, first = ''] = /^\s*([a-z]+)\b/i.exec(text) ?? [];
  const written = example.replace(/^\w+/, first.toUpperCase());
  const parsed = parse(written);
  return parsed.kind === 'statement' && parsed.statement.kind === row.kind ? written : example;
}

/** The help on a statement with a choice that the text leaves open, such as SYNC or ASYNC: nobody chooses for its writer. */
function openChoiceOf(text: string): string | null {
  const row = rowOf(text);
  const [opening = ''] = row === null ? [] : openingsOf(row);
  const [, topic = null] = /^([.]\w+|[A-Z_]+(?: [A-Z_]+)*)(?= |$)/.exec(opening) ?? [];
  const words: readonly string[] = text.toUpperCase().match(/\w+/g) ?? [];
  const choices = [
    ...opening.replace(/\[[^\]]*\]/g, '').matchAll(/\{((?:[a-z]+|\d)(?:\|(?:[a-z]+|\d))+)\}/gi),
  ];
  const isOpen = choices.some(([, choice = '']) =>
    choice
      .toUpperCase()
      .split('|')
      .every((one) => !words.includes(one)),
  );
  return isOpen && topic !== null ? `HELP ${topic}` : null;
}

/** Which node is stopped or killed is never guessed: where the text names none, what lists them. */
const knownNode = (counterpart: Counterpart, { isNodeNamed }: MeantNames): Counterpart =>
  commandWithoutNode(counterpart) === null || isNodeNamed
    ? counterpart
    : { statement: 'SHOW LEAVES', parts: [] };

/** A leaf that is called by a number: what is done to it, the number, and what stands behind. */
const numbered =
  /^\s*[.]?(KILL|STOP|START|RESTART|SHUTDOWN|HANG|RESUME|REMOVE|DETACH|ATTACH)\s+(?:(?:LEAF|LEAVES|NODE|SHARD|SERVER|HOST|MEMBER|WORKER|BACKEND|INSTANCE)S?[\s_]*)?0*(\d+)(?![\w.:-])([\s\S]*)$/i;

/** The same with the name of the leaf that ends in the number; null where no number is, what lists them where no such leaf is. */
function byNumber(text: string, { hosts }: SuggestedNames): string | null {
  const [, verb = '', number = '', rest = ''] = numbered.exec(text) ?? [];
  const isOfCluster = /^(?:REMOVE|DETACH|ATTACH)$/i.test(verb);
  // KILL and a number alone is about a connection.
  if (number === '' || parse(text).kind === 'statement' || !(isOfCluster || /^[;\s]*$/.test(rest)))
    return null;
  const [leaf, another] = hosts.filter(({ host }) => new RegExp(`^(?!ca-).*?\\D0*${number}$`).test(host));
  if (leaf === undefined || another !== undefined) return 'SHOW LEAVES';
  const name = writtenNode(leaf.host);
  const written = isOfCluster
    ? `${verb} LEAF ${address(leaf)}${rest}`
    : /^(?:HANG|RESUME)$/i.test(verb)
      ? `.${verb.toLowerCase()} ${name}`
      : `${processVerb(verb)} ${name}`;
  return parse(written).kind === 'statement' ? written : 'SHOW LEAVES';
}

/** The first word of many statements, before a word that goes on with none of them: what there is of it helps most. */
function topicOf(text: string, row: StatementRow): string | null {
  const [, first = '', second] = /^\s*([a-z]+)\s+(\S+)/i.exec(text) ?? [];
  const opening = openingsOf(row).map((words) => words.toUpperCase().split(/[\s[{]+/)[1] ?? '');
  const count = statementTable.filter((one) =>
    openingsOf(one).some((words) => wordAt(words) === first.toUpperCase()),
  ).length;
  return second === undefined || count < manyStatements || opening.includes(second.toUpperCase())
    ? null
    : first.toUpperCase();
}

/** So many statements begin with SHOW and EXPLAIN. */
const manyStatements = 4;

interface MeantNames extends SuggestedNames {
  /** Hosts, each as often as it is to be named: those of the text in their order, else the last one again and again. */
  readonly leaves: readonly SuggestedNames['hosts'][number][];
  /** The ordinal of a partition that the text names, as in test:3 and test_3. */
  readonly ordinal: string | null;
  /** What the text calls something that is not there yet. */
  readonly newNames: readonly string[];
  /** Does the text name a node that there is? */
  readonly isNodeNamed: boolean;
}

/** The same names; those that the text names come before all others. */
function mentionedFirst(text: string, names: SuggestedNames): MeantNames {
  const isNamed = (name: string): boolean =>
    new RegExp(`(?<![\\w.-])${name.replace(/[^\w-]/g, '\\$&')}(?:_\\d+)?(?![\\w-])`).test(
      text.slice(0, lookedAt),
    );
  const first = <Name>(all: readonly Name[], nameOf: (name: Name) => string): readonly Name[] => {
    const named = all.filter((name) => isNamed(nameOf(name)));
    return named.length === 0 ? all : named;
  };
  const exactly = names.hosts.filter(({ host }) => isNamed(host));
  const named = exactly.length > 0 ? exactly : names.hosts.filter(({ host }) => isNamedByTool(host, text));
  // Of nodes on one host the text means those whose ports it has.
  const withPort = named.filter(({ port }) => new RegExp(`(?::|-port[= ])${port}\\b`).test(text));
  const inText = (withPort.length > 0 ? withPort : named).toSorted(
    (one, other) => text.indexOf(one.host) - text.indexOf(other.host),
  );
  return {
    hosts: names.hosts,
    // A leaf that the text names is meant, whatever it holds.
    ...(inText.length > 0 || names.replicaOf === undefined ? {} : { replicaOf: names.replicaOf }),
    ordinal: /\w[:_](\d{1,6})\b(?!\w)/.exec(text.replace(/'[^']*':?\d*/g, ''))?.[1] ?? null,
    isNodeNamed: inText.length > 0,
    leaves: inText.length > 0 ? inText : names.hosts.slice(-1),
    newNames: newNamesIn(text),
    databases: first(names.databases, (name) => name),
    tables: first(names.tables, ({ name }) => name),
  };
}

/** What a text calls something that is to be, as examples have it: an address in quotes, or a database. */
function newNamesIn(text: string): readonly string[] {
  const [, host, port = '3306'] =
    /^\s*ADD\s+(?:LEAF|AGGREGATOR)\s[^@]*@\s*['"]?([\w.-]+)['"]?(?:\s*:\s*(\d+))?/i.exec(text) ?? [];
  const [, database] =
    /^\s*CREATE\s+(?:DATABASE|SCHEMA)\s+(?:IF\s+NOT\s+EXISTS\s+)?([a-z_]\w*)\b/i.exec(text) ?? [];
  return [host === undefined ? database : `'${host}':${port}`].flatMap((name) => name ?? []);
}

/** A tool may call the machine of a node by more than its name: `node-leaf-1`, `memsql-leaf-1.svc`. */
const isNamedByTool = (host: string, text: string): boolean =>
  /^\s*[a-z]+(?:-[a-z]+)*\s/.test(text) &&
  new RegExp(`[\\w-]-${host.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(text.slice(0, lookedAt));

const lookedAt = 200;
const comparedWords = 6;

/** How much a text is like a statement: by its first word, and by how many of its words the statement has. */
function likeness(words: readonly string[], syntax: string): number {
  const written = syntax.match(/[.\w]+/g) ?? [];
  // Small letters stand for names there, but for those of dot commands.
  const wanted = (
    syntax.startsWith('.') ? written : written.filter((word) => word === word.toUpperCase())
  ).map((word) => word.toUpperCase());
  const [first = '', ...others] = words;
  const isSame = wanted[0] === first || wanted[0] === `.${first}`;
  const isNear = isSame || nearestSpelling(first, wanted.slice(0, 1)) !== null;
  const shared = others.filter((word) => wanted.slice(1, 4).includes(word)).length;
  if (isNear) return (isSame ? 3 : 2) + shared;
  return shared > 1 ? shared : 0;
}

/** The statement with names that there are in the place of those of the examples; null where it is none. */
function withNames(
  { statement, parts }: Counterpart,
  { hosts, leaves: mentioned, newNames, databases, tables, ordinal, replicaOf }: MeantNames,
): string | null {
  let named = 0;
  const [database] = databases;
  const replica = /^(?:PROMOTE|DROP|DETACH) PARTITION\b/.test(statement)
    ? (replicaOf?.(database ?? 'test', Number(ordinal ?? 0)) ?? null)
    : null;
  const leaves = replica === null ? mentioned : [replica];
  const table = tables.find(({ schema }) => schema !== null);
  const isNew = /^(?:ADD|CREATE)\b/i.test(statement);
  const isNewTable = /^CREATE\b.*\bTABLE\b/i.test(statement);
  const nameFor = (example: string): string => {
    if (isNewTable && example === 'test.x') return freshName(example, tables.map(tableName));
    if (example === 'test.x') return table === undefined ? example : tableName(table);
    if (isNew && example.startsWith("'")) return freshName(newNames[0] ?? example, hosts.map(address));
    if (isNew && example === 'test') return freshName(newNames[0] ?? example, databases);
    if (isNew || example.startsWith("'ca-")) return example;
    if (example === 'test') return database === undefined ? example : writtenName(database);
    if (example.startsWith('test:'))
      return `${database === undefined ? 'test' : writtenName(database)}:${ordinal ?? (replica === null ? example.slice('test:'.length) : 0)}`;
    // Of two nodes the text has named one: the other is another.
    const other = leaves.find(({ host }) => !statement.includes(` ${host} `)) ?? hosts.at(-1);
    const leaf = statement.startsWith('.isolate') ? other : leaves[Math.min(named, leaves.length - 1)];
    if (leaf === undefined) return example;
    named += 1;
    return example.startsWith("'") ? address(leaf) : writtenNode(leaf.host);
  };
  const written = filled({ statement, parts }, (text) => text.replace(exampleNames, nameFor));
  return parse(written).kind === 'statement' ? written : null;
}

/** The name, with another number where it is taken. */
function freshName(example: string, taken: readonly string[]): string {
  if (!taken.includes(example)) return example;
  const [, before = example, number = '1', after = ''] = /^(.*?)(\d*)(':\d+|)$/.exec(example) ?? [];
  for (let next = Number(number) + 1; next < taken.length + 20; next += 1)
    if (!taken.includes(`${before}${next}${after}`)) return `${before}${next}${after}`;
  return example;
}

/** A table, an address, a node of a dot command and a database, as the examples have them. */
const exampleNames =
  /\btest\.x\b|\btest:\d+|'(?:leaf|ca)-\d+':3306|(?<=^\.\w+ (?:\w+ )*)leaf-\d+|\btest\b(?!\.)/g;
