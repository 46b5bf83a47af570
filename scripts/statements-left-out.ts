import {
  type ClientCommandName,
  clientCommandNames,
  type IdleReason,
  idleOpenings,
  type LeftOut,
  leftOutOpenings,
} from '../engine/language/index.ts';
import { leftOutViews, settableVariables } from '../engine/statements/index.ts';
import { insteadOfLeftOut, insteadOfView } from '../engine/telling/english/advice.ts';
import { clientLines, idleReasons } from '../engine/telling/english/idle-lines.ts';
import type { LeftOutView } from '../engine/telling/index.ts';

/** What the product and its client have and the model has not, for docs/statements.md. */
export const sectionsLeftOut = (): readonly string[] => [
  '## What the product has and the model has not',
  'These statements are known by the words that they begin with. They are refused by their name (error 1105), never as a syntax error, with what can be done instead.',
  tableOf(
    'Statements',
    'Instead',
    (Object.keys(leftOutOpenings) as LeftOut[]).map((about) => [
      leftOutOpenings[about],
      insteadOfLeftOut[about],
    ]),
  ),
  'These are taken and do nothing, and a line beneath the result says so.',
  tableOf(
    'Statements',
    'Why nothing comes of them',
    (Object.keys(idleOpenings) as IdleReason[]).map((reason) => [
      idleOpenings[reason],
      `${upper(idleReasons[reason])}.`,
    ]),
  ),
  'Words of a statement that mean nothing here, such as FORCE in EXPLAIN, SUB_PARTITIONS, and what a definition of a table says of keys, lengths, defaults and character sets, are taken and said likewise. Values of types that are neither whole numbers nor texts, such as DATETIME and DECIMAL, are kept as they are written.',
  `SET GLOBAL takes these variables of the product too, says that they do nothing, and does not remember them: ${Object.keys(settableVariables).sort().join(', ')}.`,
  'These views of INFORMATION_SCHEMA are refused by their name too. Those that are there have the columns of the product, and NULL where the model knows nothing.',
  tableOf(
    'Views',
    'Instead',
    (Object.keys(leftOutViews) as LeftOutView[]).map((about) => [leftOutViews[about], insteadOfView[about]]),
  ),
  '## Commands of the MySQL client',
  'They end with their line. `\\u`, `\\h`, `?` and `connect` are USE, HELP and `.connect`.',
  tableOf(
    'Command',
    'What is said',
    (Object.keys(clientCommandNames) as ClientCommandName[]).map((name) => [
      clientCommandNames[name].map((written) => `\`${written}\``).join(', '),
      clientLines[name].replace(/\n/g, ' ').replace(/-- /g, ''),
    ]),
  ),
];

const tableOf = (left: string, right: string, rows: readonly (readonly [string, string])[]): string =>
  [`| ${left} | ${right} |`, '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
