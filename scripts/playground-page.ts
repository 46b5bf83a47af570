import { described } from '../engine/statements/views/playground/described.ts';
import { playgroundTables } from '../engine/statements/views/playground/schema.ts';
import {
  type PlaygroundTableName,
  playgroundTableNames,
} from '../engine/statements/views/playground/schema-name.ts';
import type { PlaygroundTable } from '../engine/statements/views/playground/table.ts';

/** The text of docs/playground-schema.md: what every column of every table of PLAYGROUND says. */
export function playgroundPage(): string {
  return `${[
    '# The schema PLAYGROUND',
    "Tables of an observer, who sees what no table of the product says: how things are, and not how the master aggregator has them. They are read by SELECT like a view of INFORMATION_SCHEMA, over any connection and whatever has become of its node, and change nothing. They cannot be written, and the schema is used with USE and SHOW TABLES; SHOW DATABASES, which is the product's, does not list it. `help playground` and `help playground.nodes` say the same in the console. Written by `npm run playground-schema` from `engine/statements/views/playground`.",
    'Columns hold keys and values, never sentences. Instants and durations are simulated milliseconds, counted from the start of the history. A flag is 1 or 0. NODE_ID, database and ordinal are those of the product.',
    'A column that is marked with * changes although nothing happens. What asks for it at every instant has to ask again between events.',
    'Letter case does not matter in the name of the schema, unless the cluster has a database that is called exactly so: its tables go first under that spelling.',
    ...playgroundTableNames.flatMap((name) => [
      `## ${name}`,
      described[name].what,
      tableOf(['Column', 'What it says'], rowsOf(name)),
    ]),
  ].join('\n\n')}\n`;
}

function rowsOf(name: PlaygroundTableName): readonly (readonly string[])[] {
  const { columns, changing }: PlaygroundTable = playgroundTables[name];
  const words: Readonly<Record<string, string>> = described[name].columns;
  return Object.keys(columns).map((column) => [
    `${column}${changing.includes(column) ? ' *' : ''}`,
    words[column] ?? '',
  ]);
}

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
