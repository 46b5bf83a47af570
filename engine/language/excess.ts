import type { Diagnostic } from './diagnostic.ts';
import {
  bracketDepthLimit,
  conditionLimit,
  queryLimit,
  statementLengthLimit,
  statementTokenLimit,
} from './limits.ts';
import type { Token } from './token.ts';

/** What is too long or nested too deeply to be read at all, or null. */
export function excessOf(text: string, tokens: readonly Token[]): Diagnostic | null {
  const isImport = tokens[0] !== undefined && /^\.import$/i.test(text.slice(tokens[0].start, tokens[0].end));
  if (isImport) return null;
  if (text.length > statementLengthLimit) {
    const limit = statementLengthLimit;
    return {
      span: { start: limit, end: text.length },
      problem: { kind: 'tooManyCharacters', count: text.length, limit },
    };
  }
  const surplus = tokens[statementTokenLimit];
  if (surplus !== undefined) {
    // The end of a text may be one of them, which is no sign.
    const count = tokens.filter(({ start, end }) => end > start).length;
    return {
      span: { start: surplus.start, end: text.length },
      problem: { kind: 'tooManyTokens', count, limit: statementTokenLimit },
    };
  }
  return tooDeep(text, tokens);
}

function tooDeep(text: string, tokens: readonly Token[]): Diagnostic | null {
  let depth = 0;
  let conditions = 0;
  let queries = 0;
  for (const token of tokens) {
    const written = text.slice(token.start, token.end);
    if (token.kind === 'punctuation') depth += written === '(' ? 1 : written === ')' ? -1 : 0;
    if (token.kind === 'word' && /^(?:AND|OR|NOT)$/i.test(written)) conditions += 1;
    if (token.kind === 'word' && /^SELECT$/i.test(written)) queries += 1;
    if (depth > bracketDepthLimit)
      return { span: token, problem: { kind: 'tooManyBrackets', limit: bracketDepthLimit } };
    if (queries > queryLimit) return { span: token, problem: { kind: 'tooManyQueries', limit: queryLimit } };
    if (conditions > conditionLimit)
      return { span: token, problem: { kind: 'tooManyConditions', limit: conditionLimit } };
  }
  return null;
}
