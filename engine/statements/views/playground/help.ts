import type { HelpSection } from '../../../telling/help-section.ts';
import { described } from './described.ts';
import { type PlaygroundTableName, playgroundTableNames } from './schema-name.ts';

/**
 * What `help` tells about the schema PLAYGROUND, about one table of it (`PLAYGROUND.NODES`), and about what watches
 * have to do with it; null where the topic is neither.
 */
export function playgroundHelp(topic: string): readonly HelpSection[] | null {
  const wanted = topic.trim().toUpperCase();
  if (wanted === 'PLAYGROUND') return schemaSections();
  const table = playgroundTableNames.find((name) => wanted === `PLAYGROUND.${name}`);
  return table === undefined ? null : [tableSection(table)];
}

/** What stands beneath the help on watches. */
export const seeAlsoPlayground: HelpSection = {
  heading:
    'A watch can ask a view of INFORMATION_SCHEMA, a table, or what only an observer sees: help playground.',
  lines: [],
  isApart: true,
};

const schemaSections = (): readonly HelpSection[] => [
  {
    heading: 'SELECT ... FROM PLAYGROUND.table',
    lines: [
      'Reads the tables of an observer, who sees how things are and not how the master aggregator has them.',
      'They can be read over any connection, and not be written. SHOW DATABASES belongs to the product and lists none of them.',
      ...playgroundTableNames.map((name) => [name, firstSentence(described[name].what)] as const),
      'Example: SELECT ORDINAL, SERVED, COPIES FROM PLAYGROUND.PARTITIONS',
      'Example: .watch unserved AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0',
    ],
  },
  {
    heading: 'help playground.nodes lists the columns of a table. A watch asks at every instant: help watch.',
    lines: [],
  },
];

const tableSection = (table: PlaygroundTableName): HelpSection => ({
  heading: `SELECT ... FROM PLAYGROUND.${table}`,
  lines: [
    plain(described[table].what),
    ...Object.entries<string>(described[table].columns).map(
      ([column, says]) => [column, plain(says)] as const,
    ),
  ],
});

const firstSentence = (text: string): string => plain(/^.*?[.](?= |$)/.exec(text)?.[0] ?? text);

/** The words are written in Markdown for the docs. */
const plain = (text: string): string => text.replaceAll('`', '');
