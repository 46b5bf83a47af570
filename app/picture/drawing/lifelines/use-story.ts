import { useEffect, useMemo, useState } from 'react';
import type { Moment } from '../../../presentation/time/moment.ts';
import { createLifelineBook, type Story } from '../../geometry/lifelines/lifeline-book.ts';
import { type MatrixRow, rowsOf } from '../../geometry/matrix/matrix-rows.ts';
import { arrangementOf } from '../../geometry/shared/arrangement.ts';
import { createTallyBook } from '../../geometry/shared/tallies.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';

/** So many instants are read before the next frame. */
const instantsAtOnce = 300;

/** The story as far as it has been read; what is not read yet is read with the next frames. */
export function useStory(history: LinkedViewProps['history'], lookAgain: () => void): Story {
  const book = useMemo(
    () => createLifelineBook((atMs) => history.worldAt(atMs), history.originMs),
    [history],
  );
  const story = book.read(history.tip, instantsAtOnce);
  useEffect(() => {
    if (story.isWhole) return;
    const request = requestAnimationFrame(lookAgain);
    return () => cancelAnimationFrame(request);
  });
  return story;
}

/** What stands beside the lanes at this moment: the same as beside the rows of the matrix. */
export function useRows(moment: Moment): ReadonlyMap<MatrixRow['node'], MatrixRow> {
  const [book] = useState(createTallyBook);
  return useMemo(() => {
    const rows = rowsOf(moment, arrangementOf(moment.world), book.tallies(moment.world));
    return new Map(rows.map((row) => [row.node, row]));
  }, [moment, book]);
}
