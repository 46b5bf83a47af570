import { visible } from '../engine/base/index.ts';
import { doors, triedTexts } from '../engine/testing/doors.ts';
import { keptLimits, metLimits } from '../engine/testing/limits.ts';

/** The text of docs/limits.md: how much there may be of everything, and which texts can be names. */
export function limitsPage(): string {
  return `${[
    '# Limits and names',
    'How much there may be of everything, and what can be a name. Written by `npm run limits` from `engine/testing/limits.ts` and `engine/testing/doors.ts`, whose tests meet every limit from both sides and try every text at every door.',
    '## Limits that a statement can meet',
    'One more is refused with a sentence that names the limit, and nothing is changed.',
    tableOf(
      ['At most', 'Of what', 'Name in the code'],
      metLimits.map(({ name, most, unit }) => [most.toLocaleString('en'), unit, `\`${name}\``]),
    ),
    '## Other limits',
    tableOf(
      ['Name in the code', 'What happens there'],
      Object.entries(keptLimits).map(([name, what]) => [`\`${name}\``, what]),
    ),
    '## Names',
    'A host has the characters of a domain name or an IP address. Other names are neither empty nor blank, do not end with a blank, and hold no character that cannot be seen. What a door answers:',
    tableOf(
      ['Text', ...givers.map(({ title }) => title)],
      triedTexts.map(({ title, text }) => [
        title,
        ...givers.map((door) => {
          const { isTaken, printed } = door.answer(text);
          return isTaken ? 'taken' : (/^ERROR \d+/.exec(printed)?.[0] ?? 'refused');
        }),
      ]),
    ),
    '## What is printed',
    'Values, headings, echoes and mistakes may hold anything. What a terminal would obey is written out:',
    tableOf(
      ['Text', 'Printed'],
      triedTexts
        .filter(({ text }) => visible(text) !== text)
        .map(({ title, text }) => [title, `\`${visible(text)}\``]),
    ),
  ].join('\n\n')}\n`;
}

const givers = doors.filter(({ givesName }) => givesName);

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
