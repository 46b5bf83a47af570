import { type NodeRole, openingsOf, type StatementRow, statementTable } from '../../language/index.ts';
import type { HelpSection } from '../help-section.ts';
import { enumerated } from './counts.ts';
import { helpWording } from './help.ts';

/**
 * What `help` tells. Without a topic: the syntax of every statement; with one: what there is to know about
 * the statements that begin with it, or else hold its words. The topic `.` stands for all dot commands.
 */
export function describeHelp(topic: string | null): readonly HelpSection[] {
  const wanted =
    topic
      ?.trim()
      .replace(/^(['"])(.*)\1$/s, '$2')
      .replace(/\s+/g, ' ')
      .toUpperCase() ?? '';
  if (wanted === '') return [...overview(), moreToAsk];
  const rows = rowsAbout(wanted);
  if (rows.length === 0)
    return [alone(`Nothing is known about ${topic}.`), alone('help alone lists every statement.')];
  return rows.length > detailedAtMost ? rows.map(brief) : rows.map(detailed);
}

const alone = (heading: string): HelpSection => ({ heading, lines: [] });

const moreToAsk: HelpSection = {
  ...alone('help and the first words of a statement say more.'),
  isApart: true,
};

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

const overview = (): readonly HelpSection[] =>
  [...new Set(statementTable.map(({ group }) => group))].map((group, index) => ({
    heading: helpWording.groups[group],
    lines: statementTable.filter((row) => row.group === group).map(({ syntax }) => syntax),
    isApart: index > 0,
  }));

const brief = (row: StatementRow): HelpSection => ({
  heading: row.syntax,
  lines: [helpWording.statements[row.kind]],
});

function detailed(row: StatementRow, index: number): HelpSection {
  const examples = row.examples.flatMap((example) => `Example: ${example}`.split('\n'));
  const { heading, lines } = brief(row);
  return { heading, lines: [...lines, ...places(row), ...examples], isApart: index > 0 };
}

function places(row: StatementRow): readonly string[] {
  if (row.syntax.startsWith('.')) return [];
  return [`Runs on ${enumerated(row.runsOn.map((role) => roleNames[role]))}.`];
}

const roleNames: Readonly<Record<NodeRole, string>> = {
  master: 'the master aggregator',
  aggregator: 'child aggregators',
  leaf: 'leaves',
};
