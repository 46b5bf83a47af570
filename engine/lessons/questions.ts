import type { Query } from '../language/index.ts';
import { write } from '../language/index.ts';
import { readText } from '../statements/binding/read-text.ts';
import type { Watch } from '../statements/index.ts';
import type { Located, Mistakes } from './reader.ts';

/** A question that the evaluator of watches can be asked, and the text of the statement that it was read from. */
export interface Asked {
  readonly watch: Watch;
  /** Written before the located text, so that places can be found in it. */
  readonly before: string;
  readonly source: Located;
}

/** What may stand behind `.expect`: `name always condition`. Null, and said, where it cannot be read. */
export function readExpectation(source: Located, mistakes: Mistakes, before = '.expect '): Asked | null {
  const statement = readStatement(source, before, mistakes);
  if (statement === null) return null;
  const { kind } = statement;
  if (kind !== 'dotExpect') {
    mistakes.say({ kind: 'wrongFence', name: kind, fences: ['expect'] }, source.at(0));
    return null;
  }
  const watch: Watch = {
    name: statement.watch.text,
    kind: 'expectation',
    text: write(statement),
    statement,
  };
  return { watch, before, source };
}

/** A condition that is to have been so once, under a name of ours. */
export const readCondition = (source: Located, name: string, mistakes: Mistakes): Asked | null =>
  readExpectation(source, mistakes, `.expect \`${name}\` ever `);

/** A SELECT, watched by its rows. */
export function readSelect(source: Located, name: string, mistakes: Mistakes): Asked | null {
  const before = `.watch \`${name}\` AS `;
  const statement = readStatement(source, before, mistakes);
  if (statement === null || statement.kind !== 'dotWatch') return null;
  const watch: Watch = { name, kind: 'rows', text: write(statement), statement };
  return { watch, before, source };
}

/** The statement that asks it, on one line as a dot command has to be; places stay where they are. */
export const writtenOut = ({ before, source }: Pick<Asked, 'before' | 'source'>): string =>
  `${before}${source.text.replace(/;\s*$/, '').replaceAll('\n', ' ')}`;

function readStatement(source: Located, before: string, mistakes: Mistakes): Watch['statement'] | null {
  const read = readText(writtenOut({ before, source }));
  if (read.kind === 'statement') {
    const { statement } = read;
    if (statement.kind === 'dotExpect' || statement.kind === 'dotWatch') return statement;
  }
  const mistake = read.kind === 'refused' ? read.mistake : null;
  const start = mistake?.diagnostic?.span.start ?? before.length;
  mistakes.say(
    {
      kind: 'refused',
      message: mistake?.error.message ?? '',
      problem: mistake?.diagnostic?.problem ?? null,
    },
    source.at(start - before.length),
  );
  return null;
}

/** Is a SELECT one sum, of which nothing is 0? */
export function isSum({ body }: Query): boolean {
  if (body.kind !== 'selection') return false;
  const [item] = body.items;
  if (item?.kind !== 'column' || item.expression.kind !== 'call') return false;
  return item.expression.name.text.toUpperCase() === 'SUM';
}
