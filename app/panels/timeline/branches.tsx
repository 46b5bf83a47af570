import { Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { BranchMovesProps } from './branch-moves.tsx';

/** There is nothing to move to until a person has done something. */
const BranchMoves = lazily(
  () => import('./branch-moves.tsx'),
  (module) => module.BranchMoves,
);

/** Which future is shown, and moves on the tree of commands. */
export function Branches(props: BranchMovesProps) {
  const { play } = useSession();
  const { undo, redo } = words.timeline;
  const still = [undo, redo].map((name) => (
    <Button key={name} look="plain" disabled>
      {name}
    </Button>
  ));
  return (
    <div className="contents">
      {play.acts.length > 0 ? (
        <Suspense fallback={still}>
          <BranchMoves {...props} />
        </Suspense>
      ) : (
        still
      )}
    </div>
  );
}
