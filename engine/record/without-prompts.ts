import { readTokens } from '../language/index.ts';

/** The same statement without what a client had asked with at the start of its lines: a server takes none of it. */
export function withoutPrompts(script: string): string {
  let rest = script;
  for (const { kind, start, end } of readTokens(script).toReversed()) {
    if (kind !== 'prompt') continue;
    const lineStart = rest.lastIndexOf('\n', start) + 1;
    rest = rest.slice(0, lineStart) + rest.slice(end).replace(/^ /, '');
  }
  return rest;
}
