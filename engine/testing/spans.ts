import { parse, type StatementBody } from '../language/index.ts';
import { toldOf } from './told.ts';

/** A value without anything that is called `span`: what a text means, wherever it stands. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutSpans(inner)]));
}

/** What a statement says, without places; throws the diagnostic when it is none. */
export function bodyOf(text: string): StatementBody {
  const result = parse(text);
  if (result.kind === 'diagnostic') {
    const { message, hint } = toldOf(result.diagnostic.problem);
    throw new Error(`${text}: ${message} ${hint}`);
  }
  return withoutSpans(result.statement) as StatementBody;
}
