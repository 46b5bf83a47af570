import { type Term, termList } from '../engine/english.ts';
import { emptyWorld } from '../engine/simulation/index.ts';
import {
  informationSchemaTable,
  isInformationSchema,
  viewColumns,
} from '../engine/statements/views/information-schema.ts';
import { stories } from '../engine/stories/index.ts';

/** Pages of docs/ that follow from the code, by their file: `npm run reference`. */
export const referencePages = (messages: string): Readonly<Record<string, string>> => ({
  'terms.md': termsPage(),
  'views.md': viewsPage(),
  'messages.md': messagesPage(messages),
});

const pageOf = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function termsPage(): string {
  return pageOf([
    '# Terms',
    'Every word that has a meaning of its own here, in the order in which one leads to the next. In the playground whoever points at such a word reads the same. Written by `npm run reference` from `engine/telling/english/terms.ts`.',
    ...termList.flatMap(termOf),
  ]);
}

function termOf({ names: [name], means, shown, story }: Term): readonly string[] {
  const title = stories.find(({ id }) => id === story)?.title;
  const places = [
    `Ask \`${shown}\`.`,
    ...(title === undefined ? [] : [`Story: [${title}](../engine/stories/${story}.md).`]),
  ];
  return [`## ${name}`, means, places.join(' ')];
}

/** The views of the product that the model has; those of the observer have a page of their own. */
function viewsPage(): string {
  const views = viewColumns(emptyWorld(0)).filter(({ schema }) => isInformationSchema(schema));
  return pageOf([
    '# Views of the product',
    `The ${views.length} views of INFORMATION_SCHEMA that there are here, and their columns in their order. They say what the product's say: how the master aggregator has things. How things are is said by [the schema PLAYGROUND](playground-schema.md). Written by \`npm run reference\` from \`engine/statements/views\`.`,
    'A column that is marked with * changes although nothing happens. A view that leaves have too is read on a leaf as well, which answers for itself.',
    ...views.flatMap(({ name, columns }) => {
      const view = informationSchemaTable(name);
      const marked = columns.map(
        (column) => `\`${column.name}\`${view?.changing.includes(column.name) === true ? ' \\*' : ''}`,
      );
      return [
        `## ${name}`,
        ...(view?.isOnLeaves === true ? ['Leaves have it too.'] : []),
        `${marked.join(', ')}.`,
      ];
    }),
  ]);
}

interface Message {
  readonly name: string;
  readonly fields: string;
  readonly what: string;
}

/** What an embed and the page around it say to each other; `source` is the module that has the types. */
function messagesPage(source: string): string {
  const table = (interfaceName: string): string =>
    tableOf(
      ['Type', 'Its fields', 'What it is'],
      messagesOf(source, interfaceName).map(({ name, fields, what }) => [
        `\`${name}\``,
        fields === '' ? 'none' : `\`${fields.replaceAll('|', '\\|')}\``,
        what.replaceAll('|', '\\|'),
      ]),
    );
  return pageOf([
    '# Messages',
    "What a page and a living picture in it say to each other by `postMessage`. Each message is an object with `ns: 'ha-playground'`, `v: 1`, `id`, `type`, and the fields below. [Embedding](embedding.md) says how to send and hear them. Written by `npm run reference` from `app/embed/messages.ts`.",
    '## What the page asks',
    table('Asked'),
    '## What the picture tells',
    table('Told'),
    '## Why something was not done',
    `The \`reason\` of an \`error\` is one of ${reasonsOf(source)
      .map((reason) => `\`${reason}\``)
      .join(', ')}.`,
  ]);
}

function messagesOf(source: string, interfaceName: string): readonly Message[] {
  const body = new RegExp(`export interface ${interfaceName} \\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1];
  if (body === undefined) throw new Error(`there is no interface ${interfaceName}`);
  const members = body.matchAll(
    /(?: {2}\/\*\*([\s\S]*?)\*\/\n)? {2}readonly (\w+):([\s\S]*?);(?=\n {2}[^\s}]|$)/g,
  );
  return [...members].map(([, comment = '', name = '', type = '']) => ({
    name,
    fields: fieldsOf(type),
    what: oneLine(comment.replaceAll(/^\s*\*/gm, '')),
  }));
}

/** `readonly atMs: number; readonly isPlaying: boolean` as it is read; the name of a type where it has one. */
function fieldsOf(type: string): string {
  const text = oneLine(type).replaceAll('readonly ', '');
  if (text === 'object') return '';
  return text.replace(/^\{ (.*?);? \}$/, '$1').replaceAll(/Attribute<'(\w+)'>/g, 'as the attribute');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function reasonsOf(source: string): readonly string[] {
  const body = /export type ErrorReason =([\s\S]*?);/.exec(source)?.[1] ?? '';
  return [...body.matchAll(/'(\w+)'/g)].map(([, reason]) => reason as string);
}
