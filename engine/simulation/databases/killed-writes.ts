import { failedWith, transactionLost, transactionRolledBack } from '../../cluster/index.ts';
import { later } from '../later.ts';
import type { Draft, KilledWrites } from '../world/draft.ts';
import { finishStatement } from './statements.ts';

/**
 * Ends the writes that touch one of the partitions [DOC]: they would wait until its primary has changed, or were under way
 * on a primary that is lost.
 */
export function killWrites(draft: Draft, { database, ordinals, lostAtMs }: KilledWrites): void {
  for (const { statement, startedAtMs, waitsFor } of draft.world.statements) {
    if (waitsFor.kind !== 'write' || waitsFor.write.database !== database) continue;
    if (lostAtMs !== undefined && startedAtMs >= lostAtMs) continue;
    const { inserts, deletes } = waitsFor.write;
    const touched = ordinals.find(
      (ordinal) => deletes !== null || inserts.some((insert) => insert.ordinal === ordinal),
    );
    if (touched === undefined) continue;
    const rolledBack = lostAtMs === undefined ? transactionRolledBack : transactionLost;
    draft.emit({ kind: 'writeKilled', database, ordinal: touched, statement });
    if (waitsFor.session !== undefined) later.part.dropTransaction(draft, waitsFor.session);
    finishStatement(draft, statement, failedWith(rolledBack(database, touched)));
  }
}
