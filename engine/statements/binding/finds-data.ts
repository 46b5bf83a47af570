import { firstIndex } from '../../base/index.ts';
import { type FindsData, parse, type Span, type Statement, splitScript } from '../../language/index.ts';

/** Finds the statements of a text that read as what reads, writes or watches rows, when it is first asked. */
export const findsData: FindsData = (text) => {
  let data: readonly Span[] | null = null;
  return (at) => {
    data ??= splitScript(text).flatMap((piece) => (isData(piece.text) ? [piece.span] : []));
    const spans = data;
    const next = spans[firstIndex(spans.length, (index) => (spans[index]?.end ?? 0) > at)];
    return next !== undefined && next.start <= at;
  };
};

/** No part of what is about rows is a password, except in the schema in which servers of MySQL's kind keep theirs. */
function isData(text: string): boolean {
  const parsed = parse(text);
  if (parsed.kind !== 'statement' || /\bmysql[`\s]*[.]/i.test(text)) return false;
  const { statement } = parsed;
  return dataKinds.has(statement.kind === 'dotBackground' ? statement.statement.kind : statement.kind);
}

const dataKinds: ReadonlySet<Statement['kind']> = new Set([
  'select',
  'insert',
  'insertSelect',
  'update',
  'delete',
  'dotWatch',
  'dotExpect',
]);
