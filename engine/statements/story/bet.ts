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

/** Reads a fence `bet`: `answer: SELECT …` and `choices: one | other`. `prose` is what was told before it; null where it is none. */
export function readBet(lines: readonly string[], prose: string, line: number): StoryBet | null {
  const written = lines.join(' ').replace(/\s+/g, ' ').trim();
  const [, answer = '', listed = ''] = /^answer: (SELECT .+?);? choices: (.+)$/i.exec(written) ?? [];
  const question = (prose.split(/\n\s*\n/).at(-1) ?? '').replace(/\s+/g, ' ').trim();
  const choices = listed.split('|').flatMap((text) => text.trim() || []);
  if (question === '' || choices.length < 2 || choices.length > choiceLimit) return null;
  return { question, answer, choices, line };
}
