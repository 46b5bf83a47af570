import { laterWords, words } from '../../../words/index.ts';
import type { MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import type { MatrixRow } from '../../geometry/matrix/matrix-rows.ts';
import type { PartitionCells } from '../../geometry/shared/cells.ts';

/** What the cell of a leaf and a partition says to those who listen. */
export function cellText(cells: PartitionCells, node: MatrixRow['node']): string {
  const { matrix } = laterWords;
  const cell = cells.find((candidate) => candidate.node === node);
  if (cell === undefined) return matrix.absent;
  return [
    matrix.looks[cell.look === 'waiting' && cell.word === 'recovering' ? cell.word : cell.look],
    ...(cell.isLocked ? [matrix.locked] : []),
    ...(cell.isLagging ? [matrix.lagging] : []),
  ].join(', ');
}

/** What a leaf holds, for those who listen. */
export function tallyText({ primaries, replicas, arriving, absent, alone }: MatrixRow['tally']): string {
  const { leaf } = words.picture;
  return [
    leaf.primaries(primaries),
    leaf.replicas(replicas),
    ...(arriving > 0 ? [leaf.arriving(arriving)] : []),
    ...(absent > 0 ? [leaf.absent(absent)] : []),
    ...(alone > 0 ? [leaf.alone(alone)] : []),
  ].join(', ');
}

/** So many partitions are named one by one. */
const mostNamed = 8;

/** What lacks a copy or a primary, in sentences; null where nothing does. */
export function shortageText({ shortages, holder }: MatrixModel): string | null {
  const { matrix } = laterWords;
  const sentences = [...shortages].flatMap(([database, { single, unserved }]) => [
    ...(unserved.length > 0 ? [matrix.unserved(database, unserved.length)] : []),
    ...(single.length > 0
      ? [
          matrix.single({
            database,
            count: single.length,
            named: single.length <= mostNamed ? single.map(String) : [],
            holder,
          }),
        ]
      : []),
  ]);
  return sentences.length === 0 ? null : sentences.join(' ');
}
