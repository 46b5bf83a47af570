import {
  type NodeRole,
  openingsOf,
  type StatementGroup,
  type StatementRow,
  statementTable,
} from '../../language/index.ts';
import { enumerated } from './counts.ts';
import { helpWording } from './help.ts';

/**
 * The lines that `help` prints. Without a topic: the syntax of every statement; with one: what there is to know about
 * the statements that begin with it, or else hold its words. The topic `.` stands for all dot commands.
 */
export function describeHelp(topic: string | null): readonly string[] {
  const wanted =
    topic
      ?.trim()
      .replace(/^(['"])(.*)\1$/s, '$2')
      .replace(/\s+/g, ' ')
      .toUpperCase() ?? '';
  if (wanted === '') return [...overview(), '', 'help and the first words of a statement say more.'];
  const rows = rowsAbout(wanted);
  if (rows.length === 0) return [`Nothing is known about ${topic}.`, 'help alone lists every statement.'];
  return rows.length > detailedAtMost ? rows.flatMap(brief) : rows.flatMap(detailed).slice(0, -1);
}

const detailedAtMost = 5;

function rowsAbout(topic: string): readonly StatementRow[] {
  const words = topic.split(' ');
  const exact = rowsBeginning(topic);
  if (exact.length > 0) return exact;
  const mentioning = statementTable.filter((row) => {
    const text = `${row.syntax} ${helpWording.statements[row.kind]}`.toUpperCase();
    return words.every((word) => text.includes(word));
  });
  if (mentioning.length > 0) return mentioning;
  // A whole statement is a topic too: its first words count, as many as begin one.
  for (let count = words.length - 1; count > 0; count -= 1) {
    const rows = rowsBeginning(words.slice(0, count).join(' '));
    if (rows.length > 0) return rows;
  }
  return [];
}

const rowsBeginning = (topic: string): readonly StatementRow[] =>
  statementTable.filter((row) => openingsOf(row).some((syntax) => syntax.toUpperCase().startsWith(topic)));

function overview(): readonly string[] {
  const lines: string[] = [];
  let group: StatementGroup | null = null;
  for (const row of statementTable) {
    if (row.group !== group) lines.push(...(group === null ? [] : ['']), helpWording.groups[row.group]);
    group = row.group;
    lines.push(`  ${row.syntax}`);
  }
  return lines;
}

const brief = (row: StatementRow): readonly string[] => [row.syntax, `  ${helpWording.statements[row.kind]}`];

function detailed(row: StatementRow): readonly string[] {
  const examples = row.examples.flatMap((example) =>
    `Example: ${example}`.split('\n').map((line) => `  ${line}`),
  );
  return [...brief(row), ...places(row), ...examples, ''];
}

function places(row: StatementRow): readonly string[] {
  if (row.syntax.startsWith('.')) return [];
  return [`  Runs on ${enumerated(row.runsOn.map((role) => roleNames[role]))}.`];
}

const roleNames: Readonly<Record<NodeRole, string>> = {
  master: 'the master aggregator',
  aggregator: 'child aggregators',
  leaf: 'leaves',
};
