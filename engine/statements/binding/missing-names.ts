import { processIs } from '../../cluster/index.ts';
import { type Name, nameIn, type ProductStatement } from '../../language/index.ts';
import type { Mistake } from '../mistake.ts';
import { findDatabase, findTable, type Place } from './names.ts';

type Idle = ProductStatement & { readonly kind: 'idle' };

/** A name with what may stand before it, and the point between them. */
const part = String.raw`(?:\x60(?:[^\x60]|\x60\x60)+\x60|[\w$]+)`;
const named = new RegExp(String.raw`^\s*(${part})(?:\s*\.\s*(${part}))?(?=[\s,;]|$)`);

/** What stands behind a name in lists of tables: how LOCK TABLES locks one. */
const behind =
  /^\s*(?:(?:AS\s+)?(?!READ\b|WRITE\b|LOW_PRIORITY\b)\w+\s+)?(?:READ(?:\s+LOCAL)?|(?:LOW_PRIORITY\s+)?WRITE)\b/i;

/** 1146, 1049 or 1046 for a table or database that a statement names which does nothing with it; null where all are there. */
export function missingOf(text: string, { words }: Idle, place: Place): Mistake | null {
  // A node that is away says so, and nothing else.
  if (processIs.refusing(place.world.nodes.at(place.connection.node - 1).process)) return null;
  const opening = /^(?:SNAPSHOT DATABASE|(?:ANALYZE|OPTIMIZE|CHECK|REPAIR|LOCK) TABLE|LOCK TABLES)$/.test(
    words,
  )
    ? words
    : words === 'FLUSH'
      ? 'FLUSH TABLES?(?! WITH)'
      : words === 'SNAPSHOT'
        ? words
        : null;
  if (opening === null) return null;
  const pattern = new RegExp(`^\\s*${opening.replaceAll(' ', '\\s+')}\\b`, 'i');
  let at = pattern.exec(text)?.[0].length ?? text.length;
  for (;;) {
    const found = named.exec(text.slice(at));
    if (found === null) return null;
    const [whole, first = '', second] = found;
    const mistake = mistakeOf(
      [first, second],
      { start: at + whole.search(/\S/), end: at + whole.length },
      { words, place },
    );
    if (mistake !== null) return mistake;
    at += whole.length;
    at += behind.exec(text.slice(at))?.[0].length ?? 0;
    const comma = /^\s*,/.exec(text.slice(at));
    if (comma === null) return null;
    at += comma[0].length;
  }
}

function mistakeOf(
  [first, second]: readonly [string, string | undefined],
  span: Name['span'],
  { words, place }: { readonly words: string; readonly place: Place },
): Mistake | null {
  const nameOf = (written: string): Name => ({ text: nameIn(written), span });
  const found = words.startsWith('SNAPSHOT')
    ? findDatabase(place, nameOf(first), span)
    : findTable(place, {
        schema: second === undefined ? null : nameOf(first),
        name: nameOf(second ?? first),
        span,
      });
  return found.ok ? null : found.mistake;
}
