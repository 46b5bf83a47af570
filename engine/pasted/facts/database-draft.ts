import { addressOf } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import { instanceLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { CopyFacts, DatabaseFacts } from './copy.ts';

/** The rows of one database of one table, as they are read: rows that contradict each other refuse the paste. */
export class DatabaseDraft {
  readonly name: string;
  id: number | null = null;
  replication: 'sync' | 'async' | null = null;
  isOld = false;
  readonly ordinals = new Set<number>();
  readonly copies: CopyFacts[] = [];
  readonly locked: { ordinal: number; span: Span }[] = [];
  readonly #notes: Notes;
  readonly #byOrdinal = new Map<number, CopyFacts[]>();

  constructor(name: string, notes: Notes) {
    this.name = name;
    this.#notes = notes;
  }

  /** Adds what a row says; the same row a second time says nothing new. */
  add(copy: CopyFacts): void {
    const { ordinal } = copy;
    const others = this.#byOrdinal.get(ordinal);
    if (others === undefined) this.#byOrdinal.set(ordinal, [copy]);
    else if (this.#isKnown(copy, others)) return;
    else others.push(copy);
    this.copies.push(copy);
    if ((others?.length ?? 0) > instanceLimit)
      this.#notes.refuse(
        { kind: 'tooManyInstances', partition: this.#partition(copy), limit: instanceLimit },
        copy.at.span,
      );
  }

  /** Contradictions are noted: one leaf twice, and two Masters in service; of one out of service the role is what it was. */
  #isKnown(copy: CopyFacts, others: readonly CopyFacts[]): boolean {
    for (const other of others) {
      if (other.leaf.port === copy.leaf.port && other.leaf.host === copy.leaf.host) {
        const told = { partition: this.#partition(copy), leaf: addressOf(copy.leaf) };
        if (!isSame(other, copy))
          this.#notes.refuse({ kind: 'instanceTwice', ...told }, copy.at.span, other.at.span);
        return true;
      }
      if (!isServed(copy) || !isServed(other)) continue;
      const told = {
        partition: this.#partition(copy),
        one: addressOf(copy.leaf),
        other: addressOf(other.leaf),
      };
      this.#notes.refuse({ kind: 'twoPrimaries', ...told }, copy.at.span, other.at.span);
    }
    return false;
  }

  #partition({ ordinal }: CopyFacts): string {
    return `${this.name}:${ordinal}`;
  }

  finished({ rank, columns, span }: Pick<DatabaseFacts, 'rank' | 'columns' | 'span'>): DatabaseFacts {
    const { name, id, isOld, ordinals, locked } = this;
    const copies = withOneLastPrimary(this.copies);
    const replication = this.replication ?? (areAllAsync(copies) ? 'async' : null);
    return { name, id, replication, isOld, ordinals, copies, locked, rank, columns, span };
  }
}

/** Every instance of an asynchronous database prints async, its primaries too [HAC]. */
const areAllAsync = (copies: readonly CopyFacts[]): boolean =>
  copies.length > 0 && copies.every(({ state }) => state === 'async');

/** Is it a primary in service? */
const isServed = ({ role, isOffline, isOrphan }: CopyFacts): boolean =>
  role === 'primary' && !isOffline && !isOrphan;

const isSame = (one: CopyFacts, other: CopyFacts): boolean =>
  one.role === other.role &&
  one.isOffline === other.isOffline &&
  one.isOrphan === other.isOrphan &&
  one.term === other.term &&
  one.instanceId === other.instanceId;

/** An instance that is out of service prints Master whatever it was: beside another one it is a replica [HAC]. */
function withOneLastPrimary(copies: readonly CopyFacts[]): CopyFacts[] {
  const served = new Set<number>();
  for (const { ordinal, role, isOffline, isOrphan } of copies)
    if (role === 'primary' && !isOffline && !isOrphan) served.add(ordinal);
  return copies.map((copy) => {
    if (copy.isOrphan) return copy.role === 'replica' ? copy : { ...copy, role: 'replica' };
    if (copy.role !== 'primary' || !copy.isOffline) return copy;
    if (served.has(copy.ordinal)) return { ...copy, role: 'replica' };
    served.add(copy.ordinal);
    return copy;
  });
}
