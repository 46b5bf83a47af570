import { knownLeaves, type World } from '../../../cluster/index.ts';
import { RiskLens, type RiskSubject } from '../../../risk/index.ts';
import { pairsOf } from './pairs.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** What one more failure would cost now: of each leaf, each pair and each group. */
export const riskTable = playgroundTable({
  columns: {
    SUBJECT: 'text',
    NODE_ID: 'number',
    PAIR: 'number',
    AVAILABILITY_GROUP: 'number',
    PARTITIONS_OFFLINE: 'number',
    PARTITIONS_DEGRADED: 'number',
    ROWS_LOST: 'number',
    ROWS_BACK: 'number',
    TAKEN_OVER: 'number',
  },
  changing: ['ROWS_LOST', 'ROWS_BACK'],
  rows: ({ world }: WorldAlone) => {
    const lens = new RiskLens(world);
    return subjectsIn(world).map((subject) => {
      const { offline, degraded, rowsLost, rowsBack, takenOver } = lens.riskOf(subject);
      return {
        SUBJECT: subject.kind,
        NODE_ID: subject.kind === 'leaf' ? subject.leaf : null,
        PAIR: subject.kind === 'pair' ? subject.slot + 1 : null,
        AVAILABILITY_GROUP: subject.kind === 'group' ? subject.group : null,
        PARTITIONS_OFFLINE: offline,
        PARTITIONS_DEGRADED: degraded,
        ROWS_LOST: rowsLost,
        ROWS_BACK: rowsBack,
        TAKEN_OVER: takenOver,
      };
    });
  },
});

function subjectsIn(world: World): readonly RiskSubject[] {
  const leaves = knownLeaves(world);
  const groups = ([1, 2] as const).filter((group) => leaves.some((leaf) => leaf.group === group));
  return [
    ...leaves.map(({ id }): RiskSubject => ({ kind: 'leaf', leaf: id })),
    ...pairsOf(world).map(({ slot }): RiskSubject => ({ kind: 'pair', slot })),
    ...groups.map((group): RiskSubject => ({ kind: 'group', group })),
  ];
}
