import type { History } from '../../history/index.ts';
import { Client, type ClientOptions } from '../client/client.ts';
import { printCell } from '../printing/print-result.ts';

/** A question that is put before a block runs, and that the cluster answers when it has run. */
export interface StoryBet {
  /** On one line, in Markdown. */
  readonly question: string;
  readonly choices: readonly string[];
  /** A SELECT whose one cell is one of the choices. */
  readonly answer: string;
  /** The line on which its fence opens, from 1. */
  readonly line: number;
}

/** Each choice is a digit for those who vote. */
const choiceLimit = 9;

/** Reads a fence `bet`: `answer: SELECT …` and `choices: one | other`. `prose` is what was told before it; answers with why not. */
export function readBet(lines: readonly string[], prose: string, line: number): StoryBet | string {
  const fields = new Map<string, string>();
  let last = '';
  for (const text of lines) {
    const [, key, value = ''] = /^(answer|choices):\s*(.*)$/.exec(text) ?? [];
    if (key === undefined && last === '') return 'A bet has `answer: SELECT …` and `choices: one | other`.';
    last = key ?? last;
    fields.set(last, `${fields.get(last) ?? ''} ${key === undefined ? text.trim() : value}`.trim());
  }
  const question = (prose.split(/\n\s*\n/).at(-1) ?? '').replace(/\s+/g, ' ').trim();
  const answer = (fields.get('answer') ?? '').replace(/;\s*$/, '');
  const choices = (fields.get('choices') ?? '').split('|').flatMap((text) => text.trim() || []);
  if (question === '') return 'Nothing is asked: the question of a bet is the paragraph before it.';
  if (!/^SELECT\b/i.test(answer)) return 'A bet needs `answer: SELECT …`.';
  if (choices.length < 2 || choices.length > choiceLimit)
    return `A bet has from 2 to ${choiceLimit} choices, with | between them.`;
  return { question, answer, choices, line };
}

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
