import type { Query } from '../../language/index.ts';
import { readsClock } from './functions/times.ts';

/** The SELECTs that stand within the expressions of one, in the order of the text; those within them left out. */
export function queriesWithin(part: unknown): readonly Query[] {
  const found: Query[] = [];
  visit(part, (inner) => {
    if (!isQueryExpression(inner)) return true;
    found.push(inner.query);
    if ('operand' in inner) found.push(...queriesWithin(inner.operand));
    return false;
  });
  return found;
}

/** Does a SELECT, or one within it, ask what time it is? */
export function readsClockIn(query: Query): boolean {
  let isFound = false;
  visit(query, (part) => {
    isFound ||= 'kind' in part && part.kind === 'call' && 'name' in part && readsClock(nameIn(part.name));
    return true;
  });
  return isFound;
}

const nameIn = (name: unknown): string =>
  typeof name === 'object' && name !== null && 'text' in name ? String(name.text) : '';

/** Goes through all parts; `look` says whether to go on within one. */
export function visit(part: unknown, look: (part: object) => boolean): void {
  const open: unknown[] = [part];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || !look(next)) continue;
    open.push(...Object.values(next).toReversed());
  }
}

const isQueryExpression = (part: object): part is { readonly query: Query } =>
  'kind' in part && 'query' in part && ['subquery', 'exists', 'inQuery'].includes(String(part.kind));
