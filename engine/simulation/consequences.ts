import { assert } from '../base/index.ts';
import { settleStatements } from './databases/statements.ts';
import { failures } from './failures.ts';
import { later } from './later.ts';
import type { Draft } from './world/draft.ts';

/** More than this cannot follow at one instant, even in the largest cluster: something would follow from itself for ever. */
const consequenceLimit = 100_000;

/** Carries out everything that follows from a change at its instant, then ends the statements that were waiting for it. */
export function carryOutConsequences(draft: Draft): void {
  let before = -1;
  let carriedOut = 0;
  while (before !== draft.changes) {
    before = draft.changes;
    for (let next = draft.nextConsequence(); next !== null; next = draft.nextConsequence()) {
      carriedOut += 1;
      assert(carriedOut <= consequenceLimit, 'what follows at one instant comes to an end');
      failures.part.carryOutConsequence(draft, next);
    }
    if (draft.world.sessions !== undefined) later.part.rollBackCutTransactions(draft);
    settleStatements(draft);
  }
}
