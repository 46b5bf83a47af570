import { described } from './described.ts';
import { type PlaygroundTableName, playgroundTableNames } from './schema-name.ts';

/**
 * The lines that `help` prints about the schema PLAYGROUND, about one table of it (`PLAYGROUND.NODES`), and about what watches
 * have to do with it; null where the topic is neither.
 */
export function playgroundHelp(topic: string): readonly string[] | null {
  const wanted = topic.trim().toUpperCase();
  if (wanted === 'PLAYGROUND') return schemaLines();
  const table = playgroundTableNames.find((name) => wanted === `PLAYGROUND.${name}`);
  return table === undefined ? null : tableLines(table);
}

/** What stands beneath the help on watches. */
export const seeAlsoPlayground: readonly string[] = [
  'A watch can ask a view of INFORMATION_SCHEMA, a table, or what only an observer sees: help playground.',
];

const nameWidth = Math.max(...playgroundTableNames.map((name) => name.length));

const schemaLines = (): readonly string[] => [
  'SELECT ... FROM PLAYGROUND.table',
  '  Reads the tables of an observer, who sees how things are and not how the master aggregator has them.',
  '  They can be read over any connection, and not be written. SHOW DATABASES belongs to the product and lists none of them.',
  ...playgroundTableNames.map(
    (name) => `  ${name.padEnd(nameWidth)}  ${firstSentence(described[name].what)}`,
  ),
  '  Example: SELECT ORDINAL, SERVED, COPIES FROM PLAYGROUND.PARTITIONS',
  '  Example: .watch unserved AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0',
  'help playground.nodes lists the columns of a table. A watch asks at every instant: help watch.',
];

function tableLines(table: PlaygroundTableName): readonly string[] {
  const { what, columns } = described[table];
  const words = Object.entries<string>(columns);
  const width = Math.max(...words.map(([column]) => column.length));
  return [
    `SELECT ... FROM PLAYGROUND.${table}`,
    `  ${plain(what)}`,
    ...words.map(([column, says]) => `  ${column.padEnd(width)}  ${plain(says)}`),
  ];
}

const firstSentence = (text: string): string => plain(/^.*?[.](?= |$)/.exec(text)?.[0] ?? text);

/** The words are written in Markdown for the docs. */
const plain = (text: string): string => text.replaceAll('`', '');
