import type { Diagnostic } from './diagnostic.ts';
import { bracketDepthLimit, conditionLimit, statementLengthLimit, statementTokenLimit } from './limits.ts';
import type { Token } from './token.ts';

/** What is too long or nested too deeply to be read at all, or null. */
export function excessOf(text: string, tokens: readonly Token[]): Diagnostic | null {
  const isImport = tokens[0] !== undefined && /^\.import$/i.test(text.slice(tokens[0].start, tokens[0].end));
  if (isImport) return null;
  if (text.length > statementLengthLimit) {
    return {
      message: `The statement has ${text.length} characters, more than the ${statementLengthLimit} that are read.`,
      span: { start: statementLengthLimit, end: text.length },
      hint: 'Split it into several statements, each with its own ; at the end.',
    };
  }
  const surplus = tokens[statementTokenLimit];
  if (surplus !== undefined) {
    return {
      message: `The statement has ${tokens.length} words and signs, more than the ${statementTokenLimit} that are read.`,
      span: { start: surplus.start, end: text.length },
      hint: 'Split it into several statements, each with its own ; at the end.',
    };
  }
  return tooDeep(text, tokens);
}

function tooDeep(text: string, tokens: readonly Token[]): Diagnostic | null {
  let depth = 0;
  let conditions = 0;
  for (const token of tokens) {
    const written = text.slice(token.start, token.end);
    if (token.kind === 'punctuation') depth += written === '(' ? 1 : written === ')' ? -1 : 0;
    if (token.kind === 'word' && /^(?:AND|OR|NOT)$/i.test(written)) conditions += 1;
    if (depth > bracketDepthLimit) {
      return {
        message: `More than ${bracketDepthLimit} brackets stand open here.`,
        span: token,
        hint: 'Write the condition with fewer brackets.',
      };
    }
    if (conditions > conditionLimit) {
      return {
        message: `The statement has more than ${conditionLimit} of AND, OR and NOT.`,
        span: token,
        hint: 'Use IN (...) with a list of values, or several statements.',
      };
    }
  }
  return null;
}
