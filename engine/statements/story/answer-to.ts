import type { History } from '../../history/index.ts';
import { Client, type ClientOptions } from '../client/client.ts';
import { printCell } from '../printing/print-result.ts';
import type { StoryBet } from './bet.ts';

/**
 * What the cluster says to the question at the instant that the history is at; null where it has no answer there. It is asked
 * over a connection of nobody's, so nothing that is kept changes.
 */
export function answerTo({ answer }: StoryBet, history: History, options: ClientOptions): string | null {
  const [run] = new Client(history, options).enqueue(`${answer};`);
  const result = run?.result ?? null;
  if (result?.ok !== true) return null;
  const cell = result.table?.rows[0]?.[0] ?? null;
  return cell === null ? null : printCell(cell);
}
