import { type SimMs, visibleLines } from '../../base/index.ts';
import { lostConnection } from '../../cluster/index.ts';
import type { HelpSection } from '../../telling/help-section.ts';
import type { Mistake } from '../mistake.ts';
import { printAffected, printError } from '../printing/print-result.ts';
import type { StatementResult } from '../types.ts';

export const affectedResult = (affected: number, durationMs: SimMs, warnings?: number): StatementResult => ({
  ok: true,
  table: null,
  affected,
  text: printAffected(affected, durationMs, warnings),
});

/** What the client says itself: a dot command's line, `Database changed`, help. */
export const textResult = (text: string, help?: readonly HelpSection[]): StatementResult => ({
  ok: true,
  table: null,
  affected: null,
  text: visibleLines(text),
  ...(help !== undefined && { help }),
});

export const errorResult = ({ error, diagnostic }: Mistake): StatementResult => ({
  ok: false,
  error,
  diagnostic,
  text: printError(error),
});

/** The client has given up on a statement and closed its connection; the remark says why. */
export const abandonedResult = (remark: string): StatementResult => ({
  ok: false,
  error: lostConnection,
  diagnostic: null,
  text: `-- ${remark}`,
});
