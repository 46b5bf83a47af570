import { type StatementRow, statementTable } from '../engine/language/index.ts';
import { helpWording } from '../engine/telling/english/help.ts';
import { optionsOf } from './statement-options.ts';
import { type FileOfStatements, filesWith } from './statement-uses.ts';
import { sectionsLeftOut } from './statements-left-out.ts';

/** The text of docs/statements.md: every statement and dot command, and the files that show it at work. */
export function statementPage(files: readonly FileOfStatements[]): string {
  const groups = [...new Set(statementTable.map((row) => row.group))];
  return `${[
    '# Statements',
    'Every statement and dot command, from the statement table of `engine/language`. Written by `npm run statements`.',
    'Beside each statement and option stand the stories that show it; where no story does, a test that runs it.',
    ...groups.flatMap((group) => [
      `## ${helpWording.groups[group]}`,
      ...statementTable.filter((row) => row.group === group).flatMap((row) => section(row, files)),
    ]),
    ...sectionsLeftOut(),
  ].join('\n\n')}\n`;
}

function section(row: StatementRow, files: readonly FileOfStatements[]): readonly string[] {
  const language = row.kind.startsWith('dot') ? 'text' : 'sql';
  return [
    `### \`${row.syntax}\``,
    `${helpWording.statements[row.kind]}${runsOn(row)}`,
    `\`\`\`${language}\n${row.examples.map((example) => terminated(example, row)).join('\n')}\n\`\`\``,
    occurrences(row, files),
  ];
}

const terminated = (example: string, { kind }: StatementRow): string =>
  kind.startsWith('dot') ? example : `${example};`;

function runsOn({ kind, runsOn: roles }: StatementRow): string {
  if (kind.startsWith('dot')) return '';
  if (roles.length === Object.keys(roleNames).length) return ' Runs on every node.';
  return ` Runs on ${roles.map((role) => roleNames[role]).join(' and ')}.`;
}

const roleNames = {
  master: 'the master aggregator',
  aggregator: 'child aggregators',
  leaf: 'leaves',
} as const;

function occurrences(row: StatementRow, files: readonly FileOfStatements[]): string {
  const options = optionsOf(row);
  const own = `Shown in: ${placesOf(filesWith(files, row.kind))}.`;
  if (options.length === 0) return own;
  const lines = options.map(
    (option) =>
      `| \`${option.text.replaceAll('|', '\\|')}\` | ${placesOf(filesWith(files, row.kind, option))} |`,
  );
  return [own, '', '| Option | Shown in |', '| --- | --- |', ...lines].join('\n');
}

/** Stories if there are any, else the first test; so the page seldom changes when tests do. */
function placesOf(files: readonly FileOfStatements[]): string {
  const stories = files.filter((file) => file.isStory);
  const shown = stories.length > 0 ? stories : files.slice(0, 1);
  return shown.map(({ path }) => `[${path.replace(/^.*\//, '')}](../${path})`).join(', ') || 'nothing';
}
