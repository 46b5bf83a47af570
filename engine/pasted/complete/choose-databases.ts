import { addressOf, partitionLimit } from '../../cluster/index.ts';
import { type CopyFacts, copyKey, type DatabaseFacts } from '../facts/copy.ts';
import { databaseLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';

/**
 * The databases of all tables that tell where partitions are, each as one table tells it: the one that tells most, of
 * equal ones the latest. A later table with other partitions of the same database goes on with the earlier one.
 */
export function chooseDatabases(
  tables: readonly DatabaseFacts[],
  notes: Notes,
): ReadonlyMap<string, DatabaseFacts> {
  const chosen = new Map<string, DatabaseFacts>();
  for (const database of tables) {
    const known = chosen.get(database.name);
    chosen.set(database.name, known === undefined ? database : chooseOf(known, database, notes));
    if (chosen.size > databaseLimit)
      notes.refuse({ kind: 'tooManyDatabases', limit: databaseLimit }, database.span);
  }
  let partitions = 0;
  for (const { ordinals } of chosen.values()) partitions += ordinals.size;
  const [first] = chosen.values();
  if (partitions > partitionLimit && first !== undefined)
    notes.refuse({ kind: 'tooManyPartitions', limit: partitionLimit }, first.span);
  return chosen;
}

function chooseOf(known: DatabaseFacts, later: DatabaseFacts, notes: Notes): DatabaseFacts {
  if (known.rank > later.rank) return known;
  const id = later.id ?? known.id;
  const replication = later.replication ?? known.replication;
  if (known.rank < later.rank) return { ...later, id, replication };
  const goesOn = known.rank > 0 && ![...later.ordinals].some((ordinal) => known.ordinals.has(ordinal));
  if (goesOn) return joined(known, later);
  if (differs(known, later)) {
    const table = later.rank === 0 ? 'status' : 'partitions';
    notes.row({ kind: 'tableReplaced', table, database: later.name }, known.span, later.span);
  }
  return { ...later, id, replication };
}

const joined = (known: DatabaseFacts, later: DatabaseFacts): DatabaseFacts => ({
  ...known,
  id: known.id ?? later.id,
  replication: known.replication ?? later.replication,
  isOld: known.isOld || later.isOld,
  ordinals: new Set([...known.ordinals, ...later.ordinals]),
  copies: [...known.copies, ...later.copies],
  locked: [...known.locked, ...later.locked],
});

/** Does the later table say something else than the earlier one? */
function differs(known: DatabaseFacts, later: DatabaseFacts): boolean {
  if (known.copies.length !== later.copies.length || known.ordinals.size !== later.ordinals.size) return true;
  const texts = new Set(known.copies.map((copy) => textOf(known.name, copy)));
  return later.copies.some((copy) => !texts.has(textOf(later.name, copy)));
}

const textOf = (database: string, { ordinal, leaf, role, isOffline, term, isOrphan }: CopyFacts): string =>
  `${copyKey(database, ordinal, leaf)} ${role} ${isOffline} ${isOrphan} ${term}`;

/** The same copies with the orphans of a SHOW CLUSTER STATUS, which the other tables do not list. */
export function withOrphans(chosen: DatabaseFacts, status: DatabaseFacts | undefined): DatabaseFacts {
  if (status === undefined || status === chosen || chosen.rank === 0) return chosen;
  const known = new Set(chosen.copies.map(({ ordinal, leaf }) => `${ordinal} ${addressOf(leaf)}`));
  const orphans = status.copies.filter(
    ({ isOrphan, ordinal, leaf }) => isOrphan && !known.has(`${ordinal} ${addressOf(leaf)}`),
  );
  if (orphans.length === 0) return chosen;
  const ordinals = new Set([...chosen.ordinals, ...orphans.map(({ ordinal }) => ordinal)]);
  return { ...chosen, ordinals, copies: [...chosen.copies, ...orphans] };
}
