import { masterOf } from '../../cluster/index.ts';
import type { ResultTable } from '../types.ts';
import type { Asked } from '../views/system-table.ts';
import type { Asking } from './question.ts';
import { sameTable } from './same-table.ts';
import type { Source } from './source.ts';

/**
 * The tables that were read last. A world that shares with the one before all that a table is made of has the same
 * table, and several watches that read it in one world read it once.
 */
export class TableMemory {
  readonly #read = new Map<string, { readonly madeOf: readonly unknown[]; readonly table: ResultTable }>();

  /** The table of a source; null for a source that has none. `changing`: with what changes though nothing happens. */
  tableOf(source: Source, asking: Asking, { changing }: { readonly changing: boolean }): ResultTable | null {
    if (source.kind === 'nothing' || source.kind === 'rows') return null;
    const key = `${source.kind} ${source.name} ${changing}`;
    const madeOf = partsOf(source, asking, changing);
    const last = this.#read.get(key);
    if (last !== undefined && isSame(last.madeOf, madeOf)) return last.table;
    const read =
      source.kind === 'system' ? source.table.read(asking.world, askedOf(asking)) : source.table.read(asking);
    const table = sameTable(last?.table ?? null, read);
    this.#read.set(key, { madeOf, table });
    return table;
  }
}

/** Whoever sees all of a cluster asks as its master would. */
const askedOf = ({ world, observer }: Asking): Asked => ({ node: masterOf(world), observer });

/** What a table is made of, part by part; of one that says nothing about it, the whole world. */
function partsOf(
  source: Extract<Source, { readonly kind: 'system' | 'observed' }>,
  { world, observer }: Asking,
  changing: boolean,
): readonly unknown[] {
  const { table } = source;
  if (source.kind === 'system') {
    // What a session has entered is told as it was at an instant, whether or not anything has happened by then.
    const session = table.looksAtSession ? [observer.entered(), observer.place.atMs] : [];
    return [...source.table.madeOf(world), changing ? world : null, ...session];
  }
  if (table.changing.length > 0)
    return [world, ...(table.looksAtSession ? [observer.entered(), observer.place.atMs] : [])];
  // What changes only when something happens is as it was when that happened last.
  return [world.events, observer.place.branch, ...(table.looksAtSession ? sessionBy(observer) : [])];
}

/** What a session had entered by the place of an observer, and how much of that had begun and ended. */
function sessionBy({ entered, place: { atMs } }: Asking['observer']): readonly unknown[] {
  const statements = entered();
  const begun = statements.filter(({ run }) => run.startedAtMs <= atMs).length;
  const ended = statements.filter(({ run }) => run.endedAtMs !== null && run.endedAtMs <= atMs).length;
  return [statements, begun, ended];
}

const isSame = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((part, index) => part === right[index]);
