import { clockText } from '../../session/clock-text.ts';
import { useSession } from '../../session/hooks.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { words } from '../../ui/words.ts';

const text = words.timeline;

/** Which future is shown, and moves on the tree of commands. */
export function Branches() {
  const session = useSession();
  const { history } = session;
  return (
    <div className="ml-auto flex min-w-0 flex-wrap items-center gap-1">
      {history.branches.length > 1 && (
        <MenuButton
          label={text.branches}
          items={history.branches.map(({ id, name, parent, entries }) => ({
            kind: 'action',
            key: String(id),
            text: name,
            note: text.branchNote(
              entries.slice(session.setUp.entries).map((entry) => entry.text),
              parent === null ? null : clockText(parent.atMs),
            ),
            isChosen: id === history.branch.id,
            choose: () => session.switchTo(id),
          }))}
        >
          {text.branch(history.branch.name)}
        </MenuButton>
      )}
      <Button look="plain" disabled={!history.canUndo} onClick={() => session.undo()}>
        {text.undo}
      </Button>
      <Button look="plain" disabled={!history.canRedo} onClick={() => session.redo()}>
        {text.redo}
      </Button>
    </div>
  );
}
