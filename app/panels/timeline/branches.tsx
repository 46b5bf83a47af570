import { Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

const text = () => words.timeline;

/** There is one branch until a person acts in the past. */
const BranchTree = lazily(
  () => import('./branch-tree.tsx'),
  (module) => module.BranchTree,
);

/** Which future is shown, and moves on the tree of commands. */
export function Branches() {
  const session = useSession();
  const { history } = session;
  return (
    <div className="ml-auto flex max-w-full min-w-0 flex-wrap items-center gap-1">
      {history.branches.length > 1 && (
        <Suspense>
          <BranchTree />
        </Suspense>
      )}
      <Button look="plain" disabled={!history.canUndo} onClick={() => session.undo()}>
        {text().undo}
      </Button>
      <Button look="plain" disabled={!history.canRedo} onClick={() => session.redo()}>
        {text().redo}
      </Button>
    </div>
  );
}
