import type { StatementRun } from '@ha-playground/engine/console';
import { useEffect, useState } from 'react';
import { words } from '../../words/index.ts';
import { cut, sentences } from './cut.ts';
import { Printed } from './printed.tsx';

type Answer = Extract<StatementRun['result'], { readonly ok: true }>;

/** What very many rows have printed. Until it is there the lines are counted that are not shown yet. */
export function Late({ result }: { readonly result: Answer }) {
  const [printed, setPrinted] = useState<string | null>(null);
  useEffect(() => {
    const turn = setTimeout(() => setPrinted(cut(words.console.printed(result.text))));
    return () => clearTimeout(turn);
  }, [result]);
  const rows = result.table?.rows.length ?? 0;
  return (
    <pre className={sentences}>
      {printed === null ? words.console.moreLines(rows) : <Printed text={printed} />}
    </pre>
  );
}
