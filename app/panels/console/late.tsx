import type { StatementRun } from '@ha-playground/engine/console';
import { useEffect, useState } from 'react';
import { laterWords, words } from '../../words/index.ts';
import { cut, sentences } from './cut.ts';
import { Printed } from './printed.tsx';

type Answer = Extract<StatementRun['result'], { readonly ok: true }>;

/** What more rows print is found out after they are there: it takes as long as reading them. */
const mostRows = 2_000;

/** What the client prints. Until very many rows are printed the lines are counted that are not shown yet. */
export function Late({ result }: { readonly result: Answer }) {
  const isSoon = (result.table?.rows.length ?? 0) <= mostRows;
  const [printed, setPrinted] = useState<string | null>(isSoon ? textOf(result) : null);
  useEffect(() => {
    if (isSoon) return;
    const turn = setTimeout(() => setPrinted(textOf(result)));
    return () => clearTimeout(turn);
  }, [result, isSoon]);
  const rows = result.table?.rows.length ?? 0;
  return (
    <pre className={sentences}>
      {printed === null ? laterWords.log.moreLines(rows) : <Printed text={printed} />}
    </pre>
  );
}

const textOf = ({ text }: Answer): string => cut(words.console.printed(text));
